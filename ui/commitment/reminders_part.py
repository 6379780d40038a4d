"""The reminders of the term of an entry: each with its moment, and what is done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tracker.register.questions.following.reminders import ReminderLine
from ui.commitment.kept_row import KeptRow
from ui.commitment.reading import EntryReading
from ui.look.key_button import KeyButton
from ui.look.lettering import Size, sans
from ui.look.parts import heading, in_column, in_row
from ui.look.plain_text import running_label
from ui.look.space import INSIDE
from ui.look.theme import Look


class RemindersPart(QWidget):
    """Emits `put_off`, `done` and `dropped` with a reminder."""

    put_off = Signal(object)
    done = Signal(object)
    dropped = Signal(object)

    def __init__(self, look: Look, reading: EntryReading) -> None:
        super().__init__()
        self._look = look
        words = look.words
        self.remind = KeyButton(look, "Z", words.text("remind me"))
        column = in_column(gap=INSIDE)
        column.addLayout(in_row(heading(words.text("Reminders")), None, self.remind))
        for line in reading.reminders:
            column.addWidget(self._row(line))
        if not reading.reminders:
            none = words.text("Nobody asked to be reminded of this term.")
            column.addWidget(running_label(none, sans(Size.SMALL), "quiet"))
        self.setLayout(column)

    def _row(self, line: ReminderLine) -> KeptRow:
        words, here = self._look.words, line.at.astimezone()
        when = words.short_moment(here)
        state = words.text("given or done") if line.done else words.text("to come")
        parts = [running_label(f"{when} · {state}", sans(), "quiet" if line.done else "ink")]
        if line.words:
            parts.append(running_label(line.words, sans(Size.SMALL), "quiet"))
        row = KeptRow(self._look, when, parts)
        if not line.done:
            later = words.text("Put off: {what}", what=when)
            row.offer(words.text("later"), later, lambda: self.put_off.emit(line))
            done = words.text("Done: {what}", what=when)
            row.offer(words.text("done"), done, lambda: self.done.emit(line))
        row.dropped.connect(lambda: self.dropped.emit(line))
        row.let_drop()
        return row
