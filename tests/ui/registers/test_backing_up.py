"""A copy of the register, kept from the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened, OpenWindow
from tracker.register import open_register
from tracker.register.questions.entries.statements import statements


@pytest.fixture
def opened(open_window: OpenWindow) -> Opened:
    return open_window("en")


def asked_where(opened: Opened) -> QFileDialog:
    opened.window.actions_of_app.by_name["copy"].trigger()
    opened.settle()
    dialog = opened.window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    return dialog


def test_it_is_proposed_beside_the_register_and_said_where_it_is(
    opened: Opened, tmp_path: Path, qtbot: QtBot
):
    dialog, target = asked_where(opened), tmp_path / "kept.overleg"
    (proposed,) = dialog.selectedFiles()
    assert Path(proposed).name.startswith("veldland.copy-")
    dialog.fileSelected.emit(str(target))
    opened.settle()
    qtbot.waitUntil(opened.window.notice.isVisible)
    assert "kept.overleg" in opened.window.notice.sentence.text()
    with open_register(target) as copied:
        assert statements(copied) == statements(opened.register)


def test_a_file_that_is_there_is_left_and_named(opened: Opened, tmp_path: Path, qtbot: QtBot):
    target = tmp_path / "mine.overleg"
    target.write_text("mine")
    asked_where(opened).fileSelected.emit(str(target))
    opened.settle()
    qtbot.waitUntil(opened.window.notice.isVisible)
    assert "mine.overleg" in opened.window.notice.sentence.text()
    assert target.read_text() == "mine"
