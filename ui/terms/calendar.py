"""The periods of the calendar, with the register behind them: added, changed, removed."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from tracker.register import Register
from tracker.register.operations.talks.calendar_periods import (
    ChangedCalendarPeriod,
    NewCalendarPeriod,
    add_calendar_period,
    change_calendar_period,
    remove_calendar_period,
)
from tracker.register.questions.dossiers.dossiers import dossier_names
from tracker.register.questions.following.deadlines import deadlines
from tracker.register.questions.lines import DeadlineLine
from tracker.register.questions.talks.calendar_periods import (
    CalendarPeriodLine,
    calendar_periods,
)
from ui.computer.clock import today
from ui.session import Session
from ui.terms.periods import CalendarDialog, CalendarReading, PeriodDialog


class CalendarActs(QObject):
    """Shows the periods of a register, over its window, and changes them."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._reading: CalendarReading | None = None
        self.dialog: CalendarDialog | None = None
        self.period: PeriodDialog | None = None

    def ask(self) -> None:
        """Open the dialog with the periods."""
        self._session.ask(partial(read_calendar, today=today()), self._open)

    def _open(self, reading: CalendarReading) -> None:
        self._reading = reading
        self.dialog = CalendarDialog(self._session.look, reading, self._window)
        self.dialog.add_wanted.connect(self._add)
        self.dialog.change_wanted.connect(self._change)
        self.dialog.remove_wanted.connect(self._remove)
        self.dialog.open()

    def _add(self) -> None:
        def keep(register: Register, new: NewCalendarPeriod) -> object:
            return add_calendar_period(register, new, who=self._session.who)

        if (dialog := self._ask_period()) is not None:
            told = self._session.look.words.text("The period is in the calendar.")
            dialog.keep_with(self._session, keep, told)

    def _change(self, line: CalendarPeriodLine) -> None:
        def keep(register: Register, new: ChangedCalendarPeriod) -> object:
            return change_calendar_period(register, line.id, new, who=self._session.who)

        if (dialog := self._ask_period(line)) is not None:
            told = self._session.look.words.text("The period is changed.")
            dialog.keep_with(self._session, keep, told)

    def _ask_period(self, line: CalendarPeriodLine | None = None) -> PeriodDialog | None:
        if self._reading is None:
            return None
        self.period = PeriodDialog(self._session.look, self._reading, line, self.dialog)
        self.period.accepted.connect(self._read_again)
        self.period.open()
        return self.period

    def _remove(self, line: CalendarPeriodLine) -> None:
        session, words = self._session, self._session.look.words

        def done(_: object) -> None:
            session.reporter.tell(words.text("The period is out of the calendar."))
            self._read_again()

        session.act(
            lambda register: remove_calendar_period(register, line.id, who=session.who), done
        )

    def _read_again(self) -> None:
        self._session.ask(partial(read_calendar, today=today()), self._show)

    def _show(self, reading: CalendarReading) -> None:
        self._reading = reading
        if self.dialog is not None and isValid(self.dialog):
            self.dialog.show_reading(reading)


def read_calendar(register: Register, today: date) -> CalendarReading:
    """All periods with the running terms that end in them, from one and the same state."""
    with register.snapshot():
        periods = calendar_periods(register)
        running = [line for line in deadlines(register) if not line.settled]
        names = dossier_names(register)
    ending = {each.id: [line for line in running if _ends_in(each, line)] for each in periods}
    return CalendarReading(periods, ending, names, today)


def _ends_in(period: CalendarPeriodLine, line: DeadlineLine) -> bool:
    last = line.term.latest
    if last is None or period.dossier_id not in (None, line.dossier_id):
        return False
    return period.first_day <= last <= period.last_day
