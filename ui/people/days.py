"""A day that may be not known: a box, and the day beside it once the box is ticked."""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QCheckBox, QDateEdit, QWidget

from ui.look.parts import as_field, in_row
from ui.look.plain_text import give_name
from ui.look.space import BETWEEN
from ui.look.theme import Look


def day_field(look: Look, day: date) -> QDateEdit:
    """A field for a day, with a calendar that opens below it."""
    made = as_field(QDateEdit(QDate(day.year, day.month, day.day)))
    made.setCalendarPopup(True)
    made.setLocale(QLocale(look.words.locale))
    made.setDisplayFormat("d MMMM yyyy")
    return made


def day_in(field: QDateEdit) -> date:
    """The day that stands in a field."""
    return cast(date, field.date().toPython())


class OptionalDay(QWidget):
    """`title` says what a ticked box means; `value` is None while it is not ticked."""

    def __init__(self, look: Look, title: str, day: date | None, otherwise: date) -> None:
        super().__init__()
        self.box = QCheckBox(title.replace("&", "&&"))
        self.day = day_field(look, day or otherwise)
        give_name(self.day, title)
        self.box.setChecked(day is not None)
        self.day.setEnabled(day is not None)
        self.box.toggled.connect(self.day.setEnabled)
        self.setLayout(in_row(self.box, self.day, None, gap=BETWEEN))
        self.setFocusProxy(self.box)

    @property
    def value(self) -> date | None:
        """The day; None when it is not known, or not set."""
        return day_in(self.day) if self.box.isChecked() else None
