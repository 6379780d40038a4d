"""How sure it is that the words were said, and what is said of them in words of our own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tracker.register.questions.entries.confirmations import ConfirmationLine
from tracker.register.questions.entries.own_words import OwnWordsLine
from tracker.vocabulary import Dispute
from tracker.words import Words
from tracker.words.definitions import definition_of
from ui.commitment.kept_row import KeptRow, keys_in_flow
from ui.commitment.reading import EntryReading
from ui.look.key_button import KeyButton
from ui.look.lettering import Size, sans
from ui.look.parts import in_column
from ui.look.plain_text import give_tip, running_label
from ui.look.space import UNIT
from ui.look.term_label import term_heading
from ui.look.theme import Look


class SurenessPart(QWidget):
    """The rungs of the ladder with their sources, highest first; who disputes it.

    Emits `dropped` with a rung that is to be removed; the last one stays.
    """

    dropped = Signal(object)

    def __init__(self, look: Look, reading: EntryReading) -> None:
        super().__init__()
        words = look.words
        self.confirm = KeyButton(look, "K", words.text("add a confirmation"))
        self.dispute = KeyButton(look, "D", words.text("disputed?"))
        column = in_column(
            term_heading(look, "confirmation", words.text("How sure it is")), gap=UNIT
        )
        rungs = reading.entry.confirmations
        for rung in rungs:
            told = _rung_in_words(rung, words)
            made = running_label(told, sans())
            give_tip(made, definition_of(rung.rung, words))
            row = KeptRow(look, told, [made])
            row.dropped.connect(partial(self.dropped.emit, rung))
            if len(rungs) > 1:
                row.let_drop()
            column.addWidget(row)
        dispute = reading.entry.line.dispute
        said = running_label(words.title(dispute), sans(), _role(dispute))
        give_tip(said, definition_of(dispute, words))
        column.addWidget(said)
        column.addLayout(keys_in_flow(self.confirm, self.dispute))
        self.setLayout(column)


class OwnWordsPart(QWidget):
    """Paraphrases and readings, in italics and signed: they are nobody's words but their author's.

    A reading never stands in the place of the words. Emits `change_wanted` and `dropped`.
    """

    change_wanted = Signal(object)
    dropped = Signal(object)

    def __init__(self, look: Look, reading: EntryReading) -> None:
        super().__init__()
        words = look.words
        self.write = KeyButton(look, "P", words.text("write a reading"))
        column = in_column(
            term_heading(look, "reading_interpretation", words.text("In words of our own")),
            gap=UNIT,
        )
        for line in reading.entry.own_words:
            signed = " · ".join(_signed(line, words))
            row = KeptRow(
                look,
                line.text,
                [
                    running_label(line.text, sans(italic=True)),
                    running_label(signed, sans(Size.SMALL), "quiet"),
                ],
            )
            row.change_wanted.connect(partial(self.change_wanted.emit, line))
            row.dropped.connect(partial(self.dropped.emit, line))
            row.let_change()
            row.let_drop()
            column.addWidget(row)
        column.addLayout(keys_in_flow(self.write))
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
