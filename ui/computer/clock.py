"""The clock on the wall: what it shows, and a signal at each full minute."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QObject, QTimer, Signal

MINUTE = 60_000  #: in milliseconds
AFTER = 50  #: and so much later, so that the minute has really begun


def now() -> datetime:
    """The moment it is, by the clock and in the zone of the user."""
    return datetime.now().astimezone()


def today() -> date:
    """The day it is where the user is."""
    return now().date()


def by_the_wall(wall: datetime) -> datetime:
    """The moment at which clocks here show `wall`, which has no zone; with its zone."""
    return wall.astimezone()


class Minutes(QObject):
    """Emits `passed` with the moment, as each minute begins."""

    passed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._pass)
        self._wait()

    def _pass(self) -> None:
        self.passed.emit(now())
        self._wait()

    def _wait(self) -> None:
        moment = now()
        gone = moment.second * 1000 + moment.microsecond // 1000
        self._timer.start(MINUTE - gone + AFTER)
