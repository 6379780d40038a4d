"""Looking at the register when something is to be told, and telling it in and outside the window.

The register is asked when the next moment has come, when it was changed, and now and then for
what others changed in it; in between only the clock is looked at.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from shiboken6 import isValid

from tracker.register import Changed
from tracker.reminding import Notice, Reminded, Snooze, put_off, remind, snooze
from ui.computer.clock import Minutes, by_the_wall, now
from ui.reminders.bar import ReminderBar
from ui.reminders.leading import place_of_term
from ui.reminders.words import all_outside
from ui.session import Session
from ui.settings import Telling

FIRST_LOOK = 1000  #: milliseconds after the register was opened: the first screen comes first
NOW_AND_THEN = timedelta(minutes=15)
#: The tables of which a change may bring something to tell.
OF_TERMS = frozenset({"deadline", "reminder", "statement", "commitment", "moved_date"})


class Outside(Protocol):
    """Tells somebody outside the window."""

    @property
    def can_tell(self) -> bool:
        """Whether that is possible here."""

    def tell(self, text: str) -> None:
        """Tell it."""


class Reminders(QObject):
    """`wanted` with the place of what somebody wants to see."""

    wanted = Signal(object)
    _changed = Signal(object)

    def __init__(self, bar: ReminderBar, outside: Outside, parent: QObject) -> None:
        super().__init__(parent)
        self._bar, self._outside = bar, outside
        self.telling = Telling.NOT_ASKED
        self.session: Session | None = None
        self._stop_watching: Callable[[], None] | None = None
        self._next_look: datetime | None = None
        self._looked: datetime | None = None
        self._told_here: set[int] = set()
        self.minutes = Minutes(self)
        self.minutes.passed.connect(self._mind_the_clock)
        self._changed.connect(self._mind_change, Qt.ConnectionType.QueuedConnection)
        bar.shown_wanted.connect(self._show)
        bar.snoozed.connect(self._snooze)

    def attend(self, session: Session | None) -> None:
        """Look after another register from now on; None: after none."""
        if self._stop_watching is not None:
            self._stop_watching()
            self._stop_watching = None
        self.session, self._next_look, self._looked = session, None, None
        self._told_here = set()
        self._bar.clear()
        if session is not None:
            self._stop_watching = session.register.watch(self._changed.emit)
            QTimer.singleShot(FIRST_LOOK, self, partial(self._look_first, session))

    def look(self) -> None:
        """Ask the register what is to be told now."""
        session = self.session
        if session is None:
            return
        self._looked = now()
        question = partial(remind, now=self._looked, here=by_the_wall, who=session.who)
        session.ask(question, partial(self._take, session))

    def _look_first(self, session: Session) -> None:
        if self.session is session and self._looked is None:
            self.look()

    def _mind_the_clock(self, moment: datetime) -> None:
        if self._looked is None:
            return
        is_time = self._next_look is not None and self._next_look <= moment
        if is_time or abs(moment - self._looked) >= NOW_AND_THEN:  # a clock may be put back
            self.look()

    def _mind_change(self, changed: Changed) -> None:
        if changed.kinds & OF_TERMS and self._looked is not None:
            self.look()

    def _take(self, session: Session, reminded: Reminded) -> None:
        if not isValid(self) or session is not self.session:
            return
        self._next_look = reminded.next_look
        notices = [each for each in reminded.notices if self._is_new(each)]
        if notices:
            self._tell(notices)

    def _is_new(self, notice: Notice) -> bool:
        """A register that can only be read keeps nothing: there it is known here."""
        session, id_ = self.session, notice.term.deadline_id
        if session is None or not session.register.read_only:
            return True
        is_new = id_ not in self._told_here
        self._told_here.add(id_)
        return is_new

    def _tell(self, notices: list[Notice]) -> None:
        moment = now()
        self._bar.asks_for_desktop = self.telling is Telling.NOT_ASKED and self._outside.can_tell
        self._bar.add(notices, moment)
        if self.telling in (Telling.TIME, Telling.DOSSIER) and not self._is_seen():
            assert self.session is not None  # noqa: S101 - the notices are of its register
            words, names_dossier = self.session.look.words, self.telling is Telling.DOSSIER
            text = all_outside(notices, moment, words, names_dossier=names_dossier)
            if self._outside.can_tell:
                self._outside.tell(text)

    def _is_seen(self) -> bool:
        """Whether somebody is at the window, who sees the bar."""
        return self._bar.window().isActiveWindow()

    def _show(self, notice: Notice) -> None:
        self.wanted.emit(place_of_term(notice.term))

    def _snooze(self, notice: Notice, chosen: Snooze) -> None:
        session = self.session
        if session is None:
            return
        until = put_off(chosen, now(), by_the_wall)
        work = partial(snooze, notice=notice, until=until, who=session.who)
        session.act(work, lambda _: self._tell_until(session, until))

    def _tell_until(self, session: Session, until: datetime) -> None:
        words, here = session.look.words, until.astimezone()
        when = words.clock(here) if here.date() == now().date() else words.moment(here)
        session.reporter.tell(words.text("You are reminded again: {when}.", when=when))
