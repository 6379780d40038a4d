"""What Qt made is thrown away in the window's thread, whoever makes many things at once."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.computer.sweeping import Sweeper
from ui.tasks import Runner

#: So many things that need looking for make Python look for them all, if it may.
MANY = 200_000


class Noted(QObject):
    """Keeps in which threads something was destroyed."""

    def __init__(self) -> None:
        super().__init__()
        self.threads: list[int] = []

    def note(self, _gone: QObject | None = None) -> None:
        self.threads.append(threading.get_ident())


@pytest.fixture
def sweeper(qapp: QObject) -> Iterator[Sweeper]:
    made = Sweeper(qapp)
    made._timer.stop()  # it sweeps when the test says so
    yield made
    made.deleteLater()


def forgotten_dialog(noted: Noted) -> None:
    """One that nobody holds any more but itself."""
    dialog = QWidget()
    dialog.itself = dialog  # type: ignore[attr-defined]
    dialog.destroyed.connect(noted.note, Qt.ConnectionType.DirectConnection)


def make_many_things() -> int:
    """What a question to a large register does."""
    kept: list[list[object]] = []
    for _ in range(MANY):
        kept.append([kept])
    return len(kept)


def test_work_behind_the_window_destroys_nothing_of_the_window(
    sweeper: Sweeper, runner: Runner, qtbot: QtBot
):
    noted = Noted()
    forgotten_dialog(noted)
    answers: list[int] = []
    runner.run(make_many_things, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert noted.threads == []
    make_many_things()
    while not noted.threads:
        make_many_things()
        sweeper.sweep()
    assert noted.threads == [threading.get_ident()]


def test_where_little_was_made_nothing_is_looked_for(sweeper: Sweeper):
    make_many_things()
    for _ in range(4):
        sweeper.sweep()
    noted = Noted()
    forgotten_dialog(noted)
    sweeper.sweep()
    assert noted.threads == []
