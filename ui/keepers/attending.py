"""Which window reminds: of each register one, however many show it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from ui.reminders.reminders import Outside, Reminders
from ui.session import Session
from ui.settings import Telling
from ui.window import Window


class Attending:
    """The reminders of all windows."""

    def __init__(self, outside: Outside, parent: QObject) -> None:
        self._outside, self._parent = outside, parent
        self.telling = Telling.NOT_ASKED
        self.of: dict[Window, Reminders] = {}

    def add(self, window: Window) -> None:
        """Look after the registers of one more window."""
        made = Reminders(window.reminder_bar, self._outside, self._parent)
        made.telling = self.telling
        made.wanted.connect(window.go)
        self.of[window] = made
        window.begun.connect(partial(self._attend, window))
        if window.session is not None:
            self._attend(window, window.session)

    def use_telling(self, telling: Telling) -> None:
        """Say so much outside the windows from now on."""
        self.telling = telling
        for each in self.of.values():
            each.telling = telling

    def remove(self, window: Window) -> None:
        """It closes: another window at the same register reminds from now on."""
        session = self.of[window].session
        self.of.pop(window).attend(None)
        heirs = (
            one for one in self.of if session is not None and _are_at_one(one.session, session)
        )
        heir = next(heirs, None)
        if heir is not None:
            self.of[heir].attend(heir.session)

    def _attend(self, window: Window, session: Session | None) -> None:
        if window not in self.of:
            return
        others = (each.session for one, each in self.of.items() if one is not window)
        if session is not None and any(_are_at_one(other, session) for other in others):
            session = None
        self.of[window].attend(session)


def _are_at_one(one: Session | None, other: Session) -> bool:
    return one is not None and one.register is other.register
