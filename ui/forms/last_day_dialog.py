"""The last day of something that goes on: a time in office, a mandate."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from ui.forms.fields import DayField
from ui.forms.form_dialog import FormDialog
from ui.look.plain_text import running_label
from ui.look.theme import Look


class LastDayDialog(FormDialog):
    """Gives the day, which is the last one; `hint` says what comes of it."""

    def __init__(self, look: Look, day: date, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.day = DayField(look.words, day)
        self.add(look.words.text("Last day"), self.day)
        self.lay_out(under=running_label(hint, role="quiet"))

    def value(self) -> date:
        """The last day."""
        return self.day.day
