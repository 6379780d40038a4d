"""Going to a day: a small dialog with the day to bring into view."""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QDialog, QWidget

from ui.look.lettering import sans
from ui.look.parts import as_field, button, in_column, in_row
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
        self.day.setLocale(QLocale(words.locale))
        self.day.setDisplayFormat("dddd d MMMM yyyy")
        label = plain_label(words.text("Day"), sans(), "quiet")
        label.setBuddy(self.day)
        give_name(self.day, words.text("Day"))
        go = button("primary", self.accept)
        go.setText(words.text("Go there"))
        go.setDefault(True)
        leave = button("", self.reject)
        leave.setText(words.text("Cancel"))
        column = in_column(label, self.day, in_row(None, leave, go), gap=BETWEEN)
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self.setLayout(column)
        self.setMinimumWidth(360)
        self.day.setFocus()

    def accept(self) -> None:
        """Give the day and close."""
        self.chosen.emit(cast(date, self.day.date().toPython()))
        super().accept()
