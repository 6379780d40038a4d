"""A page of a new dossier leads to the letters that its content comes from."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.making import make_document
from tests.ui.conftest import Opened, OpenWindow
from tests.ui.dossier.opening import screen_of
from tracker.register import Register
from tracker.register.operations.dossiers.dossiers import NewDossier, start_dossier
from ui.places import DossierPlace, Tab

FROM_LETTERS = (Tab.DEMANDS, Tab.COMMITMENTS, Tab.POSITIONS)


@pytest.fixture
def new_dossier(register: Register) -> int:
    return start_dossier(register, NewDossier("Heavy work"), who="test").ids[0]


def way_on(opened: Opened, qtbot: QtBot) -> QPushButton:
    """What has the keyboard, where one begins on a page that has nothing yet."""
    screen_of(opened).tabs.focus_list()
    focus = opened.window.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.isVisible()
    return focus


@pytest.mark.parametrize("tab", FROM_LETTERS)
def test_without_a_letter_it_leads_to_bringing_one_in(
    open_window: OpenWindow, new_dossier: int, tab: Tab, qtbot: QtBot
):
    opened = open_window("en", DossierPlace(new_dossier, tab))
    way = way_on(opened, qtbot)
    assert way.text() == "Import a letter"
    with qtbot.waitSignal(screen_of(opened).tabs.import_wanted):
        way.click()


@pytest.mark.parametrize("tab", FROM_LETTERS)
def test_with_a_letter_it_leads_to_the_letters(
    open_window: OpenWindow, register: Register, new_dossier: int, tab: Tab, qtbot: QtBot
):
    make_document(register, new_dossier)
    opened = open_window("en", DossierPlace(new_dossier, tab))
    way = way_on(opened, qtbot)
    assert way.text() == "Go to the letters"
    way.click()
    tabs = screen_of(opened).tabs
    assert tabs.bar.currentIndex() == Tab.DOCUMENTS
    assert tabs.documents.list.hasFocus()


def test_a_search_without_a_result_leads_back_to_all(open_window: OpenWindow):
    opened = open_window("en")
    opened.visit("commitments")
    shown = screen_of(opened).tabs.commitments
    shown.box.setText("zeppelin")
    shown.panel.focus_first()
    opened.window.focusWidget().click()
    assert shown.box.text() == ""
    assert shown.panel.list.hasFocus()
