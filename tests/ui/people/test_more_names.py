"""What else a party is called, and the end of a time in office, on the page of a party."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened, OpenWindow
from tracker.register.questions.people.offices import offices
from tracker.register.questions.people.party_pages import party_page
from ui.forms.last_day_dialog import LastDayDialog
from ui.people.more_names_dialog import MoreNamesDialog
from ui.people.office_part import OfficePart
from ui.places import PartyPlace, TodayPlace
from ui.screens.party import PartyScreen

CABINET = "Cabinet of Veldland"
END = "End the time in office…"


@pytest.fixture
def opened(open_window: OpenWindow) -> Opened:
    return open_window("en", TodayPlace())


@pytest.fixture
def page(opened: Opened) -> PartyScreen:
    opened.window.go(PartyPlace(opened.party_named(CABINET)))
    opened.settle()
    assert isinstance(opened.window.shown, PartyScreen)
    return opened.window.shown


def titles(button: QPushButton) -> list[str]:
    menu = button.menu()
    assert menu is not None
    return [action.text() for action in menu.actions()]


def test_names_that_letters_use_come_to_those_a_party_has(
    opened: Opened, page: PartyScreen, qtbot: QtBot
):
    id_ = opened.party_named(CABINET)
    before = party_page(opened.register, id_).line.other_names
    page.names_button.setFocus()
    qtbot.keyClick(page.names_button, Qt.Key.Key_Return)
    shown = page.findChildren(MoreNamesDialog)[-1]
    assert not shown.keep.isEnabled()
    qtbot.keyClicks(shown.names, "the crown")
    qtbot.keyClick(shown.keep, Qt.Key.Key_Return)
    opened.settle()
    assert party_page(opened.register, id_).line.other_names == (*before, "the crown")
    opened.window.actions_of_app.by_name["undo"].trigger()
    opened.settle()
    assert party_page(opened.register, id_).line.other_names == before


def test_a_name_of_another_party_is_refused_in_one_sentence(
    opened: Opened, page: PartyScreen, qtbot: QtBot
):
    page.names_button.click()
    shown = page.findChildren(MoreNamesDialog)[-1]
    qtbot.keyClicks(shown.names, "Federation of Workers")
    shown.accept()
    opened.settle()
    assert shown.isVisible()
    assert "Federation of Workers" in shown.trouble.text()


def test_a_time_in_office_ends_and_leaves_the_office_vacant(opened: Opened, page: PartyScreen):
    part = page.findChildren(OfficePart)[0]
    now, before = part.findChildren(QPushButton)[1:3]
    assert END in titles(now)
    assert END not in titles(before)
    menu = now.menu()
    assert menu is not None
    next(action for action in menu.actions() if action.text() == END).trigger()
    shown = page.findChildren(LastDayDialog)[-1]
    shown.day.setDate(QDate(2026, 12, 31))
    shown.accept()
    opened.settle()
    later = offices(opened.register, date(2027, 1, 1), opened.party_named(CABINET))
    assert later[0].holder is None
