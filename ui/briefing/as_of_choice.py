"""As of when a paper speaks: as the register stands, or as it stood on an earlier day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from tracker.words import Words
from ui.forms.fields import DayField
from ui.look.parts import as_field, in_column
from ui.look.plain_text import give_name
from ui.look.space import UNIT


class AsOfChoice(QWidget):
    """Now, or a day from `begun`, the first of the register, to `today`. `changed` likewise."""

    changed = Signal()

    def __init__(
        self, words: Words, begun: date, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.stand = as_field(QComboBox())
        self.stand.addItems([words.text("As it stands today"), words.text("As it stood on:")])
        self.day_field = DayField(words, today)
        self.day_field.setDateRange(_day(min(begun, today)), _day(today))
        give_name(self.stand, words.text("As of"))
        give_name(self.day_field, words.text("As it stood on this day"))
        self.setLayout(in_column(self.stand, self.day_field, gap=UNIT))
        self.setFocusProxy(self.stand)
        self.stand.currentIndexChanged.connect(self._show_day)
        self.day_field.dateChanged.connect(lambda _day: self.changed.emit())
        self.day_field.hide()

    @property
    def day(self) -> date | None:
        """The earlier day; None for as it stands."""
        return self.day_field.day if self.stand.currentIndex() else None

    def choose(self, day: date | None) -> None:
        """Choose a day, or None for as it stands."""
        if day is not None:
            self.day_field.setDate(_day(day))
        self.stand.setCurrentIndex(0 if day is None else 1)

    def _show_day(self, at: int) -> None:
        self.day_field.setVisible(at > 0)
        self.changed.emit()


def _day(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
