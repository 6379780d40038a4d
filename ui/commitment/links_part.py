"""How an entry bears on others, and they on it: each link beside what opens and removes it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tracker.register.questions.entries.relations import RelationLine
from tracker.words import Words
from ui.commitment.kept_row import KeptRow
from ui.commitment.reading import EntryReading
from ui.look.cut_button import CutButton
from ui.look.lettering import Size, sans
from ui.look.parts import heading, in_column, in_row
from ui.look.plain_text import give_name, running_label
from ui.look.space import UNIT
from ui.look.theme import Look


class LinksPart(QWidget):
    """Stands nowhere while there is no link.

    Emits `opened` with the id of the other entry, and `dropped`.
    """

    opened = Signal(int)
    dropped = Signal(object)

    def __init__(self, look: Look, reading: EntryReading) -> None:
        super().__init__()
        self._look = look
        words, entry = look.words, reading.entry.line.entry
        column = in_column(heading(words.text("Links with other entries")), gap=UNIT)
        relations = reading.entry.relations
        for line in relations.on_others:
            column.addWidget(self._row(line, _in_words(line, entry, line.other_entry, words)))
        for line in relations.by_others:
            column.addWidget(self._row(line, _in_words(line, line.other_entry, entry, words)))
        self.setLayout(column)
        self.has_any = bool(relations.on_others or relations.by_others)

    def _row(self, line: RelationLine, told: str) -> KeptRow:
        words = self._look.words
        made = CutButton("link")
        made.say(told)
        give_name(made, told, words.text("Opens entry {entry}", entry=line.other_entry))
        made.clicked.connect(lambda _checked=False: self.opened.emit(line.other_id))
        opener = QWidget()
        opener.setLayout(in_row(made, None, gap=0))
        by = words.text(
            "{person}, {day}",
            person=line.author,
            day=words.short_day(line.at.astimezone().date()),
        )
        said = " · ".join(filter(None, (line.note, by)))
        row = KeptRow(self._look, told, [opener, running_label(said, sans(Size.SMALL), "quiet")])
        row.dropped.connect(partial(self.dropped.emit, line))
        row.let_drop()
        return row


def _in_words(line: RelationLine, later: int, earlier: int, words: Words) -> str:
    return words.text(
        "Entry {later} {relation} entry {earlier}.",
        later=later,
        relation=words.label(line.kind),
        earlier=earlier,
    )
