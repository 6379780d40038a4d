"""The free days of a country and a year, each with its source; days can be added."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import cast

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QFrame,
    QGridLayout,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from tracker.frozen import Frozen
from tracker.register.operations.following.free_days import ChangedFreeDays, NewFreeDay
from tracker.register.questions.following.free_days import FreeDayLine
from tracker.terms.free_days import Calendar
from tracker.terms.working import other_end
from ui.look.day_field import write_day
from ui.look.laying_out import empty
from ui.look.lettering import sans
from ui.look.parts import as_field, button, hairline, heading, in_column, in_row
from ui.look.plain_text import give_name, plain_label, running_label
from ui.look.space import AROUND, BETWEEN, INSIDE
from ui.look.theme import Look

_WIDTH, _HEIGHT = 680, 560


class FreeDaysOfYear(Frozen):
    """What the dialog shows: a calendar, a year, and its free days in their order."""

    calendar: Calendar
    year: int
    lines: Sequence[FreeDayLine]


class FreeDaysDialog(QDialog):
    """Emits `added` with a new free day, and `removed` with the line of one that was added."""

    added = Signal(object)
    removed = Signal(object)

    def __init__(self, look: Look, shown: FreeDaysOfYear, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look, self._shown = look, shown
        self.rows = QGridLayout()
        self._create_widgets()
        self._lay_out()
        self.show_days(shown)

    def show_days(self, shown: FreeDaysOfYear) -> None:
        """Show these days."""
        self._shown = shown
        empty(self.rows)
        for number, line in enumerate(shown.lines):
            self._add_row(number, line)
        self.rows.setRowStretch(len(shown.lines), 1)
        self._check()

    def tell(self, changed: ChangedFreeDays) -> None:
        """Say which running terms end on another day now."""
        words = self._look.words
        lines = [
            other_end(each.line.subject, each.line.term.latest, each.reckoning.end, words)
            for each in changed.counted_anew
        ]
        none = words.text("No running term ends on another day by it.")
        self.answer.setText("\n".join(lines) or none)

    # -- building

    def _create_widgets(self) -> None:
        year = self._shown.year
        self.day = as_field(QDateEdit(QDate(year, 1, 1)))
        self.day.setCalendarPopup(True)
        write_day(self.day, self._look.words)
        self.name, self.source = QLineEdit(), QLineEdit()
        self.add = button("", self._add)
        self.answer = running_label("", sans(), "quiet")
        self.close_it = button("primary", self.accept)

    def _lay_out(self) -> None:
        words, shown = self._look.words, self._shown
        country = shown.calendar.names[words.language]
        title = words.text("Free days of {year} in {country}", year=shown.year, country=country)
        self.setWindowTitle(title)
        self.add.setText(words.text("Add the day"))
        self.close_it.setText(words.text("Close"))
        self.name.setPlaceholderText(words.text("What it is called"))
        self.source.setPlaceholderText(words.text("The decree that makes it free"))
        for field, name in (
            (self.day, words.text("Day")),
            (self.name, words.text("What it is called")),
            (self.source, words.text("The decree that makes it free")),
        ):
            give_name(field, name)
        self.name.textChanged.connect(self._check)
        self.rows.setHorizontalSpacing(BETWEEN)
        self.rows.setVerticalSpacing(INSIDE)
        self.rows.setColumnStretch(2, 1)
        inside = QWidget()
        inside.setLayout(self.rows)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = in_column(heading(title), *self._warning(), hairline(), area, gap=BETWEEN)
        column.addWidget(hairline())
        column.addLayout(in_row(self.day, self.name, self.source, self.add, gap=INSIDE))
        column.addWidget(self.answer)
        column.addLayout(in_row(None, self.close_it))
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self.setLayout(column)
        self.resize(_WIDTH, _HEIGHT)

    def _warning(self) -> list[QWidget]:
        words, shown = self._look.words, self._shown
        if shown.calendar.knows(shown.year):
            return []
        warning = words.text(
            "Not all free days of this year are known here. Look them up before you rely on a day."
        )
        return [running_label(warning, sans(), "attention")]

    def _add_row(self, number: int, line: FreeDayLine) -> None:
        words = self._look.words
        name = line.free.name(words.language)
        self.rows.addWidget(plain_label(words.weekday(line.free.day), sans()), number, 0)
        self.rows.addWidget(plain_label(name, sans()), number, 1)
        self.rows.addWidget(plain_label(line.free.source, sans(), "quiet"), number, 2)
        if line.id is not None:
            away = button("plain", lambda: self.removed.emit(line))
            away.setText(words.text("Remove"))
            give_name(away, words.text("Remove {name}", name=name))
            self.rows.addWidget(away, number, 3)

    # -- adding

    def _check(self) -> None:
        self.add.setEnabled(bool(self.name.text().strip()))

    def _add(self) -> None:
        self.added.emit(
            NewFreeDay(
                calendar=self._shown.calendar.key,
                day=cast(date, self.day.date().toPython()),
                name=self.name.text().strip(),
                source=self.source.text().strip() or None,
            )
        )
