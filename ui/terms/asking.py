"""The dialogs on terms, with the register behind them: counted, kept, free days changed."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from tracker.errors import TrackerError
from tracker.register import Register
from tracker.register.operations.following.counting import NewCount, count_deadline
from tracker.register.operations.following.free_days import (
    ChangedFreeDays,
    NewFreeDay,
    add_free_day,
    remove_free_day,
)
from tracker.register.questions.following.free_days import FreeDayLine, calendar_in, free_days
from tracker.register.questions.following.terms import TermHistory
from tracker.terms.free_days import Calendar, CalendarKey
from ui.computer.clock import today
from ui.session import Session
from ui.terms.counting import CountingDialog
from ui.terms.free_days import FreeDaysDialog, FreeDaysOfYear
from ui.terms.keeping import KeepCountDialog, KeepOffer, keep_count, read_keep_offers


class CountingTerms(QObject):
    """Counts a term by the free days of one register, keeps it, and changes those days.

    `term` is the one that is counted, None to choose; `dossier_id` the one one is in.
    """

    def __init__(
        self,
        session: Session,
        window: QWidget,
        *,
        term: TermHistory | None = None,
        dossier_id: int | None = None,
    ) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._term, self._dossier_id = term, dossier_id
        self.keeping: KeepCountDialog | None = None
        self.counting: CountingDialog | None = None
        self.days: FreeDaysDialog | None = None

    def ask(self) -> None:
        """Open the dialog in which a term is counted."""
        self._session.ask(_calendars, self._open)

    def _open(self, calendars: dict[CalendarKey, Calendar]) -> None:
        words = self._term.now.words if self._term else ""
        self.counting = CountingDialog(
            self._session.look, calendars, today(), self._window, term=words
        )
        self.counting.keep_wanted.connect(self._keep)
        self.counting.free_days_wanted.connect(self._ask_days)
        self.counting.open()

    # -- keeping

    def _keep(self, count: NewCount, end: date) -> None:
        """With the term that was counted, or ask with which."""
        if self._term is None:
            self._session.ask(read_keep_offers, partial(self._ask_with, counted=(count, end)))
            return
        who, deadline_id = self._session.who, self._term.deadline_id
        session = self._session
        session.runner.run(
            lambda: count_deadline(session.register, deadline_id, count, who=who),
            lambda _: self._kept(),
            self._refused,
        )

    def _ask_with(self, offers: list[KeepOffer], *, counted: tuple[NewCount, date]) -> None:
        words, who = self._session.look.words, self._session.who
        above = self.counting if isValid(self.counting) else None
        if not offers:
            if above is not None:
                above.show_trouble(words.text("There is no dossier yet to keep it in."))
            return
        dialog = KeepCountDialog(
            self._session.look, offers, counted, above or self._window, self._dossier_id
        )
        told = words.text("The deadline is in the register, with its calculation.")
        dialog.keep_with(self._session, partial(keep_count, who=who), told)
        dialog.accepted.connect(self._close)
        self.keeping = dialog
        dialog.open()

    def _kept(self) -> None:
        words = self._session.look.words
        told = words.text("The deadline is in the register, with its calculation.")
        self._session.reporter.tell(told)
        self._close()

    def _close(self) -> None:
        """It is kept: the dialog it was counted in has done its work."""
        if self.counting is not None and isValid(self.counting):
            self.counting.accept()

    def _refused(self, error: BaseException) -> None:
        shown = self.counting
        if isinstance(error, TrackerError) and shown is not None and isValid(shown):
            shown.show_trouble(error.sentence(self._session.look.words))
        else:
            self._session.runner.report(error)

    # -- free days

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
