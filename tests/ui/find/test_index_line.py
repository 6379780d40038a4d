"""The index of words is filled anew from Find, by keyboard, and stopped without harm."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened, OpenWindow
from tracker.register import Register
from ui.places import FindPlace
from ui.screens.find import FindScreen


@pytest.fixture
def opened(open_window: OpenWindow) -> Opened:
    return open_window("en", FindPlace("zebra"))


@pytest.fixture
def screen(opened: Opened) -> FindScreen:
    shown = opened.window.shown
    assert isinstance(shown, FindScreen)
    return shown


def lose(register: Register) -> None:
    """Take all of the index away behind the back of the register."""
    with register.database.writing():
        register.database.run("DELETE FROM search_entry")
        register.database.run("INSERT INTO search_words (search_words) VALUES ('delete-all')")


def count(register: Register) -> int:
    return int(register.value("SELECT count(*) FROM search_entry"))


def test_where_nothing_is_found_the_index_can_be_filled_anew(
    screen: FindScreen, opened: Opened, qtbot: QtBot
):
    before = count(opened.register)
    lose(opened.register)
    assert screen.index_line.act.isVisible()
    screen.index_line.act.setFocus()
    qtbot.keyClick(screen.index_line.act, Qt.Key.Key_Space)
    opened.settle()
    assert count(opened.register) == before
    assert opened.window.notice.sentence.text() == "The index of words is filled anew."
    assert screen.index_line.act.text() == "Fill the index anew"


def test_where_something_is_found_it_is_out_of_the_way(screen: FindScreen, opened: Opened, qtbot):
    screen.box.line.clear()
    qtbot.keyClicks(screen.box.line, "time being")
    opened.settle()
    assert not screen.index_line.isVisible()


def test_stopped_it_stays_as_it_was(screen: FindScreen, opened: Opened, qtbot: QtBot):
    before = count(opened.register)
    screen.index_line.act.click()
    assert screen.index_line.act.text() == "Stop"
    screen.index_line.act.click()
    opened.settle()
    assert count(opened.register) == before
    assert screen.index_line.act.text() == "Fill the index anew"
