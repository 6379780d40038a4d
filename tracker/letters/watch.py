"""Looking after a process that holds a strange file: it ends in time, and with little memory."""

from __future__ import annotations

import subprocess
import time
from threading import Event, Thread
from typing import Any

from tracker.letters.limits import Limits
from tracker.letters.readers.refused import Reason

_LOOKS_EVERY = 0.05


class Watch:
    """Looks after a running worker and ends it when it is time; `why` tells which limit it met."""

    def __init__(
        self, process: subprocess.Popen[bytes], limits: Limits, stop: Event | None = None
    ) -> None:
        self.why: Reason | None = None
        self._process = process
        self._until = time.monotonic() + limits.seconds
        self._most_memory = limits.memory
        self._stop = stop
        self._over = Event()
        self._thread = Thread(target=self._look, daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Look no more."""
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(_LOOKS_EVERY):
            self.why = self._limit_met()
            if self.why:
                self._process.kill()
                return

    def _limit_met(self) -> Reason | None:
        if self._stop is not None and self._stop.is_set():
            return Reason.STOPPED
        if self._most_memory and _memory_of(self._process.pid) > self._most_memory:
            return Reason.TOO_MUCH_MEMORY
        return Reason.TOOK_TOO_LONG if time.monotonic() > self._until else None


def _memory_of(pid: int) -> int:
    """The bytes of memory that a process holds; 0 when it is gone."""
    import psutil  # only where the system does not cap memory itself

    process: Any = psutil.Process  # psutil has no types

    try:
        return int(process(pid).memory_info().rss)
    except psutil.Error:
        return 0
