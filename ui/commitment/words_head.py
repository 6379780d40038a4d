"""The words of a commitment at the head of its screen, the caveat with them, and their place."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tracker.register.questions.lines import StatementLine
from tracker.vocabulary import SPOKEN
from tracker.words import Words
from ui.commitment.cell_words import as_quoted
from ui.commitment.reading import EntryReading
from ui.commitment.row import place_in_words
from ui.look.lettering import Size, sans
from ui.look.marks import paint_strength, side_colour
from ui.look.mirrored import give_margins
from ui.look.parts import button, in_column, in_row, remark
from ui.look.plain_text import aligned, running_label
from ui.look.quotation import HANG, QuotationView
from ui.look.space import APART, MARK_BOX
from ui.look.theme import Look

WORDS_WIDTH = 720  #: the widest the words become; they are set larger than running text


class StrengthMark(QWidget):
    """How firmly it is said, as a shape; told by the words beside it."""

    def __init__(self, look: Look, statement: StatementLine) -> None:
        super().__init__()
        self._look, self._statement = look, statement
        self.setFixedSize(QSize(MARK_BOX, MARK_BOX + 10))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark on the first line of the words."""
        statement = self._statement
        side = statement.actor.side if statement.actor else None
        colour = side_colour(self._look.palette, side)
        centre, said = QPointF(MARK_BOX / 2, 14), statement.confirmation in SPOKEN
        paint_strength(QPainter(self), statement.strength, centre, colour, spoken=said)


class WordsHead(QWidget):
    """The words as they were written, who said them to whom, and the way into the letter."""

    def __init__(self, look: Look, reading: EntryReading) -> None:
        super().__init__()
        statement = reading.entry.line
        quotation = QuotationView(look, as_quoted(statement), Size.LARGE)
        facts = running_label(facts_of(reading, look.words), sans(), "quiet")
        give_margins(facts, round(HANG), 0, 0, 0)
        said = in_column(quotation, facts)
        left = QWidget()
        left.setLayout(said)
        left.setMaximumWidth(WORDS_WIDTH)
        self.show_button = button("primary")
        self.show_button.setText(look.words.text("Show in the letter"))
        self._row = in_row(self._top(StrengthMark(look, statement)), left, gap=0)
        self._row.addSpacing(APART)
        self._row.addStretch(1)
        self._row.addLayout(self._beside(reading, look.words))
        self._row.setStretch(1, 100)
        self.setLayout(self._row)

    def _top(self, part: QWidget) -> QWidget:
        whole = QWidget()
        column = in_column(part, gap=0)
        column.addStretch(1)
        whole.setLayout(column)
        return whole

    def _beside(self, reading: EntryReading, words: Words) -> QVBoxLayout:
        column = in_column(self.show_button, gap=4)
        for line in since_lines(reading, words):
            label = remark(line)
            label.setAlignment(aligned(Qt.AlignmentFlag.AlignRight))
            column.addWidget(label)
        column.addStretch(1)
        return column


def facts_of(reading: EntryReading, words: Words) -> str:
    """Type and strength, who to whom, and where, on one line."""
    statement, entry = reading.entry.line, reading.entry
    grade = words.text(
        "{type}, {strength}",
        type=words.title(statement.type),
        strength=words.label(statement.strength),
    )
    who = ", ".join(filter(None, (statement.actor.name if statement.actor else "", entry.office)))
    to = words.both([party.short for party in statement.addressees])
    where = words.text(
        "{document}, {place}",
        document=statement.place.document,
        place=place_in_words(statement, words),
    )
    parts = (grade, who, words.text("to {parties}", parties=to) if to else "", where)
    return " · ".join(filter(None, parts))


def since_lines(reading: EntryReading, words: Words) -> list[str]:
    """When it was first said, and the highest rung it stands on by now with the day of that."""
    lines = []
    first = reading.wordings[0].statement
    day = first.said.astimezone().date() if first.said else first.place.dated
    if day is not None:
        lines.append(words.text("First said {day}", day=words.day(day)))
    if reading.entry.confirmations:
        rung = reading.entry.confirmations[0]
        name = words.title(rung.rung)
        dated = (
            words.text("{rung} since {day}", rung=name, day=words.day(rung.dated))
            if rung.dated
            else name
        )
        lines.append(dated)
    return lines
