"""A new dossier from the keyboard: a short question, and one is in it with what to do next."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened, OpenWindow
from tracker.register.questions.dossiers.dossiers import dossier, dossier_names
from tracker.register.questions.people.parties import topics
from ui.commands.commands import commands_of_app
from ui.places import DossierPlace, DossiersPlace
from ui.screens.dossier import DossierScreen
from ui.screens.dossiers import DossiersScreen
from ui.setting_up.new_dossier import NewDossierDialog

CABINET, UNION = "Cabinet of Veldland", "Federation of Workers"


@pytest.fixture
def opened(open_window: OpenWindow) -> Opened:
    return open_window("en", DossiersPlace())


def asked(opened: Opened, qtbot: QtBot) -> NewDossierDialog:
    """The question, opened by its keys."""
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(opened.window, Qt.Key.Key_D, keys)
    opened.settle()
    return opened.window.findChildren(NewDossierDialog)[-1]


def ticked(dialog: NewDossierDialog, name: str) -> QListWidgetItem:
    (item,) = dialog.at_table.findItems(name, Qt.MatchFlag.MatchExactly)
    item.setCheckState(Qt.CheckState.Checked)
    return item


def test_a_name_is_enough_and_one_lands_in_the_dossier_with_what_to_do_next(
    opened: Opened, qtbot: QtBot
):
    dialog = asked(opened, qtbot)
    assert not dialog.keep.isEnabled()
    qtbot.keyClicks(dialog.name, "Ferry fares")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    opened.settle()
    shown = opened.window.shown
    assert isinstance(shown, DossierScreen)
    assert shown.heading.title == "Ferry fares"
    assert shown.tabs.documents.empty.isVisible()
    assert shown.tabs.first_meeting.isVisible()


def test_its_table_and_topics_are_there_when_they_were_known(opened: Opened, qtbot: QtBot):
    dialog = asked(opened, qtbot)
    qtbot.keyClicks(dialog.name, "Ferry fares")
    dialog.we.setEditText(UNION)
    ticked(dialog, CABINET)
    qtbot.keyClicks(dialog.others, "Guild of Ferrymen")
    dialog.topics.setPlainText("fares\ntimetable")
    dialog.accept()
    opened.settle()
    place = opened.window.place
    assert isinstance(place, DossierPlace)
    line = dossier(opened.register, place.dossier_id)
    assert line.we is not None
    assert line.we.name == UNION
    assert {each.name for each in line.parties} == {UNION, CABINET, "Guild of Ferrymen"}
    assert [each.name for each in topics(opened.register, line.id)] == ["fares", "timetable"]


def test_one_undo_takes_the_dossier_away_again(opened: Opened, qtbot: QtBot):
    before = dossier_names(opened.register)
    dialog = asked(opened, qtbot)
    qtbot.keyClicks(dialog.name, "Ferry fares")
    qtbot.keyClicks(dialog.topics, "fares")
    dialog.accept()
    opened.settle()
    opened.window.go(DossiersPlace())
    opened.window.actions_of_app.by_name["undo"].trigger()
    opened.settle()
    assert dossier_names(opened.register) == before


def test_the_name_of_another_dossier_is_refused_and_what_was_typed_stays(
    opened: Opened, qtbot: QtBot
):
    known = next(iter(dossier_names(opened.register).values()))
    dialog = asked(opened, qtbot)
    qtbot.keyClicks(dialog.name, known)
    dialog.accept()
    opened.settle()
    assert dialog.isVisible()
    assert known in dialog.trouble.text()
    assert dialog.name.text() == known


def test_the_list_of_dossiers_and_the_palette_lead_there_too(opened: Opened, qtbot: QtBot):
    listed = opened.window.shown
    assert isinstance(listed, DossiersScreen)
    listed.new_button.setFocus()
    qtbot.keyClick(listed.new_button, Qt.Key.Key_Return)
    opened.settle()
    assert opened.window.findChildren(NewDossierDialog)
    actions = opened.window.actions_of_app
    titles = [each.title for each in commands_of_app(actions, opened.window.look.words)]
    assert "New dossier…" in titles
