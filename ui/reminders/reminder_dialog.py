"""When somebody wants to be reminded of a term, and in which words."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QLineEdit, QWidget

from tracker.frozen import Frozen
from ui.forms.fields import DayField
from ui.forms.form_dialog import FormDialog
from ui.forms.moment_field import ClockField
from ui.look.lettering import Size, sans, serif
from ui.look.plain_text import running_label
from ui.look.theme import Look


class ReminderOffer(Frozen):
    """The words of a term, the moment to propose, and the one after which it has to be.

    Of a reminder that is put off, and keeps its words, `is_new` is False.
    """

    about: str
    begins: datetime
    after: datetime
    is_new: bool = True


class ReminderDialog(FormDialog):
    """A day and a time that are still to come."""

    def __init__(self, look: Look, offer: ReminderOffer, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        words, here = look.words, offer.begins.astimezone()
        self._after = offer.after
        self.day, self.clock = DayField(words, here.date()), ClockField(here.time())
        self.text = QLineEdit()
        self._lacks = running_label("", sans(Size.SMALL), "quiet")
        self.day.dateChanged.connect(self.check)
        self.clock.timeChanged.connect(self.check)
        if offer.is_new:
            self.head(words.text("Remind me of this term"), words.text("Remind me"))
        else:
            self.head(words.text("Put the reminder off"), words.text("Put it off"))
        self.add(words.text("Day"), self.day)
        self.add(words.text("Time"), self.clock)
        if offer.is_new:
            self.add(words.text("In your own words"), self.text)
        self.beside(self._lacks)
        self.lay_out(running_label(words.quoted(offer.about), serif()))

    @property
    def moment(self) -> datetime:
        """The moment that stands in the fields, in the zone of the user."""
        return self.clock.on(self.day.day)

    def value(self) -> tuple[datetime, str | None]:
        """The moment, and the words where some are written."""
        return self.moment, self.text.text().strip() or None

    def is_complete(self) -> bool:
        """The moment is still to come."""
        return self.moment > self._after

    def check(self) -> None:
        """Say what is lacking."""
        past = self.look.words.text("Choose a moment that is still to come.")
        self._lacks.setText("" if self.is_complete() else past)
        super().check()
