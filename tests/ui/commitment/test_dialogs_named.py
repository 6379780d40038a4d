"""Every control in the dialogs about an entry has a name, and Escape leaves them as they were."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened
from tests.ui.test_for_everybody import nameless
from tracker.register.questions.keeping.changes import version_of
from ui.forms.form_dialog import FormDialog
from ui.screens.commitment import CommitmentScreen

Key = Qt.Key
Go = Callable[[int], CommitmentScreen]

COSTING = 9


@pytest.mark.parametrize("key", [Key.Key_A, Key.Key_B, Key.Key_O, Key.Key_U, Key.Key_X, Key.Key_Z])
def test_its_controls_have_names_and_escape_keeps_nothing(
    opened: Opened, go: Go, qtbot: QtBot, key: Qt.Key
):
    screen = go(COSTING)
    before = version_of(opened.register).number
    qtbot.keyClick(screen, key)
    opened.settle()
    shown = screen.findChildren(FormDialog)[-1]
    assert nameless(shown) == []
    qtbot.keyClick(shown, Key.Key_Escape)
    opened.settle()
    assert version_of(opened.register).number == before
