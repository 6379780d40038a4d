"""Whom an entry concerns, in which office it was said, and within which limits it holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from tracker.register.questions.entries.entry_page import ProvisoLine
from tracker.register.questions.lines import PartyLine
from tracker.vocabulary import Part
from tracker.words.definitions import definition_of
from ui.commitment.kept_row import KeptRow, keys_in_flow
from ui.commitment.reading import EntryReading
from ui.look.key_button import KeyButton
from ui.look.lettering import Size, sans
from ui.look.parts import heading, in_column, in_row
from ui.look.plain_text import give_tip, running_label
from ui.look.space import INSIDE, UNIT
from ui.look.theme import Look

LABELS = 96  #: width of the column of labels


class LimitsPart(QWidget):
    """What is set of it, each beside what removes it.

    Emits `addressees_dropped`, `embargo_dropped`, `part_dropped` with a part and
    `proviso_dropped` with a line.
    """

    addressees_dropped = Signal()
    part_dropped = Signal(object)
    embargo_dropped = Signal()
    proviso_dropped = Signal(object)

    def __init__(self, look: Look, reading: EntryReading, now: datetime) -> None:
        super().__init__()
        self._look, self._reading, self._now = look, reading, now
        words = look.words
        self.addressees = KeyButton(look, "A", words.text("to whom"))
        self.parts = KeyButton(look, "B", words.text("bound, gaining, named"))
        self.office = KeyButton(look, "O", words.text("in which office"))
        self.proviso = KeyButton(look, "X", words.text("mark limiting words"))
        self.embargo = KeyButton(look, "U", words.text("embargo"))
        column = in_column(heading(words.text("Parties and limits")), gap=UNIT)
        column.addSpacing(UNIT)
        rows = list(self._rows())
        for row in rows:
            column.addWidget(row)
        if not rows:
            none = words.text("Nobody is named beside who speaks, and no limit is marked.")
            column.addWidget(running_label(none, sans(Size.SMALL), "quiet"))
        keys = (self.addressees, self.parts, self.office, self.proviso, self.embargo)
        column.addLayout(keys_in_flow(*keys))
        self.setLayout(column)

    def _rows(self) -> Iterator[QWidget]:
        words, entry = self._look.words, self._reading.entry
        if entry.line.addressees:
            to = self._row(words.text("To"), _named(entry.line.addressees))
            to.dropped.connect(self.addressees_dropped)
            yield to
        of = {
            Part.BOUND: entry.parts.bound,
            Part.BENEFICIARY: entry.parts.beneficiaries,
            Part.NAMED: entry.parts.named,
        }
        for part, those in of.items():
            if those:
                row = self._row(words.title(part), _named(those), definition_of(part, words))
                row.dropped.connect(partial(self.part_dropped.emit, part))
                yield row
        if entry.office is not None:
            yield self._row(words.text("In office"), [entry.office], drops=False)
        for line in entry.provisos:
            yield self._proviso(line)
        if entry.line.embargo is not None:
            yield self._embargo(entry.line.embargo)

    def _proviso(self, line: ProvisoLine) -> KeptRow:
        words = self._look.words
        told = [words.quoted_inside(" ".join(line.quote.split()))]
        if line.place is None:
            told.append(words.text("these words are not found in the text any more"))
        row = self._row(words.title(line.kind), told, definition_of(line.kind, words))
        row.dropped.connect(partial(self.proviso_dropped.emit, line))
        return row

    def _embargo(self, until: datetime) -> KeptRow:
        words = self._look.words
        here = until.astimezone()
        moment = words.short_moment(here)
        told = [words.text("until {moment}", moment=moment)]
        if until <= self._now:
            told.append(words.text("passed"))
        row = self._row(words.text("Embargo"), told)
        row.dropped.connect(self.embargo_dropped)
        return row

    def _row(
        self, title: str, told: Sequence[str], meaning: str = "", *, drops: bool = True
    ) -> KeptRow:
        """A label with what is set beside it, one below the other."""
        label = running_label(title, sans(Size.SMALL), "quiet")
        label.setFixedWidth(LABELS)
        give_tip(label, meaning)
        lines = [running_label(each, sans()) for each in told]
        whole = QWidget()
        row = in_row(label, in_column(*lines, gap=0), gap=INSIDE)
        row.setAlignment(label, Qt.AlignmentFlag.AlignTop)
        row.setStretch(1, 1)
        whole.setLayout(row)
        kept = KeptRow(self._look, f"{title}, {', '.join(told)}", [whole])
        if drops:
            kept.let_drop()
        return kept


def _named(those: Sequence[PartyLine]) -> list[str]:
    return [party.name for party in those]
