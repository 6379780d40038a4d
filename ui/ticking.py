"""The clock on the wall: a signal at each full minute, and nothing in between."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from ui.session import now

MINUTE = 60_000  #: in milliseconds
AFTER = 50  #: and so much later, so that the minute has really begun


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
