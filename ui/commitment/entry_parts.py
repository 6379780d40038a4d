"""How sure it is that the words were said, and what is said of them in words of our own."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from tracker.register.questions.entries.confirmations import ConfirmationLine
from tracker.register.questions.entries.own_words import OwnWordsLine
from tracker.vocabulary import Dispute
from tracker.words import Words
from tracker.words.definitions import definition_of
from ui.commitment.reading import CommitmentReading
from ui.desk.key_button import KeyButton
from ui.look.flow import Flow
from ui.look.lettering import sans
from ui.look.parts import in_column, remark
from ui.look.plain_text import give_tip, running_label
from ui.look.space import INSIDE, UNIT
from ui.look.term_label import term_heading
from ui.look.theme import Look


class SurenessPart(QWidget):
    """The rungs of the ladder with their sources, highest first; who disputes it."""

    def __init__(self, look: Look, reading: CommitmentReading) -> None:
        super().__init__()
        words = look.words
        self.confirm = KeyButton(look, "K", words.text("add a confirmation"))
        self.dispute = KeyButton(look, "D", words.text("disputed?"))
        column = in_column(
            term_heading(look, "confirmation", words.text("How sure it is")), gap=UNIT
        )
        for rung in reading.entry.confirmations:
            made = running_label(_rung_in_words(rung, words), sans())
            give_tip(made, definition_of(rung.rung, words))
            column.addWidget(made)
        dispute = reading.entry.line.dispute
        said = running_label(words.title(dispute), sans(), _role(dispute))
        give_tip(said, definition_of(dispute, words))
        column.addWidget(said)
        column.addLayout(_keys(self.confirm, self.dispute))
        self.setLayout(column)


class OwnWordsPart(QWidget):
    """Paraphrases and readings, in italics and signed: they are nobody's words but their author's.

    A reading never stands in the place of the words.
    """

    def __init__(self, look: Look, reading: CommitmentReading) -> None:
        super().__init__()
        words = look.words
        self.write = KeyButton(look, "P", words.text("write a reading"))
        column = in_column(
            term_heading(look, "reading_interpretation", words.text("In words of our own")),
            gap=UNIT,
        )
        for line in reading.entry.own_words:
            column.addWidget(running_label(line.text, sans(italic=True)))
            column.addWidget(remark(" · ".join(_signed(line, words))))
        column.addLayout(_keys(self.write))
        self.setLayout(column)


def _rung_in_words(rung: ConfirmationLine, words: Words) -> str:
    day = words.short_day(rung.dated) if rung.dated else None
    parts = (words.title(rung.rung), rung.document, rung.source, day)
    return " · ".join(part for part in parts if part)


def _signed(line: OwnWordsLine, words: Words) -> Iterator[str]:
    yield words.title(line.kind)
    yield line.author
    if line.party is not None:
        yield line.party.name
    yield words.label(line.audience)


def _role(dispute: Dispute) -> str:
    return "quiet" if dispute is Dispute.UNDISPUTED else "ink"


def _keys(*keys: KeyButton) -> Flow:
    row = Flow(gap=INSIDE)
    for key in keys:
        row.addWidget(key)
    return row
