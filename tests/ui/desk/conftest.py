"""A desk with a made-up letter on it, over a real register."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.desk.made import ENGLISH, WHO, lay_down, letter_of_blocks
from tests.ui.in_front import bring_to_front
from tracker.letters.letter import Letter
from tracker.register import create_register
from ui.desk import LetterDesk
from ui.desk.end_card import EndCard
from ui.session import Session

WIDE = (1304, 800)


@pytest.fixture
def letter() -> Letter:
    return letter_of_blocks(ENGLISH)


@pytest.fixture
def session(look, reporter, runner, tmp_path: Path):
    """One reader at a new register; work under way is finished before it closes."""
    with create_register(tmp_path / "first.overleg") as register:
        yield Session(register, look, runner, reporter, WHO)
        runner.finish()


@pytest.fixture
def document_id(session, letter) -> int:
    return lay_down(session.register, letter)


@pytest.fixture
def open_desk(qtbot, session, document_id) -> Callable[[], LetterDesk]:
    """Opens the desk on the letter, as after a start of the app, and waits until it can be read."""

    def open_it() -> LetterDesk:
        desk = LetterDesk(session, document_id)
        qtbot.addWidget(desk)
        desk.resize(*WIDE)
        with qtbot.waitSignal(desk.ready):
            desk.show()
        return desk

    return open_it


@pytest.fixture
def desk(open_desk) -> LetterDesk:
    return open_desk()


@pytest.fixture
def settle(qtbot, session) -> Callable[[], None]:
    """Waits until the register has answered everything."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not session.runner.is_busy)

    return wait


@pytest.fixture
def press(desk, settle):
    """Presses a key where the keyboard is now, and waits for the register."""

    def press_key(key: Qt.Key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(desk.window().focusWidget() or desk, key, modifiers)
        settle()

    return press_key


@pytest.fixture
def at_the_end(qtbot, desk, press):
    """All proposals decided on, the active window at the checklist."""
    bring_to_front(qtbot, desk)
    while not isinstance(desk.queue.card, EndCard):
        press(Qt.Key.Key_Return)
    return desk
