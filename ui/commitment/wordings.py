"""The words over time: every wording against the one before, and what was said of it since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from tracker.frozen import Frozen
from tracker.register.questions.entries.wordings import Wording
from tracker.register.questions.following.commitment_pages import StatusLine
from tracker.register.questions.lines import StatementLine
from tracker.register.rules.entries.wordings import compare
from tracker.register.rules.following.statuses import DONE, LET_GO
from tracker.reports import Movement
from tracker.reports import Turn as TurnKind
from tracker.vocabulary import SPOKEN, Life
from tracker.words import Words
from ui.commitment.reading import EntryReading
from ui.commitment.row import place_in_words
from ui.commitment.status_column import source_in_words
from ui.desk.compared import in_hands, on_one_line
from ui.desk.runs import Hand, Run, RunningText
from ui.look.enter_key import ENTER
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.marks import paint_strength, side_colour
from ui.look.mirrored import give_margins, painter_of
from ui.look.parts import in_column, in_row, remark
from ui.look.plain_text import give_name, plain_label, running_label
from ui.look.quotation import TIE_HEIGHT, TIE_WIDTH
from ui.look.space import BETWEEN, INSIDE, MARK_BOX, UNIT
from ui.look.spoken import give_role
from ui.look.theme import Look

DAY_COLUMN = 104


class Turn(Frozen):
    """One step of the chain: its day, what came over the words, and either words or a status."""

    day: date | None
    title: str
    wording: Wording | None = None
    status: StatusLine | None = None
    before: StatementLine | None = None


def turns_of(reading: EntryReading, words: Words) -> list[Turn]:
    """All wordings, and what carried it out or let it go, in the order of their days."""
    turns: list[Turn] = []
    before: StatementLine | None = None
    for wording in reading.wordings:
        day = _day_of(wording.statement)
        turns.append(Turn(day, _title(wording.movement, words), wording, before=before))
        before = wording.statement
    for status in reading.said:
        if status.life in DONE or status.life in LET_GO:
            done = status.life is Life.FULFILLED
            title = words.title(TurnKind.FULFILLED) if done else words.title(status.life)
            turns.append(Turn(status.dated, title, status=status))
    return sorted(turns, key=lambda turn: turn.day or date.max)


class WordingChain(QWidget):
    """The turns one below the other. Emits `opened` with the statement whose words one opens."""

    opened = Signal(object)

    def __init__(self, look: Look, reading: EntryReading) -> None:
        super().__init__()
        turns = turns_of(reading, look.words)
        current = reading.entry.line.id
        self.rows = [
            TurnRow(look, turn, is_last=at == len(turns), current=current)
            for at, turn in enumerate(turns, 1)
        ]
        for row in self.rows:
            row.opened.connect(self.opened)
        self.setLayout(in_column(*self.rows, gap=0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from wording to wording."""
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        at = next((at for at, row in enumerate(self.rows) if row.hasFocus()), None)
        if by is None or at is None or not 0 <= at + by < len(self.rows):
            event.ignore()
        else:
            self.rows[at + by].setFocus(Qt.FocusReason.TabFocusReason)


class TurnRow(QWidget):
    """A turn: its day, its mark on the line through all of them, and the words that differ."""

    opened = Signal(object)

    def __init__(self, look: Look, turn: Turn, *, is_last: bool, current: int) -> None:
        super().__init__()
        self._look, self.turn = look, turn
        give_role(self, QAccessible.Role.ListItem)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        is_current = turn.wording is not None and turn.wording.statement.id == current
        words = look.words
        day = words.short_day(turn.day) if turn.day else words.text("no date")
        day_label = plain_label(day, sans(weight=SEMIBOLD if is_current else sans().weight()))
        day_label.setFixedWidth(DAY_COLUMN)
        left = in_column(day_label)
        left.addStretch(1)
        content = in_column(self._head(), *self._parts(), gap=2)
        content.addSpacing(BETWEEN)
        row = in_row(left, Strand(look, turn, is_last=is_last), content, gap=INSIDE)
        row.setStretch(2, 1)
        give_margins(row, 0, UNIT, UNIT, 0)
        self.setLayout(row)
        give_name(self, self._spoken(day))

    def _head(self) -> QWidget:
        words, wording = self._look.words, self.turn.wording
        row = in_row(gap=INSIDE)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(plain_label(self.turn.title, sans(weight=SEMIBOLD)), 0, top)
        if wording is not None:
            statement = wording.statement
            source = words.text(
                "{document}, {place}",
                document=statement.place.document,
                place=place_in_words(statement, words),
            )
            row.addWidget(running_label(source, sans(Size.SMALL), "quiet"), 1, top)
            entry = words.text("Entry {entry}", entry=statement.entry)
            row.addWidget(remark(entry), 0, top)
        else:
            row.addStretch(1)
        whole = QWidget()
        whole.setLayout(row)
        return whole

    def _parts(self) -> Iterator[QWidget]:
        look, words = self._look, self._look.words
        wording, status = self.turn.wording, self.turn.status
        if wording is not None:
            yield RunningText(look, quoted_runs(wording, words))
            caveats = caveat_runs(self.turn.before, wording.statement, words)
            if caveats:
                yield TiedCaveat(look, caveats)
        if status is not None:
            facts = [status.office, status.reason, source_in_words(status.source, words)]
            text = " · ".join(filter(None, facts))
            if text:
                yield running_label(text, sans(Size.SMALL), "quiet")

    def _spoken(self, day: str) -> str:
        words, texts = self._look.words, [f"{day}, {self.turn.title}"]
        if self.turn.wording is not None:
            statement = self.turn.wording.statement
            texts.append(words.quoted(statement.quote))
            if statement.caveat:
                caveat = words.quoted(statement.caveat)
                texts.append(words.named(words.text("Caveat"), caveat))
        return ". ".join(texts)

    def _open(self) -> None:
        if self.turn.wording is not None:
            self.opened.emit(self.turn.wording.statement)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the words in their letter."""
        if event.key() in ENTER and self.turn.wording is not None:
            self._open()
        else:
            event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """So does a double click."""
        self._open()
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand out."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stand back."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground of the row one is at."""
        if self.hasFocus():
            painter = QPainter(self)
            painter.fillRect(self.rect(), self._look.colour("selected"))


