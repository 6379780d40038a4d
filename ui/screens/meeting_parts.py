"""The parts of a meeting's page: an agenda item, a question with the words that raise it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tracker.register.questions.lines import AgendaItem, PartyLine, QuestionLine, StatementLine
from ui.look.lettering import MEDIUM, SEMIBOLD, Size, sans
from ui.look.parts import hairline, in_column, in_row, remark
from ui.look.plain_text import plain_label, running_label
from ui.look.quotation import QuotationView, Quoted
from ui.look.side_bar import SideBar
from ui.look.space import INSIDE, UNIT
from ui.look.theme import Look
from ui.screens.commitments_row import place_in_words

NUMBER_COLUMN = 20


class AgendaPart(QWidget):
    """A point of the agenda with its topics, and our line to take where there is one."""

    def __init__(self, look: Look, item: AgendaItem) -> None:
        super().__init__()
        words = look.words
        column = in_column(running_label(item.title, sans(weight=MEDIUM)), gap=2)
        if item.topics:
            column.addWidget(remark(words.both(item.topics)))
        if item.line_to_take:
            column.addWidget(remark(words.text("Line to take, for us only")))
            column.addWidget(running_label(item.line_to_take, sans(italic=True)))
        self.setLayout(numbered(words.number(item.number), column))


class QuestionPart(QWidget):
    """A question to ask, and below it the words that raise it, with their caveat."""

    def __init__(
        self, look: Look, number: int, question: QuestionLine, cause: StatementLine | None
    ) -> None:
        super().__init__()
        column = in_column(running_label(question.text, sans(Size.TEXT, MEDIUM)), gap=UNIT)
        if cause is not None:
            column.addWidget(QuotationView(look, Quoted(cause.quote, cause.caveat), Size.TEXT))
            column.addWidget(remark(_origin(look, cause)))
        self.setLayout(numbered(look.words.number(number), column))


class ParticipantPart(QWidget):
    """Who sits at the table, behind the bar of their side."""

    def __init__(self, look: Look, party: PartyLine) -> None:
        super().__init__()
        bar = SideBar(look, party.side)
        side = remark(look.words.label(party.side))
        self.setLayout(in_row(bar, plain_label(party.name, sans()), side, None, gap=INSIDE))


def numbered(number: str, content: QVBoxLayout) -> QVBoxLayout:
    """`content` behind its number, closed by a hairline."""
    label = plain_label(number, sans(weight=SEMIBOLD))
    label.setFixedWidth(NUMBER_COLUMN)
    head = in_column(label)
    head.addStretch(1)
    row = in_row(head, content, gap=INSIDE)
    row.setStretch(1, 1)
    row.setContentsMargins(0, INSIDE, 0, INSIDE)
    return in_column(row, hairline(), gap=0)


def _origin(look: Look, cause: StatementLine) -> str:
    words = look.words
    return words.text(
        "Entry {entry}, {document}, {place}",
        entry=cause.entry,
        document=cause.place.document,
        place=place_in_words(cause, words),
    )
