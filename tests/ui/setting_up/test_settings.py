"""The settings of a dossier by keyboard: the table, who we are, the topics; each step undone."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened, OpenWindow
from tracker.register.questions.dossiers.dossiers import dossier, dossiers
from tracker.register.questions.dossiers.facts import dossier_facts
from tracker.register.questions.people.parties import topics
from ui.lists.view import LineList
from ui.people.more_names_dialog import MoreNamesDialog
from ui.places import DossierSettingsPlace, PartyPlace
from ui.screens.dossier_settings import DossierSettingsScreen
from ui.setting_up.table_dialogs import FactsDialog, SeatDialog, WeDialog
from ui.setting_up.topic_dialogs import (
    MoveTopicDialog,
    NewTopicDialog,
    RemoveTopicDialog,
    RenameTopicDialog,
)

D = TypeVar("D", bound=QDialog)
Key = Qt.Key
CABINET, UNION = "Cabinet of Veldland", "Federation of Workers"


@pytest.fixture
def opened(open_window: OpenWindow) -> Opened:
    window = open_window("en")
    window.visit("dossier settings")
    return window


@pytest.fixture
def page(opened: Opened) -> DossierSettingsScreen:
    shown = opened.window.shown
    assert isinstance(shown, DossierSettingsScreen)
    return shown


@pytest.fixture
def dossier_id(opened: Opened) -> int:
    return dossiers(opened.register)[0].id


def dialog(opened: Opened, kind: type[D]) -> D:
    opened.settle()
    return next(each for each in opened.window.findChildren(kind) if each.isVisible())


def go_to(opened: Opened, lines: LineList, row: int, qtbot: QtBot) -> None:
    """The keyboard to a line; no screen makes the window active again."""
    opened.window.activateWindow()
    lines.setFocus()
    qtbot.waitUntil(lines.hasFocus)
    lines.show_selected(row)


def undo(opened: Opened) -> None:
    opened.window.actions_of_app.by_name["undo"].trigger()
    opened.settle()


def we(opened: Opened, dossier_id: int) -> str | None:
    line = dossier(opened.register, dossier_id).we
    return line.name if line else None


def at_table(opened: Opened, dossier_id: int) -> set[str]:
    return {each.name for each in dossier(opened.register, dossier_id).parties}


def tree(page: DossierSettingsScreen) -> list[tuple[str, int]]:
    lines = page.topics.list.model_of_lines.lines
    return [(line.node.name, line.depth) for line in lines]


def row_of(page: DossierSettingsScreen, party: str) -> int:
    lines = page.table.list.model_of_lines.lines
    return next(at for at, line in enumerate(lines) if line.party.name == party)


# -- the way there


def test_a_key_and_the_title_line_lead_from_a_dossier_to_its_settings_and_back(
    opened: Opened, dossier_id: int, qtbot: QtBot
):
    opened.visit("commitments")
    opened.window.activateWindow()
    qtbot.keyClick(opened.window, Key.Key_F6)
    opened.settle()
    assert opened.window.place == DossierSettingsPlace(dossier_id)
    opened.window.actions_of_app.by_name["back"].trigger()
    opened.settle()
    opened.window.title_line.settings.setFocus()
    qtbot.keyClick(opened.window.title_line.settings, Key.Key_Return)
    opened.settle()
    assert opened.window.place == DossierSettingsPlace(dossier_id)


def test_where_one_is_at_no_dossier_there_are_no_settings_to_go_to(opened: Opened):
    action = opened.window.actions_of_app.by_name["dossier_settings"]
    assert action.isEnabled()
    opened.visit("today")
    assert not action.isEnabled()
    assert opened.window.title_line.settings.isHidden()


# -- the dossier and its table


def test_a_dossier_gets_another_name_and_language(
    opened: Opened, page: DossierSettingsScreen, dossier_id: int, qtbot: QtBot
):
    page.facts_button.setFocus()
    qtbot.keyClick(page.facts_button, Key.Key_Return)
    shown = dialog(opened, FactsDialog)
    shown.name.clear()
    assert not shown.keep.isEnabled()
    qtbot.keyClicks(shown.name, "Work and income")
    shown.language.setCurrentIndex(shown.language.findData("fr"))
    qtbot.keyClick(shown.name, Key.Key_Return)
    opened.settle()
    kept = dossier_facts(opened.register, dossier_id)
    assert (kept.name, kept.language) == ("Work and income", "fr")
    assert page.heading.above_name == "Work and income"
    undo(opened)
    assert page.heading.above_name == "Work and Security"


def test_a_party_takes_a_seat_also_one_that_nobody_knew(
    opened: Opened, page: DossierSettingsScreen, dossier_id: int, qtbot: QtBot
):
    before = at_table(opened, dossier_id)
    qtbot.keyClick(page, Key.Key_P)
    shown = dialog(opened, SeatDialog)
    assert not shown.keep.isEnabled()
    qtbot.keyClicks(shown.party.lineEdit(), "Guild of Ferrymen")
    shown.accept()
    opened.settle()
    assert at_table(opened, dossier_id) == {*before, "Guild of Ferrymen"}
    undo(opened)
    assert at_table(opened, dossier_id) == before


def test_whom_the_dossier_is_kept_for_is_another_party_or_nobody(
    opened: Opened, page: DossierSettingsScreen, dossier_id: int, qtbot: QtBot
):
    assert we(opened, dossier_id) == UNION
    go_to(opened, page.table.list, row_of(page, CABINET), qtbot)
    qtbot.keyClick(page.table.list, Key.Key_U)
    opened.settle()
    assert we(opened, dossier_id) == CABINET
    qtbot.keyClick(page.table.list, Key.Key_U)
    opened.settle()
    assert we(opened, dossier_id) is None
    undo(opened)
    assert we(opened, dossier_id) == CABINET


def test_who_we_are_can_be_chosen_out_of_all_at_the_table(
    opened: Opened, page: DossierSettingsScreen, dossier_id: int, qtbot: QtBot
):
    page.we_button.setFocus()
    qtbot.keyClick(page.we_button, Key.Key_Return)
    shown = dialog(opened, WeDialog)
    assert shown.party.currentText() == UNION
    qtbot.keyClick(shown.party, Key.Key_Home)
    qtbot.keyClick(shown.keep, Key.Key_Return)
    opened.settle()
    assert we(opened, dossier_id) is None


def test_a_party_leaves_the_table_and_takes_its_seat_again_with_an_undo(
    opened: Opened, page: DossierSettingsScreen, dossier_id: int, qtbot: QtBot
):
    go_to(opened, page.table.list, row_of(page, CABINET), qtbot)
    qtbot.keyClick(page.table.list, Key.Key_Delete)
    opened.settle()
    assert CABINET not in at_table(opened, dossier_id)
    undo(opened)
    assert CABINET in at_table(opened, dossier_id)


def test_enter_opens_the_page_of_the_party_where_its_side_is_set(
    opened: Opened, page: DossierSettingsScreen, qtbot: QtBot
):
    go_to(opened, page.table.list, row_of(page, CABINET), qtbot)
    qtbot.keyClick(page.table.list, Key.Key_Return)
    opened.settle()
    assert opened.window.place == PartyPlace(opened.party_named(CABINET))


# -- topics


def test_a_topic_is_added_under_another_one(
    opened: Opened, page: DossierSettingsScreen, qtbot: QtBot
):
    first = tree(page)[0][0]
    qtbot.keyClick(page, Key.Key_T)
    shown = dialog(opened, NewTopicDialog)
    qtbot.keyClicks(shown.name, "early retirement")
    shown.above.setCurrentIndex(1)
    qtbot.keyClick(shown.name, Key.Key_Return)
    opened.settle()
    assert tree(page)[:2] == [(first, 0), ("early retirement", 1)]
    undo(opened)
    assert "early retirement" not in [name for name, _ in tree(page)]


def test_a_renamed_topic_keeps_its_old_name_for_letters(
    opened: Opened, page: DossierSettingsScreen, dossier_id: int, qtbot: QtBot
):
    old = tree(page)[0][0]
    go_to(opened, page.topics.list, 0, qtbot)
    qtbot.keyClick(page.topics.list, Key.Key_Return)
    shown = dialog(opened, RenameTopicDialog)
    qtbot.keyClicks(shown.name, "state pension")  # what was selected goes
    qtbot.keyClick(shown.name, Key.Key_Return)
    opened.settle()
    line = topics(opened.register, dossier_id)[0]
    assert line.name == "state pension"
    assert old in line.other_names
    undo(opened)
    assert tree(page)[0][0] == old


def test_names_in_other_languages_come_to_a_topic(
    opened: Opened, page: DossierSettingsScreen, dossier_id: int, qtbot: QtBot
):
    go_to(opened, page.topics.list, 0, qtbot)
    qtbot.keyClick(page.topics.list, Key.Key_N)
    shown = dialog(opened, MoreNamesDialog)
    qtbot.keyClicks(shown.names, "Renteneintritt")
    shown.accept()
    opened.settle()
    assert "Renteneintritt" in topics(opened.register, dossier_id)[0].other_names


def test_a_topic_is_removed_and_what_is_about_it_goes_to_another(
    opened: Opened, page: DossierSettingsScreen, dossier_id: int, qtbot: QtBot
):
    before = topics(opened.register, dossier_id)
    go_to(opened, page.topics.list, 0, qtbot)
    removed = page.topics.list.current_line()
    qtbot.keyClick(page.topics.list, Key.Key_Delete)
    shown = dialog(opened, RemoveTopicDialog)
    assert shown.heir.currentData() is None
    assert shown.heir.findData(removed.node.id) == -1
    heir = next(line for line in before if line.id != removed.node.id)
    shown.heir.setCurrentIndex(shown.heir.findData(heir.id))
    qtbot.keyClick(shown.heir, Key.Key_Return)
    opened.settle()
    left = {line.id: line for line in topics(opened.register, dossier_id)}
    assert removed.node.id not in left
    assert removed.node.name in left[heir.id].other_names
    undo(opened)
    assert topics(opened.register, dossier_id) == before


def test_a_topic_goes_under_another_but_never_under_itself(
    opened: Opened, page: DossierSettingsScreen, qtbot: QtBot
):
    (first, _), (second, _) = tree(page)[:2]
    go_to(opened, page.topics.list, 1, qtbot)
    qtbot.keyClick(page.topics.list, Key.Key_M)
    shown = dialog(opened, MoveTopicDialog)
    offered = [shown.above.itemText(at).strip().casefold() for at in range(shown.above.count())]
    assert second.casefold() not in offered
    shown.above.setCurrentIndex(1)
    qtbot.keyClick(shown.keep, Key.Key_Return)
    opened.settle()
    assert tree(page)[:2] == [(first, 0), (second, 1)]
    undo(opened)
    assert tree(page)[:2] == [(first, 0), (second, 0)]


def test_a_name_that_is_taken_is_refused_in_the_dialog_and_stays_there(
    opened: Opened, page: DossierSettingsScreen, qtbot: QtBot
):
    taken = tree(page)[1][0]
    qtbot.keyClick(page, Key.Key_T)
    shown = dialog(opened, NewTopicDialog)
    qtbot.keyClicks(shown.name, taken)
    shown.accept()
    opened.settle()
    assert shown.isVisible()
    assert taken in shown.trouble.text()


def test_keys_that_need_a_line_wait_for_one(
    opened: Opened, page: DossierSettingsScreen, qtbot: QtBot
):
    assert not page.rename_key.isEnabled()
    go_to(opened, page.topics.list, 0, qtbot)
    assert page.rename_key.isEnabled()
