"""A window on the example register, and its letters by their titles."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened, OpenWindow
from tracker.register.questions.lines import DocumentLine
from tracker.register.questions.papers.documents import documents
from ui.desk import LetterDesk
from ui.places import LetterPlace
from ui.screens.letter import LetterScreen

Press = Callable[..., None]
GoTo = Callable[[str], LetterDesk]


def letter_called(opened: Opened, title: str) -> DocumentLine:
    """The document of the example with this title, as it stands."""
    return next(line for line in documents(opened.register) if line.title == title)


def dialog_over(opened: Opened) -> QDialog:
    """The dialog that was opened last."""
    shown = [each for each in opened.window.findChildren(QDialog) if each.isVisible()]
    return shown[-1]


@pytest.fixture
def opened(open_window: OpenWindow) -> Opened:
    return open_window("en")


@pytest.fixture
def go_to(opened: Opened) -> GoTo:
    """Goes to a letter by its title; its desk."""

    def go(title: str) -> LetterDesk:
        line = letter_called(opened, title)
        opened.window.go(LetterPlace(line.id, line.dossier_id))
        opened.settle()
        screen = opened.window.shown
        assert isinstance(screen, LetterScreen)
        return screen.desk

    return go


@pytest.fixture
def press(opened: Opened, qtbot: QtBot) -> Press:
    """Presses a key on a part, and waits for the register."""

    def press_key(part, key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
        qtbot.keyClick(part, key, modifiers)
        opened.settle()

    return press_key
