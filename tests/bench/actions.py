"""How long the window stands still: every way to go, on a register of 100,000 statements.

A stretch is the processor time of the window's thread from one beat of a timer that is
always due to the next, so several events that come together count as one.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from tests.bench.large import large_register
from tests.bench.measuring import Result, within
from tracker.register import Register
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.papers.documents import documents
from ui.look.theme import Look
from ui.places import DossierPlace, DossiersPlace, LetterPlace, Place, Tab, TodayPlace
from ui.reporting import Reporter
from ui.tasks import Runner
from ui.window import Window

ALLOWED = 0.100
RESTING = 150  #: milliseconds without work after which an action is over


class Stretches:
    """The longest time the thread of the window worked before it took up the next event."""

    def __init__(self) -> None:
        self._longest = 0.0
        self._last = time.thread_time()
        self._beat = QTimer(interval=0)
        self._beat.timeout.connect(self._measure)

    def of(self, act: Callable[[], object], runner: Runner) -> float:
        """The longest stretch while `act` and all that comes of it is done, in seconds."""
        self._longest, self._last = 0.0, time.thread_time()
        self._beat.start()
        QTimer.singleShot(0, act)
        _rest()
        while runner.is_busy:
            _rest()
        _rest()
        self._beat.stop()
        return self._longest

    def _measure(self) -> None:
        now = time.thread_time()
        self._longest = max(self._longest, now - self._last)
        self._last = now


def results() -> Iterator[Result]:
    """Each way to go, the second time: what is loaded once is the first screen's."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    look = Look(QApplication.instance() or QApplication([]), "en")
    with tempfile.TemporaryDirectory() as folder:
        reporter = Reporter(look, Path(folder))
        runner = Runner(reporter)
        window = Window(look, runner, reporter)
        window.resize(1280, 800)
        window.show()
        register = large_register()
        places = places_in(register)
        stretches = Stretches()
        opened = stretches.of(lambda: window.use(register), runner)
        yield within("100,000 statements opened, longest stretch", opened, ALLOWED)
        for name, place in places.items():
            for _ in range(2):
                longest = stretches.of(lambda place=place: window.go(place), runner)
            yield within(f"to {name}, longest stretch", longest, ALLOWED)
        window.close()


def places_in(register: Register) -> dict[str, Place]:
    """Where one goes in a day."""
    dossier = dossiers(register)[0].id
    letter = documents(register, dossier)[0].id
    tabs = {f"the {tab.name.lower()} of a dossier": DossierPlace(dossier, tab) for tab in Tab}
    return {
        "today": TodayPlace(),
        "all dossiers": DossiersPlace(),
        **tabs,
        "a letter on the desk": LetterPlace(letter, dossier),
    }


def _rest() -> None:
    waiting = QEventLoop()
    QTimer.singleShot(RESTING, waiting.quit)
    waiting.exec()
