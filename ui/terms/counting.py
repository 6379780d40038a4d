"""Counting a term while one fills it in: the last day, and the working that leads there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import cast

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QFormLayout,
    QSpinBox,
    QWidget,
)

from tracker.register.operations.following.counting import NewCount
from tracker.terms.free_days import Calendar, CalendarKey
from tracker.terms.reckoning import Counted, Reckoning, Unit, reckon
from tracker.terms.working import length_of, working_of
from tracker.words.language import capital
from ui.look.day_field import write_day
from ui.look.lettering import SEMIBOLD, Size, sans, serif
from ui.look.parts import as_field, button, hairline, in_column, in_row
from ui.look.plain_text import give_name, plain_label, running_label
from ui.look.space import AROUND, BETWEEN, INSIDE
from ui.look.theme import Look

Calendars = Mapping[CalendarKey, Calendar]

_WIDTH = 600
_LONGEST = 9_999
_UNITS = [unit for unit in Unit if unit is not Unit.HOUR]


class CountingDialog(QDialog):
    """Nothing is kept by it alone; `term` are the words of the term that is counted, if any.

    `free_days_wanted` asks for the days of a calendar and a year, `keep_wanted` carries what
    was counted as a `NewCount`, with its last day.
    """

    free_days_wanted = Signal(object, int)
    keep_wanted = Signal(object, object)

    def __init__(
        self,
        look: Look,
        calendars: Calendars,
        today: date,
        parent: QWidget | None = None,
        *,
        term: str = "",
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look, self._calendars, self._term = look, dict(calendars), term
        self._create_widgets(today)
        self._lay_out()
        self._connect()
        self._count()

    @property
    def reckoning(self) -> Reckoning | None:
        """The term as it is counted now; None beyond the calendar."""
        counted = Counted(
            start=cast(date, self.day.date().toPython()),
            length=self.length.value(),
            unit=_UNITS[self.unit.currentIndex()],
            backwards=self.back.isChecked(),
            statutory=self.by_act.isChecked(),
        )
        return reckon(counted, self._calendar)

    def use_calendar(self, calendar: Calendar) -> None:
        """Count by these free days from now on."""
        self._calendars[CalendarKey(calendar.key)] = calendar
        self._count()

    @property
    def _calendar(self) -> Calendar:
        return self._calendars[list(CalendarKey)[self.calendar.currentIndex()]]

    # -- building

    def _create_widgets(self, today: date) -> None:
        words = self._look.words
        self.day = as_field(QDateEdit(QDate(today.year, today.month, today.day)))
        self.day.setCalendarPopup(True)
        write_day(self.day, words, with_weekday=True)
        self.length = as_field(QSpinBox())
        self.length.setRange(1, _LONGEST)
        self.length.setValue(2)
        self.unit, self.calendar = as_field(QComboBox()), as_field(QComboBox())
        self.calendar.addItems([self._calendars[key].names[words.language] for key in CalendarKey])
        self.by_act, self.back = QCheckBox(), QCheckBox()
        self.answer = plain_label("", sans(Size.LARGE, SEMIBOLD))
        self.working = running_label("", sans())
        self.trouble = running_label("", sans(), "attention")
        self.trouble.hide()
        self.working.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.free_days = button("plain", self._ask_free_days)
        self.copy_it = button("", self._copy)
        self.keep_it = button("primary", self._keep)
        self.close_it = button("", self.accept)

    def _lay_out(self) -> None:
        words = self._look.words
        self.setWindowTitle(words.text("Count a term"))
        self.by_act.setText(words.text("Set by an act or an order in council"))
        self.back.setText(words.text("Counted back from the day"))
        self.copy_it.setText(words.text("Copy the working"))
        self.close_it.setText(words.text("Close"))
        keep = words.text("Keep with the term") if self._term else words.text("Keep as a deadline…")
        self.keep_it.setText(keep)
        form = QFormLayout()
        form.setVerticalSpacing(BETWEEN)
        form.setHorizontalSpacing(BETWEEN)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        for text, field in (
            (words.text("From the day"), self.day),
            (words.text("How long"), self.length),
            (words.text("Calendar"), self.calendar),
        ):
            label = plain_label(text)
            label.setBuddy(field)
            give_name(field, text)
            beside = in_row(self.length, self.unit, gap=INSIDE) if field is self.length else field
            form.addRow(label, beside)
        give_name(self.unit, words.text("Unit"))
        form.addRow("", self.by_act)
        form.addRow("", self.back)
        column = in_column(form, hairline(), self.answer, self.working, self.trouble, gap=BETWEEN)
        if self._term:
            column.insertWidget(0, running_label(words.quoted(self._term), serif(Size.LARGE)))
        column.addStretch(1)
        column.addLayout(in_row(self.free_days, None, self.copy_it))
        column.addLayout(in_row(None, self.keep_it, self.close_it, gap=INSIDE))
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self.setLayout(column)
        self.setFixedWidth(_WIDTH)
        self.length.setFocus()

    def _connect(self) -> None:
        self.day.dateChanged.connect(self._count)
        self.length.valueChanged.connect(self._count)
        self.unit.currentIndexChanged.connect(self._count)
        self.calendar.currentIndexChanged.connect(self._count)
        self.by_act.toggled.connect(self._count)
        self.back.toggled.connect(self._count)

    # -- counting

    def _count(self) -> None:
        self._write_units()  # before it is counted: until then no unit is chosen
        words, found = self._look.words, self.reckoning
        if found is None:
            self.answer.setText("")
            self.working.setText(words.text("This term ends beyond the calendar."))
        else:
            self.answer.setText(capital(words.weekday(found.end)))
            self.working.setText("\n".join(working_of(found, self._calendar, words)))
        give_name(self.answer, self.answer.text())
        self.copy_it.setEnabled(found is not None)
        self.keep_it.setEnabled(found is not None)
        country = self._calendar.names[words.language]
        self.free_days.setText(
            words.text("Free days of {year} in {country} …", year=self._year, country=country)
        )

    def _write_units(self) -> None:
        """One day, two days: the units go with the number."""
        words, number = self._look.words, self.length.value()
        self.unit.blockSignals(True)
        chosen = max(
            self.unit.currentIndex(), _UNITS.index(Unit.WEEK) if not self.unit.count() else 0
        )
        self.unit.clear()
        digits = words.number(number)
        self.unit.addItems(
            [length_of(number, unit, words).replace(digits, "", 1).strip() for unit in _UNITS]
        )
        self.unit.setCurrentIndex(chosen)
        self.unit.blockSignals(False)

    @property
    def _year(self) -> int:
        found = self.reckoning
        return found.end.year if found else self.day.date().year()

    def _ask_free_days(self) -> None:
        self.free_days_wanted.emit(CalendarKey(self._calendar.key), self._year)

    def _keep(self) -> None:
        if (found := self.reckoning) is not None:
            counted = found.counted
            count = NewCount(
                counted.start,
                counted.length,
                counted.unit,
                backwards=counted.backwards,
                statutory=counted.statutory,
                calendar=self._calendar.key,
            )
            self.keep_wanted.emit(count, found.end)

    def show_trouble(self, sentence: str) -> None:
        """Why it could not be kept, under its working."""
        self.trouble.setText(sentence)
        self.trouble.show()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.working.text())
