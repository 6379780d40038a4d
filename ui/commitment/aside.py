"""Beside the wordings: whom it concerns, how far it was let go, what is to be asked, notes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tracker.register.questions.talks.meeting_questions import AskedLine
from ui.commitment.limits_part import LimitsPart
from ui.commitment.reading import EntryReading
from ui.commitment.reminders_part import RemindersPart
from ui.computer.clock import now
from ui.lists.numbered import numbered
from ui.look.cut_button import CutButton
from ui.look.key_button import KeyButton
from ui.look.lettering import Size, sans
from ui.look.parts import heading, in_column, in_row, remark
from ui.look.plain_text import give_name, running_label
from ui.look.space import AROUND, INSIDE
from ui.look.term_label import term_heading
from ui.look.theme import Look
from ui.notes.parts import NoteRow


class Aside(QWidget):
    """Emits `meeting_opened` with the id of a meeting; its keys and notes are wired outside."""

    meeting_opened = Signal(int)
    ladder_opened = Signal(int)

    def __init__(self, look: Look, reading: EntryReading) -> None:
        super().__init__()
        words = look.words
        self._look = look
        self.ask = KeyButton(look, "Q", words.text("ask about it"))
        self.write = KeyButton(look, "N", words.text("write a note"))
        self.notes = [NoteRow(look, note) for note in reading.entry.notes]
        self.let_go = KeyButton(look, "L", words.text("mark the steps"))
        self.limits = LimitsPart(look, reading, now())
        column = in_column(self.limits, gap=INSIDE)
        column.addSpacing(AROUND)
        self.reminders = RemindersPart(look, reading)
        if reading.deadline_id is not None:
            column.addWidget(self.reminders)
            column.addSpacing(AROUND)
        let_go = term_heading(look, "ladder_of_letting_go", words.text("How far it was let go"))
        column.addLayout(in_row(let_go, None, self.let_go))
        if reading.ladders:
            column.addLayout(self._ladders(reading))
        else:
            none = words.text("The words are on no ladder of letting go.")
            column.addWidget(running_label(none, sans(Size.SMALL), "quiet"))
        column.addSpacing(AROUND)
        column.addLayout(in_row(heading(words.text("Questions to ask")), None, self.ask))
        for part in self._questions(reading.asked):
            column.addWidget(part)
        column.addSpacing(AROUND)
        column.addLayout(in_row(heading(words.text("Notes")), None, self.write))
        if not self.notes:
            none = words.text("No note yet. A note is for yourself unless you say otherwise.")
            column.addWidget(running_label(none, sans(Size.SMALL), "quiet"))
        for note in self.notes:
            column.addWidget(note)
        column.addStretch(1)
        self.setLayout(column)

    def _ladders(self, reading: EntryReading) -> QHBoxLayout:
        row = in_row(gap=0)
        for topic in reading.ladders:
            made = CutButton("link")
            made.clicked.connect(partial(self._open_ladder, topic.id))
            made.say(self._look.words.text("Step by step: {topic}", topic=topic.name))
            row.addWidget(made)
        row.addStretch(1)
        return row

    def _open_ladder(self, topic_id: int, _checked: object = None) -> None:
        self.ladder_opened.emit(topic_id)

    def _open_meeting(self, meeting_id: int, _checked: object = None) -> None:
        self.meeting_opened.emit(meeting_id)

    def _questions(self, asked: Sequence[AskedLine]) -> list[QWidget]:
        words = self._look.words
        if not asked:
            none = words.text("No question about these words is on the list of a meeting.")
            return [running_label(none, sans(Size.SMALL), "quiet")]
        parts: list[QWidget] = []
        for number, line in enumerate(asked, 1):
            day = words.short_day(line.starts.astimezone().date())
            made = CutButton("link")
            made.clicked.connect(partial(self._open_meeting, line.meeting_id))
            made.say(words.text("{title}, {day}", title=line.meeting, day=day))
            give_name(made, words.text("Open the meeting: {meeting}", meeting=line.meeting))
            under = in_row(made, None, gap=0)
            column = in_column(running_label(line.question.text, sans()), under, gap=0)
            if line.question.answer_id is not None:
                column.addWidget(remark(words.text("answered")))
            whole = QWidget()
            whole.setLayout(numbered(words.number(number), column))
            parts.append(whole)
        return parts
