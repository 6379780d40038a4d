"""The parts of a meeting's page: an agenda item, who sits at the table."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tracker.register.questions.lines import AgendaItem, PartyLine, StatementLine
from ui.look.lettering import MEDIUM, SEMIBOLD, sans
from ui.look.parts import hairline, in_column, in_row, remark
from ui.look.plain_text import plain_label, running_label
from ui.look.side_bar import SideBar
from ui.look.space import DENSE_ROW, INSIDE
from ui.look.theme import Look
from ui.screens.commitments_row import place_in_words

NUMBER_COLUMN = 20


class AgendaPart(QWidget):
    """A point of the agenda with its topics, and our line to take where there is one."""

    def __init__(self, look: Look, item: AgendaItem) -> None:
        super().__init__()
        words = look.words
        column = in_column(running_label(item.title, sans(weight=MEDIUM)), gap=2)
        if item.topics and item.topics != (item.title,):
            column.addWidget(remark(words.both(item.topics)))
        if item.line_to_take:
            column.addWidget(remark(words.text("Line to take, for us only")))
            column.addWidget(running_label(item.line_to_take, sans(italic=True)))
        row = numbered(words.number(item.number), column)
        row.setContentsMargins(0, INSIDE, 0, INSIDE)
        self.setLayout(in_column(row, hairline(), gap=0))


class ParticipantPart(QWidget):
    """Who sits at the table, behind the bar of their side."""

    def __init__(self, look: Look, party: PartyLine) -> None:
        super().__init__()
        bar = SideBar(look, party.side)
        side = remark(look.words.label(party.side))
        self.setLayout(in_row(bar, plain_label(party.name, sans()), side, None, gap=INSIDE))
        self.setFixedHeight(DENSE_ROW)


def numbered(number: str, content: QVBoxLayout) -> QHBoxLayout:
    """`content` behind its number."""
    label = plain_label(number, sans(weight=SEMIBOLD))
    label.setFixedWidth(NUMBER_COLUMN)
    head = in_column(label)
    head.addStretch(1)
    row = in_row(head, content, gap=INSIDE)
    row.setStretch(1, 1)
    return row


def set_off(part: QWidget, shift: float) -> QVBoxLayout:
    """`part` under the words, behind the column of the numbers."""
    column = in_column(part)
    column.setContentsMargins(NUMBER_COLUMN + INSIDE + round(shift), 0, 0, 0)
    return column


def origin(look: Look, cause: StatementLine) -> str:
    """Where the words of an entry stand."""
    words = look.words
    return words.text(
        "Entry {entry}, {document}, {place}",
        entry=cause.entry,
        document=cause.place.document,
        place=place_in_words(cause, words),
    )
