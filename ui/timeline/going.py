"""Going to a day: a small dialog with the day to bring into view."""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QDialog, QDialogButtonBox, QWidget

from ui.look.day_field import write_day
from ui.look.parts import as_field, at_least, in_column
from ui.look.plain_text import give_name, plain_label
from ui.look.space import AROUND, BETWEEN
from ui.look.theme import Look


class GoingDialog(QDialog):
    """Emits `chosen` with a day."""

    chosen = Signal(object)

    def __init__(self, look: Look, start: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = look.words
        self.setWindowTitle(words.text("Go to a day"))
        self.day = as_field(QDateEdit(QDate(start.year, start.month, start.day)))
        self.day.setCalendarPopup(True)
        write_day(self.day, words, with_weekday=True)
        label = plain_label(words.text("Day"))
        label.setBuddy(self.day)
        give_name(self.day, words.text("Day"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        go = buttons.addButton(words.text("Go there"), QDialogButtonBox.ButtonRole.AcceptRole)
        go.setProperty("kind", "primary")
        go.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = in_column(label, self.day, buttons, gap=BETWEEN)
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self.setLayout(column)
        at_least(self, 360)
        self.day.setFocus()

    def accept(self) -> None:
        """Give the day and close."""
        self.chosen.emit(cast(date, self.day.date().toPython()))
        super().accept()
