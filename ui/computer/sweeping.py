"""What is not needed any more is thrown away in the window's thread, and in no other.

Python looks for it in whatever thread makes many things at once, as the worker does that reads a
register. What Qt made does not bear that: a dialog that ended some time ago, destroyed there,
ends the app.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer

BETWEEN_LOOKS = 2_000  #: milliseconds


class Sweeper(QObject):
    """Sweeps as often and as thoroughly as Python would, between two things the window does."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.sweep)
        self._timer.start(BETWEEN_LOOKS)

    def sweep(self) -> None:
        """Throw away what is not needed any more, where enough was made to look for it."""
        made, enough = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if made[generation] > enough[generation]:
                gc.collect(generation)
                return
