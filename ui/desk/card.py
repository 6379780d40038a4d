"""The card of the passage being read: its words large, what decided them, what is to be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tracker.frozen import replace
from tracker.letters.proposal import Proposal
from tracker.marks import strength_shape
from tracker.vocabulary import Side
from ui.desk import said
from ui.desk.marking import deciding_of, is_vague
from ui.desk.runs import Hand, Run, RunningText
from ui.desk.state import Fate, Passage
from ui.look.band import OVERHANG
from ui.look.flow import Flow
from ui.look.key_button import KeyButton
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.marks import MarkView, side_colour
from ui.look.mirrored import RIGHT_TO_LEFT, give_margins, is_turned, painter_of
from ui.look.plain_text import CutLabel, give_name, plain_label
from ui.look.quotation import HANG, Quotation, QuotationView, Quoted, spoken
from ui.look.space import AROUND, BETWEEN, INSIDE, MARK_BOX
from ui.look.spoken import give_role
from ui.look.theme import Look

BAR = 3  #: the accent at the left edge, where the lead line arrives
HEAD_MIDDLE = 27.0  #: from the top of the card to the middle of its heading
_LABELS = 108  #: width of the column of labels


class DecidedQuotation(Quotation):
    """A quotation with the words underlined that decided its grade."""

    def __init__(self, quoted: Quoted, look: Look, width: float, deciding: Sequence[str]) -> None:
        super().__init__(quoted, look.words, width, Size.LARGE)
        self._deciding = deciding

    def paint(self, painter: QPainter, at: QPointF, ink: QColor, quiet: QColor) -> None:
        """Draw the quotation and the lines under its deciding words."""
        super().paint(painter, at, ink, quiet)
        painter.setPen(QPen(ink, 2))
        for part in self._deciding:
            for area in self._lines.areas_of(part, turned=is_turned(painter)):
                line = area.adjusted(8, 0, -8, 0).translated(at)
                painter.drawLine(line.bottomLeft(), line.bottomRight())


class WordsOnCard(QuotationView):
    """The words of the passage as the card shows them."""

    def __init__(self, look: Look, reading: Proposal) -> None:
        self._deciding = [
            reading.span.words[start - reading.span.start : end - reading.span.start]
            for start, end in deciding_of(reading)
            if reading.span.start <= start and end <= reading.span.end
        ]
        super().__init__(look, replace(quoted(reading), vague=None), Size.LARGE)

    def _laid_out(self, width: int) -> Quotation:
        return DecidedQuotation(self._quoted, self._look, width - HANG, self._deciding)


def quoted(reading: Proposal) -> Quoted:
    """The words of a reading, never without the caveat, the vague term on its band."""
    caveat = reading.condition.words if reading.condition else None
    vague = reading.time.span.words if is_vague(reading.time) else None
    return Quoted(reading.span.words, caveat, vague)


class Card(QWidget):
    """A sheet with the accent at its left edge."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        give_role(self, QAccessible.Role.Grouping)
        self.column = QVBoxLayout(self)
        give_margins(self.column, AROUND + BAR, 14, AROUND, BETWEEN)
        self.column.setSpacing(INSIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sheet and its bar."""
        painter = painter_of(self)
        edge = "accent" if self.hasFocus() else "hairline"  # the bar is there in any case
        painter.setPen(QPen(self._look.colour(edge), 1))
        painter.setBrush(self._look.colour("sheet"))
        painter.drawRect(QRectF(0.5, 0.5, self.width() - 1, self.height() - 1))
        painter.fillRect(0, 0, BAR, self.height(), self._look.colour("accent"))

    def arrival(self) -> QPointF:
        """Where the lead line meets the card, in the card's own pixels."""
        return self.edge_at(HEAD_MIDDLE)

    def edge_at(self, y: float) -> QPointF:
        """The edge towards the letter, so far down."""
        is_turned_over = self.layoutDirection() is RIGHT_TO_LEFT
        return QPointF(self.width() if is_turned_over else 0, y)


class PassageCard(Card):
    """The passage being read, open: everything there is to decide on."""

    accepted = Signal()
    change_wanted = Signal()
    rejected = Signal()
    entry_wanted = Signal()
    signed = Signal()
    demand_wanted = Signal()

    def __init__(self, look: Look, passage: Passage, reading: Proposal, side: Side | None) -> None:
        super().__init__(look)
        self._passage, self._reading = passage, reading
        self.column.addLayout(self._heading(side))
        self.column.addLayout(in_line(WordsOnCard(look, reading)))
        self.column.addSpacing(INSIDE)
        self.column.addLayout(self._rows())
        self.column.addSpacing(INSIDE)
        self.column.addLayout(self._actions())
        self._told = CutLabel(sans(Size.SMALL), "quiet")
        if passage.statement is not None:
            self.column.addLayout(self._of_entry())
        title = said.grade(look.words, reading.type, reading.strength)
        give_name(self, title, spoken(quoted(reading), look.words))

    def _heading(self, side: Side | None) -> QHBoxLayout:
        words, reading = self._look.words, self._reading
        colour = side_colour(self._look.palette, side)
        row = QHBoxLayout()
        row.setSpacing(INSIDE)
        row.addWidget(MarkView(strength_shape(reading.strength), colour))
        title = said.grade(words, reading.type, reading.strength)
        row.addWidget(plain_label(title, sans(Size.HEAD, SEMIBOLD)))
        row.addStretch()
        row.addWidget(plain_label(self._place(), sans(Size.SMALL), "quiet"))
        return row

    def _place(self) -> str:
        where = said.place(self._look.words, self._reading)
        statement = self._passage.statement
        if statement is None:
            return where
        return self._look.words.text("{entry} · {place}", entry=statement.entry, place=where)

    def _rows(self) -> QGridLayout:
        grid = QGridLayout()
        give_margins(grid, HANG_ROWS, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for number, (label, runs) in enumerate(self._facts()):
            name = RunningText(self._look, [Run(label, Hand.ASIDE)])
            name.setFixedWidth(_LABELS - round(OVERHANG))
            grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(RunningText(self._look, runs, inset=OVERHANG), number, 1)
        return grid

    def _facts(self) -> list[tuple[str, list[Run]]]:
        words, reading = self._look.words, self._reading
        rows = [
            (words.text("Deciding words"), said.deciding(words, reading.cues)),
            (words.text("Term"), self._term()),
            (words.text("Who, to whom"), said.from_whom(words, reading.actor, self._addressees())),
            (words.text("Topics"), [Run(words.both(reading.topics))] if reading.topics else []),
            (words.text("Says again"), said.again(words, reading)),
        ]
        return [(label, runs) for label, runs in rows if runs]

    def _term(self) -> list[Run]:
        statement, time = self._passage.statement, self._reading.time
        if time is None:
            return []
        return said.term(self._look.words, time, statement.term if statement else None)

    def _addressees(self) -> tuple[str, ...]:
        if self._passage.statement:
            return tuple(party.name for party in self._passage.statement.addressees)
        return (self._reading.addressee,) if self._reading.addressee else ()

    def _actions(self) -> Flow:
        words = self._look.words
        row = Flow(gap=BETWEEN)
        give_margins(row, HANG_ROWS, 0, 0, 0)
        if self._passage.fate is Fate.OPEN:
            row.addWidget(self._primary(words.text("Accept"), self.accepted))
            row.addWidget(self._key("↵", words.text("accept"), self.accepted))
        else:
            row.addWidget(plain_label(words.text("Accepted"), sans(), "quiet"))
        row.addWidget(self._key("E", words.text("change"), self.change_wanted))
        row.addWidget(self._key("X", words.text("reject"), self.rejected))
        return row

    def _of_entry(self) -> QVBoxLayout:
        """Who read the entry and checked it, once that is known, and what is done with it."""
        words = self._look.words
        keys = Flow(gap=BETWEEN)
        keys.addWidget(self._key("I", words.text("I have checked it"), self.signed))
        keys.addWidget(self._key("B", words.text("answers a demand…"), self.demand_wanted))
        keys.addWidget(self._key("G", words.text("go to the entry"), self.entry_wanted))
        column = QVBoxLayout()
        give_margins(column, HANG_ROWS, 0, 0, 0)
        column.setSpacing(INSIDE)
        column.addWidget(self._told)
        column.addLayout(keys)
        return column

    def show_signed(self, told: str) -> None:
        """Say who read the entry, and who checked it."""
        self._told.setText(told)

    def _primary(self, title: str, signal: object) -> QPushButton:
        button = QPushButton(title)
        button.setProperty("kind", "primary")
        button.clicked.connect(signal)
        give_name(button, title)
        return button

    def _key(self, key: str, title: str, signal: object) -> KeyButton:
        button = KeyButton(self._look, key, title)
        button.clicked.connect(signal)
        return button


HANG_ROWS = MARK_BOX + INSIDE


def in_line(words: QuotationView) -> QHBoxLayout:
    """The words with their left edge under the heading's, the opening mark hanging out."""
    row = QHBoxLayout()
    give_margins(row, HANG_ROWS - round(HANG), 0, 0, 0)
    row.addWidget(words)
    return row
