"""A window of a test as the one somebody is at."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def bring_to_front(qtbot: QtBot, window: QWidget) -> None:
    """Show `window` and give it the keyboard, as a click on it does.

    It is asked for until it is so: what shows itself a moment later, as a dialog of the test
    before may on a busy machine, takes the keyboard away, and nobody would give it back.
    """

    def is_in_front() -> bool:
        if not window.isActiveWindow():
            window.activateWindow()
        return window.isActiveWindow()

    window.show()
    qtbot.waitUntil(is_in_front, timeout=20_000)
