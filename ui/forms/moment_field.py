"""Fields for a time of day, and for a moment that may not be known yet."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import cast

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QCheckBox, QTimeEdit, QWidget

from tracker.words import Words
from ui.forms.fields import DayField
from ui.look.parts import as_field, in_row
from ui.look.plain_text import give_name
from ui.look.space import INSIDE


class ClockField(QTimeEdit):
    """A time of day by the clock of the user."""

    def __init__(self, begins: time) -> None:
        super().__init__(QTime(begins.hour, begins.minute))
        as_field(self)
        self.setDisplayFormat("HH:mm")

    def on(self, day: date) -> datetime:
        """That time on `day`, in the zone of the user as it is then."""
        return datetime.combine(day, cast(time, self.time().toPython())).astimezone()


class MomentField(QWidget):
    """A day and a time in the user's own zone, and whether there is such a moment.

    `told` stands beside the box that says so; `suggested` is what the fields begin with.
    """

    def __init__(
        self, words: Words, told: str, moment: datetime | None, suggested: datetime
    ) -> None:
        super().__init__()
        begins = (moment or suggested).astimezone()
        self.known = QCheckBox(told)
        self.day = DayField(words, begins.date())
        self.clock = ClockField(begins.time())
        give_name(self.day, words.text("Day"))
        give_name(self.clock, words.text("Time"))
        row = in_row(self.known, self.day, self.clock, None, gap=INSIDE)
        self.setLayout(row)
        self.setFocusProxy(self.known)
        for field in (self.day, self.clock):
            field.setEnabled(moment is not None)
            self.known.toggled.connect(field.setEnabled)
        self.known.setChecked(moment is not None)

    @property
    def moment(self) -> datetime | None:
        """The moment with its zone; None where it is not known."""
        return self.entered if self.known.isChecked() else None

    @property
    def entered(self) -> datetime:
        """What the fields say, known or not."""
        return self.clock.on(self.day.day)
