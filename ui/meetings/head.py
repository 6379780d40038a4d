"""The head of a meeting's page: when and where, whether it is held, its minutes, and the acts."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from tracker.register.questions.lines import MeetingLine
from ui.computer.clock import now
from ui.look.cut_button import CutButton
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.parts import button, in_column, in_row
from ui.look.plain_text import give_name, plain_label, running_label
from ui.look.space import BETWEEN, INSIDE, UNIT
from ui.look.theme import Look
from ui.meetings.acts import MeetingActs
from ui.meetings.reading import MeetingReading
from ui.meetings.row import when_and_where

TAKE_KEY = "F10"


class MeetingHead(QWidget):
    """Emits `record_wanted`, `paper_wanted`, and `minutes_opened` with the document's id."""

    record_wanted = Signal()
    paper_wanted = Signal()
    minutes_opened = Signal(int)

    def __init__(self, look: Look, acts: MeetingActs) -> None:
        super().__init__()
        self._look, self._acts = look, acts
        self._reading: MeetingReading | None = None
        self._when = running_label("", sans(Size.HEAD))
        self._off = plain_label("", sans(weight=SEMIBOLD), "attention")
        self._because = running_label("", sans(), "quiet")
        self.change_button, self.menu = button("opens"), QMenu(self)
        self.change_button.setMenu(self.menu)
        self.record_button = button("", self.record_wanted.emit)
        self.brief_button = button("primary", self.paper_wanted.emit)
        self.hold_button = button("", self._hold)
        self.minutes_link = CutButton("link")
        self.minutes_link.clicked.connect(lambda _checked=False: self._open_minutes())
        self._lay_out()
        self.write_texts()

    def _lay_out(self) -> None:
        top = in_row(self._when, self.change_button, gap=BETWEEN)
        top.setStretch(0, 1)
        self._of_off = QWidget()
        said = in_column(in_row(self._off, None), self._because, gap=UNIT)
        off = in_row(said, self.hold_button, gap=BETWEEN)
        off.setStretch(0, 1)
        self._of_off.setLayout(off)
        minutes = in_row(self.minutes_link, None)
        buttons = in_row(self.brief_button, self.record_button, None, gap=INSIDE)
        column = in_column(top, self._of_off, minutes, gap=INSIDE)
        column.addSpacing(UNIT)
        column.addLayout(buttons)
        self.setLayout(column)

    def write_texts(self) -> None:
        """All texts in the language of the moment."""
        words = self._look.words
        self.change_button.setText(words.text("Change"))
        give_name(self.change_button, words.text("What can be done with the meeting"))
        self.record_button.setText(f"{words.text('Take the record')}  {TAKE_KEY}")
        give_name(self.record_button, words.text("Take the record"), TAKE_KEY)
        self.hold_button.setText(words.text("Hold it after all…"))
        self._write_reading()

    def show_reading(self, reading: MeetingReading) -> None:
        """Show how the meeting stands."""
        self._reading = reading
        self._write_reading()

    def _write_reading(self) -> None:
        words, reading = self._look.words, self._reading
        self._of_off.setVisible(reading is not None and reading.page.line.called_off)
        self.minutes_link.setVisible(reading is not None and reading.minutes is not None)
        self.brief_button.setText(words.text("Prepare the briefing"))
        if reading is None:
            return
        line = reading.page.line
        self._when.setText(when_and_where(line, words))
        if reading.page.notes and (line.ends or line.starts) <= now():
            self.brief_button.setText(words.text("Make a paper…"))
        self._off.setText(words.text("This meeting is called off."))
        because = reading.off_because or ""
        self._because.setText(words.text("because: {reason}", reason=because) if because else "")
        self._because.setVisible(bool(because))
        if reading.minutes is not None:
            self.minutes_link.say(words.text("Minutes: {title}", title=reading.minutes.title))
        self._fill_menu(line)

    def _fill_menu(self, line: MeetingLine) -> None:
        words, acts = self._look.words, self._acts
        if line.called_off:
            held = (words.text("Hold it after all…"), acts.hold)
        else:
            held = (words.text("Call it off…"), acts.call_off)
        choices: Iterable[tuple[str, Callable[[MeetingLine], object]]] = (
            (words.text("Day, place and title…"), acts.change),
            (words.text("Name the minutes…"), acts.name_minutes),
            held,
        )
        self.menu.clear()
        for text, act in choices:
            self.menu.addAction(text).triggered.connect(lambda _checked=False, act=act: act(line))

    def _hold(self) -> None:
        if self._reading is not None:
            self._acts.hold(self._reading.page.line)

    def _open_minutes(self) -> None:
        if self._reading is not None and self._reading.minutes is not None:
            self.minutes_opened.emit(self._reading.minutes.id)