class Strand(QWidget):
    """The line through all turns, and the mark of how firm the words of this one are."""

    def __init__(self, look: Look, turn: Turn, *, is_last: bool) -> None:
        super().__init__()
        self._look, self._turn, self._is_last = look, turn, is_last
        self.setFixedWidth(MARK_BOX)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line down to the next turn, and the mark."""
        painter, centre = QPainter(self), QPointF(MARK_BOX / 2, 10)
        wording = self._turn.wording
        actor = wording.statement.actor if wording else None
        colour = side_colour(self._look.palette, actor.side if actor else None)
        if not self._is_last:
            painter.setPen(QPen(self._look.colour("edge"), 1.0))
            painter.drawLine(QPointF(centre.x(), 22), QPointF(centre.x(), self.height() + 4))
        if wording is not None:
            said = wording.statement.confirmation in SPOKEN
            paint_strength(painter, wording.statement.strength, centre, colour, spoken=said)
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._look.colour("ink"), 1.4))
            painter.drawEllipse(centre, 4, 4)


class TiedCaveat(QWidget):
    """A caveat tied to the words above it, with what came and went of it."""

    def __init__(self, look: Look, runs: Sequence[Run]) -> None:
        super().__init__()
        self._look = look
        label = plain_label(look.words.text("Caveat"), sans(Size.SMALL, SEMIBOLD))
        head = in_column(label)
        head.addStretch(1)
        row = in_row(head, RunningText(look, runs), gap=6)
        row.setStretch(1, 1)
        give_margins(row, 24, 2, 0, 0)
        self.setLayout(row)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tie."""
        painter = painter_of(self)
        painter.setPen(QPen(self._look.colour("ink"), 1.0))
        painter.drawLine(QPointF(4.5, 0), QPointF(4.5, TIE_HEIGHT))
        painter.drawLine(QPointF(4.5, TIE_HEIGHT), QPointF(4.5 + TIE_WIDTH, TIE_HEIGHT))


def quoted_runs(wording: Wording, words: Words) -> list[Run]:
    """A wording in quotation marks, with what went and came against the one before."""
    opening, closing = words.quoted("\n").split("\n")
    if wording.compared is None:
        inside = [Run(on_one_line(wording.statement.quote), Hand.WORDS)]
    else:
        inside = list(in_hands(wording.compared))
    return [Run(opening, Hand.WORDS), *inside, Run(closing, Hand.WORDS)]


def caveat_runs(before: StatementLine | None, statement: StatementLine, words: Words) -> list[Run]:
    """The caveat of a wording against that of the one before; one that is gone is shown gone."""
    earlier = on_one_line(before.caveat or "") if before is not None else None
    now = on_one_line(statement.caveat or "")
    if earlier is None or earlier == now:
        inside = [Run(now, Hand.WORDS)] if now else []
    else:
        inside = list(in_hands(compare(earlier, now)))
    if not inside:
        return []
    opening, closing = words.quoted_inside("\n").split("\n")
    return [Run(opening, Hand.WORDS), *inside, Run(closing, Hand.WORDS)]


def _title(movement: Movement | None, words: Words) -> str:
    if movement is None:
        return words.text("Made")
    return words.text("Restated") if movement is Movement.SAME else words.title(movement)


def _day_of(statement: StatementLine) -> date | None:
    return statement.said.astimezone().date() if statement.said else statement.place.dated
