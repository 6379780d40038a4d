"""Somebody who does a job in the window by keyboard, and waits for what the app does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.window import Window

D = TypeVar("D", bound=QDialog)


class AtTheKeyboard:
    """In `window`; `settle` waits until the register has answered everything."""

    def __init__(self, window: Window, settle: Callable[[], None], qtbot: QtBot) -> None:
        self.window, self.settle, self._qtbot = window, settle, qtbot

    def press(self, key: Qt.Key) -> None:
        """A key where the keyboard is now."""
        at = QApplication.activeModalWidget() or self.window
        QTest.keyClick(at.focusWidget() or at, key)

    def arrive(self, screen: type[QWidget]) -> None:
        """Wait until such a screen is shown."""
        self._qtbot.waitUntil(lambda: isinstance(self.window.shown, screen), timeout=20_000)
        self.settle()

    def dialog(self, kind: type[D]) -> D:
        """The dialog of that kind, once it is open."""
        at_hand = QApplication.activeModalWidget
        self._qtbot.waitUntil(lambda: isinstance(at_hand(), kind), timeout=20_000)
        found = at_hand()
        assert isinstance(found, kind)
        return found

    def choose(self, path: Path) -> str:
        """Choose a file; the name that was proposed, "" where none was."""
        choosing = self.dialog(QFileDialog)
        proposed = choosing.selectedFiles()
        choosing.setDirectory(str(path.parent))
        choosing.selectFile(str(path))
        choosing.accept()
        return Path(proposed[0]).name if proposed else ""

    def keep(self, path: Path) -> str:
        """Choose where a paper goes and wait until it is there; the name that was proposed."""
        proposed = self.choose(path)
        self._qtbot.waitUntil(path.exists, timeout=20_000)
        self.settle()
        return proposed
