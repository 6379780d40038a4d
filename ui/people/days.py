"""A day that may be not known: a box, and the day beside it once the box is ticked."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QCheckBox, QWidget

from ui.forms.fields import DayField
from ui.look.day_field import write_day
from ui.look.parts import in_row
from ui.look.plain_text import give_name
from ui.look.space import BETWEEN
from ui.look.theme import Look


class OptionalDay(QWidget):
    """`title` says what a ticked box means; `value` is None while it is not ticked."""

    def __init__(self, look: Look, title: str, day: date | None, otherwise: date) -> None:
        super().__init__()
        self._look = look
        self.box = QCheckBox()
        self.day = DayField(look.words, day or otherwise)
        self.call(title)
        self.box.setChecked(day is not None)
        self.day.setEnabled(day is not None)
        self.box.toggled.connect(self.day.setEnabled)
        self.setLayout(in_row(self.box, self.day, None, gap=BETWEEN))
        self.setFocusProxy(self.box)
        look.changed.connect(self._follow_look)

    def call(self, title: str) -> None:
        """Say what a ticked box means."""
        self.box.setText(title.replace("&", "&&"))
        give_name(self.day, title)

    @property
    def value(self) -> date | None:
        """The day; None when it is not known, or not set."""
        return self.day.day if self.box.isChecked() else None

    def _follow_look(self) -> None:
        write_day(self.day, self._look.words)
