"""From when a paper tells what changed: since a meeting that was held, or since a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from tracker.register.questions.lines import MeetingLine
from tracker.words import Words
from ui.forms.fields import DayField
from ui.look.parts import as_field, in_column
from ui.look.plain_text import give_name
from ui.look.space import UNIT

NOT_TOLD, A_DAY = "not told", "a day"


class SinceChoice(QWidget):
    """Nothing, one of the meetings held (the last one first), or a day. `changed` likewise."""

    changed = Signal()

    def __init__(
        self, words: Words, held: Sequence[MeetingLine], today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.since = as_field(QComboBox())
        self.day = DayField(words, today.replace(day=1))
        self.since.addItem(words.text("Not told"), NOT_TOLD)
        for line in sorted(held, key=_end_of, reverse=True):
            day = words.short_day(_end_of(line).astimezone().date())
            self.since.addItem(words.text("{title}, {day}", title=line.title, day=day), line)
        self.since.addItem(words.text("A day:"), A_DAY)
        give_name(self.since, words.text("Changes since"))
        give_name(self.day, words.text("Changes since this day"))
        self.setLayout(in_column(self.since, self.day, gap=UNIT))
        self.setFocusProxy(self.since)
        self.since.currentIndexChanged.connect(self._show_day)
        self.day.dateChanged.connect(lambda _day: self.changed.emit())
        self._show_day()

    def ask(self, *, needed: bool) -> None:
        """A paper that is about changes needs a beginning: the last meeting, else a day."""
        if needed and self.since.currentIndex() == 0:
            self.since.setCurrentIndex(1)
        elif not needed:
            self.since.setCurrentIndex(0)

    def choose(self, moment: datetime | None) -> None:
        """Choose a moment: that of the meeting that ended then, else its day."""
        for at in range(self.since.count()):
            line = self.since.itemData(at)
            if moment is not None and isinstance(line, MeetingLine) and _end_of(line) == moment:
                self.since.setCurrentIndex(at)
                return
        if moment is None:
            self.since.setCurrentIndex(0)
            return
        day = moment.astimezone().date()
        self.day.setDate(QDate(day.year, day.month, day.day))
        self.since.setCurrentIndex(self.since.count() - 1)

    @property
    def moment(self) -> datetime | None:
        """The moment that is chosen, with its zone; None for no changes at all."""
        chosen = self.since.currentData()
        if chosen == NOT_TOLD:
            return None
        if isinstance(chosen, MeetingLine):
            return _end_of(chosen)
        return datetime.combine(self.day.day, time.min).astimezone()

    def _show_day(self) -> None:
        self.day.setVisible(self.since.currentData() == A_DAY)
        self.changed.emit()


def _end_of(line: MeetingLine) -> datetime:
    return line.ends or line.starts
