"""The dialogs on terms, with the register behind them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from tracker.register import Register
from tracker.register.operations.following.free_days import (
    ChangedFreeDays,
    NewFreeDay,
    add_free_day,
    remove_free_day,
)
from tracker.register.questions.following.free_days import FreeDayLine, calendar_in, free_days
from tracker.terms.free_days import Calendar, CalendarKey
from ui.session import Session, today
from ui.terms.counting import CountingDialog
from ui.terms.free_days import FreeDaysDialog, FreeDaysOfYear


class CountingTerms(QObject):
    """Counts a term by the free days of one register, and changes those."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self.counting: CountingDialog | None = None
        self.days: FreeDaysDialog | None = None

    def ask(self) -> None:
        """Open the dialog in which a term is counted."""
        self._session.ask(_calendars, self._open)

    def _open(self, calendars: dict[CalendarKey, Calendar]) -> None:
        self.counting = CountingDialog(self._session.look, calendars, today(), self._window)
        self.counting.free_days_wanted.connect(self._ask_days)
        self.counting.open()

    def _ask_days(self, key: CalendarKey, year: int) -> None:
        self._session.ask(partial(_days_of, key=key, year=year), self._open_days)

    def _open_days(self, shown: FreeDaysOfYear) -> None:
        dialog = FreeDaysDialog(self._session.look, shown, self.counting or self._window)
        key, year = CalendarKey(shown.calendar.key), shown.year
        dialog.added.connect(partial(self._add, key=key, year=year))
        dialog.removed.connect(partial(self._remove, key=key, year=year))
        self.days = dialog
        dialog.open()

    def _add(self, new: NewFreeDay, *, key: CalendarKey, year: int) -> None:
        who = self._session.who
        self._session.act(lambda register: add_free_day(register, new, who=who), self._tell)
        self._session.ask(partial(_days_of, key=key, year=year), self._show)

    def _remove(self, line: FreeDayLine, *, key: CalendarKey, year: int) -> None:
        who, id_ = self._session.who, line.id or 0
        self._session.act(lambda register: remove_free_day(register, id_, who=who), self._tell)
        self._session.ask(partial(_days_of, key=key, year=year), self._show)

    def _tell(self, changed: ChangedFreeDays) -> None:
        if self.days is not None and isValid(self.days):
            self.days.tell(changed)

    def _show(self, shown: FreeDaysOfYear) -> None:
        if self.days is not None and isValid(self.days):
            self.days.show_days(shown)
        if self.counting is not None and isValid(self.counting):
            self.counting.use_calendar(shown.calendar)


def _calendars(register: Register) -> dict[CalendarKey, Calendar]:
    return {key: calendar_in(register, key) for key in CalendarKey}


def _days_of(register: Register, *, key: CalendarKey, year: int) -> FreeDaysOfYear:
    return FreeDaysOfYear(calendar_in(register, key), year, free_days(register, key, year))
