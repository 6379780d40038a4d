"""What is done with a letter as a whole, from the lists of its dossier."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened, OpenWindow
from ui.commands.commands import Command, commands_of_screen
from ui.letters.relations_dialog import RelationsDialog
from ui.letters.ultimatum_dialog import UltimatumDialog
from ui.places import LetterPlace, Tab
from ui.screens.dossier import DossierScreen

Key = Qt.Key


def screen_of(opened: Opened) -> DossierScreen:
    screen = opened.window.shown
    assert isinstance(screen, DossierScreen)
    return screen


def named(opened: Opened, title: str) -> Command:
    commands = commands_of_screen(opened.window.shown, opened.window.look.words)
    return next(command for command in commands if command.title == title)


def dialog_over(opened: Opened) -> QDialog:
    return [each for each in opened.window.findChildren(QDialog) if each.isVisible()][-1]


def test_the_letter_one_is_at_is_related_to_others_and_one_goes_on_to_them(
    open_window: OpenWindow, qtbot: QtBot
):
    opened = open_window("en")
    opened.visit("documents")
    documents = screen_of(opened).tabs.documents.list
    titles = [documents.model_of_lines.line(n).title for n in range(2)]
    documents.setFocus()
    qtbot.keyClick(documents, Key.Key_Down)
    named(opened, "How it relates to others…").act()
    opened.settle()
    shown = dialog_over(opened)
    assert isinstance(shown, RelationsDialog)
    assert shown.reading.document.title == titles[1]
    qtbot.keyClick(shown.list, Key.Key_Return)
    opened.settle()
    assert isinstance(opened.window.place, LetterPlace)
    assert opened.window.place.document_id == shown.reading.lines[0].cited_id


def test_its_menu_opens_by_keyboard_with_all_that_can_be_done(
    open_window: OpenWindow, qtbot: QtBot
):
    opened = open_window("en")
    opened.visit("documents")
    made = screen_of(opened).tabs.letter_button
    titles = [act.text() for act in made.button.menu().actions()]
    assert titles == ["Ultimatum…", "How it relates to others…", "Read it again…"]
    assert made.button.focusPolicy() & Qt.FocusPolicy.TabFocus
    made.acts["declare"].trigger()
    opened.settle()
    assert isinstance(dialog_over(opened), UltimatumDialog)


def test_the_letter_of_a_demand_is_declared_an_ultimatum_where_its_demands_stand(
    open_window: OpenWindow, qtbot: QtBot
):
    opened = open_window("en")
    opened.visit("demands")
    page = screen_of(opened).tabs.pages[Tab.DEMANDS]
    page.take_focus()
    qtbot.keyClick(opened.window.focusWidget(), Key.Key_U)
    opened.settle()
    shown = dialog_over(opened)
    assert isinstance(shown, UltimatumDialog)
    assert shown.page.document.title == "Ultimatum on work and security"
    assert len(shown.page.demands) == 5
