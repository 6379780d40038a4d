"""Parties and offices: found by any name, changed in place, and all of it undone with one key."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened, OpenWindow
from tracker.register import Register
from tracker.register.questions.people.offices import offices
from tracker.register.questions.people.parties import parties
from tracker.register.questions.people.party_pages import party_page
from ui.people.erase_dialog import EraseDialog
from ui.people.holder_dialogs import HolderDialog
from ui.people.join_dialog import JoinDialog
from ui.people.office_dialogs import OfficeDialog
from ui.people.office_part import OfficePart
from ui.people.party_dialog import PartyDialog
from ui.people.table_part import TablePart
from ui.places import CommitmentPlace, PartiesPlace, PartyPlace
from ui.screens.dossier import DossierScreen
from ui.screens.parties import PartiesScreen
from ui.screens.party import PartyScreen

D = TypeVar("D", bound=QDialog)
CABINET = "Cabinet of Veldland"


@pytest.fixture
def opened(open_window: OpenWindow) -> Opened:
    return open_window("en", PartiesPlace())


@pytest.fixture
def listed(opened: Opened) -> PartiesScreen:
    assert isinstance(opened.window.shown, PartiesScreen)
    return opened.window.shown


@pytest.fixture
def page(opened: Opened) -> PartyScreen:
    return page_of(opened, CABINET)


def page_of(opened: Opened, name: str) -> PartyScreen:
    opened.window.go(PartyPlace(opened.party_named(name)))
    opened.settle()
    assert isinstance(opened.window.shown, PartyScreen)
    return opened.window.shown


def dialog(opened: Opened, kind: type[D]) -> D:
    opened.settle()
    return next(each for each in opened.window.findChildren(kind) if each.isVisible())


def choose(opened: Opened, button: QPushButton, title: str) -> None:
    menu = button.menu()
    assert menu is not None
    next(action for action in menu.actions() if action.text() == title).trigger()
    opened.settle()


def test_a_party_is_found_by_whoever_holds_its_office(listed: PartiesScreen):
    listed.box.setText("brink minister")
    assert [line.line.name for line in listed.panel.list.model_of_lines.lines] == [CABINET]
    listed.box.setText("zeppelin")
    assert listed.panel.empty.isVisible()


def test_enter_opens_the_page_of_a_party(opened: Opened, listed: PartiesScreen, qtbot: QtBot):
    listed.panel.list.setFocus()
    qtbot.keyClick(listed.panel.list, Qt.Key.Key_Return)
    opened.settle()
    shown = opened.window.shown
    assert isinstance(shown, PartyScreen)
    assert shown.heading.title == CABINET
    assert opened.window.rail.place_buttons[PartiesPlace()].isChecked()


def test_a_new_party_is_added_with_all_its_names_and_undone_at_once(
    opened: Opened, listed: PartiesScreen, register: Register
):
    before = len(parties(register))
    listed.add_button.click()
    made = dialog(opened, PartyDialog)
    assert not made.keep.isEnabled()
    made.name.setText("Guild of Ferrymen")
    made.short.setText("GF")
    made.names["fr"].setText("Guilde des passeurs")
    made.others.setPlainText("the guild\n\nthe ferrymen")
    made.accept()
    opened.settle()
    new = next(line for line in parties(register) if line.short == "GF")
    assert new.other_names == ("the guild", "the ferrymen")
    assert party_page(register, new.id).names == {"fr": "Guilde des passeurs"}
    opened.window.actions_of_app.by_name["undo"].trigger()
    opened.settle()
    assert len(parties(register)) == before


def test_an_office_passes_to_a_minister_who_was_not_known(
    opened: Opened, page: PartyScreen, register: Register
):
    part = page.findChildren(OfficePart)[0]
    choose(opened, part.menu, "Hand over…")
    made = dialog(opened, HolderDialog)
    assert not made.is_complete()
    made.person.setEditText("Wim Oever")
    made.from_day.day.setDate(QDate(2027, 1, 4))
    made.accept()
    opened.settle()
    held = offices(register, date(2027, 1, 4), opened.party_named(CABINET))[0].holder
    before = offices(register, date(2027, 1, 3), opened.party_named(CABINET))[0].holder
    assert held is not None
    assert held.person == "Wim Oever"
    assert before is not None
    assert before.person == "Otto Brink"


def test_what_came_to_another_holder_says_who_said_it_and_opens_its_words(
    opened: Opened, page: PartyScreen
):
    line = page.handed.list.model_of_lines.lines[0]
    told = page.handed.row.tell(line)
    assert "Ilse Maran" in told
    assert "Now with Otto Brink" in told
    assert line.caveat
    assert line.caveat in told
    page.handed.list.opened.emit(line)
    opened.settle()
    assert opened.window.place == CommitmentPlace(line.commitment_id, line.dossier_id)


def test_a_count_opens_the_dossier_narrowed_to_the_party(opened: Opened, page: PartyScreen):
    part = page.findChildren(TablePart)[0]
    part.counts[0].click()
    opened.settle()
    shown = opened.window.shown
    assert isinstance(shown, DossierScreen)
    assert shown.viewing.wanted.parties == {opened.party_named(CABINET)}


def test_an_office_is_added_from_the_keyboard(
    opened: Opened, page: PartyScreen, register: Register, qtbot: QtBot
):
    qtbot.keyClick(page.office_button, Qt.Key.Key_Return)
    made = dialog(opened, OfficeDialog)
    qtbot.keyClicks(made.name, "State secretary")
    qtbot.keyClick(made.name, Qt.Key.Key_Return)
    opened.settle()
    names = [each.name for each in offices(register, date(2027, 1, 1))]
    assert "State secretary" in names


def test_what_the_register_refuses_is_said_in_the_dialog_and_nothing_is_lost(
    opened: Opened, listed: PartiesScreen, register: Register
):
    before = len(parties(register))
    listed.add_button.click()
    made = dialog(opened, PartyDialog)
    made.name.setText("FEDERATION OF WORKERS")
    made.accept()
    opened.settle()
    assert made.isVisible()
    assert "Federation of Workers" in made.trouble.text()
    assert made.name.text() == "FEDERATION OF WORKERS"
    assert len(parties(register)) == before


def test_two_parties_for_one_are_joined(opened: Opened, register: Register):
    page = page_of(opened, "Federation of Workers")
    page.join_button.click()
    made = dialog(opened, JoinDialog)
    assert not made.is_complete()
    made.other.setCurrentIndex(made.other.findText("Union of Professionals"))
    made.accept()
    opened.settle()
    assert "Union of Professionals" not in [line.name for line in parties(register)]


def test_a_name_is_taken_out_only_by_who_knows_that_it_is_for_good(
    opened: Opened, page: PartyScreen, register: Register
):
    holder = page.findChildren(OfficePart)[0].findChildren(QPushButton)[2]
    choose(opened, holder, "Take the name out of the register…")
    made = dialog(opened, EraseDialog)
    assert not made.keep.isEnabled()
    made.sure.setChecked(True)
    made.accept()
    opened.settle()
    assert "Ilse Maran" not in page.handed.row.tell(page.handed.list.model_of_lines.lines[0])
    assert "Ilse" not in str(register.rows("SELECT name FROM person"))
