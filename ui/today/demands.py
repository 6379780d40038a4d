"""The demands of an ultimatum beside each other: what the last answer does with each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from tracker.register.questions.following.matrix import MatrixRow
from tracker.register.questions.lines import StatementLine
from tracker.vocabulary import AnswerState
from ui.commitment.opening import entry_of
from ui.commitment.row import quoted
from ui.look.lettering import SEMIBOLD, sans
from ui.look.marks import paint_strength, side_colour
from ui.look.mirrored import painter_of
from ui.look.plain_text import give_name, give_tip
from ui.look.quotation import spoken
from ui.look.space import BETWEEN, INSIDE
from ui.look.theme import Look
from ui.places import Place
from ui.today.writing import TodayWriting

ABREAST = 5  #: cells in a row, where they have room
LEAST = 184  #: width of a cell
NUMBER_COLUMN = 22.0
HEIGHT = 48
STATE_DOWN = 22  #: from the line of the topic to that of the state


class DemandCells(QWidget):
    """A cell for each demand, five abreast."""

    def __init__(self, look: Look, go: Callable[[Place], object]) -> None:
        super().__init__()
        self._look, self._go = look, go
        self.cells: list[DemandCell] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(BETWEEN)
        self._abreast = ABREAST

    def show_demands(self, demands: Sequence[MatrixRow]) -> None:
        """Show these in the place of those before."""
        for cell in self.cells:
            self._grid.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self.cells = [DemandCell(self._look, demand, self._go) for demand in demands]
        self._arrange()
        self.setVisible(bool(demands))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fewer abreast where there is less room."""
        super().resizeEvent(event)
        if self._fitting() != self._abreast:
            self._arrange()

    def _fitting(self) -> int:
        """How many stand abreast with all words seen, the rows being about as long."""
        widest = max((cell.sizeHint().width() for cell in self.cells), default=LEAST)
        most = max(1, min(ABREAST, (self.width() + BETWEEN) // (widest + BETWEEN)))
        rows = max(1, ceil(len(self.cells) / most))
        return min(ABREAST, ceil(len(self.cells) / rows)) or ABREAST

    def _arrange(self) -> None:
        self._abreast = self._fitting()
        for column in range(ABREAST):
            self._grid.setColumnStretch(column, 1 if column < self._abreast else 0)
        for number, cell in enumerate(self.cells):
            self._grid.addWidget(cell, number // self._abreast, number % self._abreast)


class DemandCell(QAbstractButton):
    """Number and topic of a demand, and its state in shape and word; opens the words."""

    def __init__(self, look: Look, demand: MatrixRow, go: Callable[[Place], object]) -> None:
        super().__init__()
        self._look, self._demand = look, demand
        self._answer = answer_of(demand)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda _checked=False: go(entry_of(self._answer or demand.statement)))
        self._name()

    def sizeHint(self) -> QSize:
        """Two lines, with room for the state; the strength in words gives way to its shape."""
        metrics = QFontMetricsF(sans(weight=SEMIBOLD))
        state = metrics.horizontalAdvance(self._look.words.title(self._demand.state))
        return QSize(max(LEAST, ceil(state + NUMBER_COLUMN) + 2 * INSIDE), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """In a narrow window the words are cut."""
        return QSize(LEAST // 2, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write it; a frame while the keyboard is on it."""
        painter = painter_of(self)
        writing, words = TodayWriting(painter, self._look), self._look.words
        if self.hasFocus():
            painter.fillRect(self.rect(), self._look.colour("selected"))
            painter.setPen(QPen(self._look.colour("accent"), 1.0))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        at, room = QPointF(INSIDE, 3), self.width() - 2 * INSIDE - NUMBER_COLUMN
        number = words.number(self._demand.number)
        writing.line(at, number, sans(weight=SEMIBOLD), "ink", NUMBER_COLUMN)
        at += QPointF(NUMBER_COLUMN, 0)
        writing.line(at, self._subject(), sans(), "quiet", room)
        self._paint_state(writing, at + QPointF(0, STATE_DOWN), room)

    def _paint_state(self, writing: TodayWriting, at: QPointF, room: float) -> None:
        words = self._look.words
        state = words.title(self._demand.state)
        if self._demand.state is AnswerState.NOT_ANSWERED or self._answer is None:
            writing.attention(at - QPointF(INSIDE, 0), state, room + INSIDE)
            return
        answer = self._answer
        colour = side_colour(self._look.palette, answer.actor.side if answer.actor else None)
        centre = at + QPointF(5 - NUMBER_COLUMN, 10)  # under the number, the words under the topic
        paint_strength(writing.painter, answer.strength, centre, colour)
        used = writing.line(at, state, sans(weight=SEMIBOLD), "ink", room)
        strength, beside = f", {words.label(answer.strength)}", room - used
        if QFontMetricsF(sans()).horizontalAdvance(strength) <= beside:  # the shape says it too
            writing.line(at + QPointF(used, 0), strength, sans(), "ink", beside)

    def _subject(self) -> str:
        topics = self._demand.statement.topics
        return topics[0] if topics else self._look.words.quoted(self._demand.statement.quote)

    def _name(self) -> None:
        words = self._look.words
        said = spoken(quoted(self._demand.statement), words)
        state = words.label(self._demand.state)
        if self._answer is not None:
            state = words.text(
                "{state}, {strength}", state=state, strength=words.label(self._answer.strength)
            )
        name = words.text(
            "Demand {number}, {subject}: {state}",
            number=self._demand.number,
            subject=self._subject(),
            state=state,
        )
        give_name(self, name, said)
        give_tip(self, said)


def answer_of(demand: MatrixRow) -> StatementLine | None:
    """The words of the last answer that gives the demand its state; None without an answer."""
    answers = [cell.statement for cell in demand.answers if cell.state is demand.state]
    said = [answer for answer in answers if answer is not None]
    return said[-1] if said else None
