"""From when a paper tells what changed: since a meeting that was held, or since a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QComboBox, QDateEdit, QWidget

from tracker.register.questions.lines import MeetingLine
from tracker.words import Words
from ui.look.parts import as_field, in_row
from ui.look.plain_text import give_name
from ui.look.space import INSIDE

NOT_TOLD, A_DAY = "not told", "a day"


class SinceChoice(QWidget):
    """Nothing, one of the meetings held (the last one first), or a day."""

    def __init__(
        self, words: Words, held: Sequence[MeetingLine], today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.since, self.day = as_field(QComboBox()), as_field(QDateEdit())
        self.since.addItem(words.text("Not told"), NOT_TOLD)
        for line in sorted(held, key=_end_of, reverse=True):
            day = words.short_day(_end_of(line).astimezone().date())
            self.since.addItem(words.text("{title}, {day}", title=line.title, day=day), line)
        self.since.addItem(words.text("A day:"), A_DAY)
        self.day.setDate(QDate(today.year, today.month, 1))
        self.day.setCalendarPopup(True)
        self.day.setLocale(QLocale(words.locale))
        self.day.setDisplayFormat("d MMMM yyyy")
        give_name(self.since, words.text("Changes since"))
        give_name(self.day, words.text("Changes since this day"))
        row = in_row(self.since, self.day, gap=INSIDE)
        row.setStretch(0, 1)
        self.setLayout(row)
        self.setFocusProxy(self.since)
        self.since.currentIndexChanged.connect(self._show_day)
        self._show_day()

    def ask(self, *, needed: bool) -> None:
        """A paper that is about changes needs a beginning: the last meeting, else a day."""
        if needed and self.since.currentIndex() == 0:
            self.since.setCurrentIndex(1)
        elif not needed:
            self.since.setCurrentIndex(0)

    @property
    def moment(self) -> datetime | None:
        """The moment that is chosen, with its zone; None for no changes at all."""
        chosen = self.since.currentData()
        if chosen == NOT_TOLD:
            return None
        if isinstance(chosen, MeetingLine):
            return _end_of(chosen)
        day = self.day.date()
        begun = datetime.combine(date(day.year(), day.month(), day.day()), time.min)
        return begun.astimezone()

    def _show_day(self) -> None:
        self.day.setVisible(self.since.currentData() == A_DAY)


def _end_of(line: MeetingLine) -> datetime:
    return line.ends or line.starts
