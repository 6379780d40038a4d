"""All commands in one list, the overview of keys, and the menu bar of a Mac."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from tests.ui.conftest import Opened, OpenWindow
from tests.ui.test_for_everybody import nameless
from tracker.words import LANGUAGES
from ui.commands.actions import Actions
from ui.commands.key_table import GROUPS, LETTER, TIMELINE
from ui.commands.matching import fit_of
from ui.commands.menu_bar import MenuBar
from ui.commands.palette import CommandPalette
from ui.commands.shortcuts_dialog import ShortcutsDialog
from ui.desk.keys import _KEYS as KEYS_OF_LETTER
from ui.places import Tab
from ui.screens.dossier import DossierScreen
from ui.screens.dossiers import DossiersScreen
from ui.timeline.keys import Keys as TimelineKeys

Key = Qt.Key


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("impo", "Import a letter…"),
        ("letter import", "Import a letter…"),
        ("reglages", "Réglages…"),
        ("EINST", "Einstellungen…"),
        ("setings", "Settings…"),
        ("settigns", "Settings…"),
        ("sittings", "Settings…"),
        ("aanhalng", "Aanhaling kopiëren"),
        ("shortcuts", "Keyboard shortcuts…"),
        ("kbrd", "Keyboard shortcuts…"),
        ("", "Anything"),
    ],
)
def test_a_title_is_found_however_it_is_typed(typed: str, title: str):
    assert fit_of(typed, title) is not None


@pytest.mark.parametrize(("typed", "title"), [("undo", "Redo"), ("letter plan", "Import a letter")])
def test_a_title_that_is_not_meant_is_not_found(typed: str, title: str):
    assert fit_of(typed, title) is None


def test_what_fits_better_stands_first():
    assert fit_of("redo", "Redo") < fit_of("edo", "Redo") < fit_of("rdeo", "Redo")


@pytest.fixture
def opened(open_window: OpenWindow) -> Opened:
    made = open_window("en")
    made.visit("commitments")
    return made


def palette(opened: Opened) -> CommandPalette:
    opened.window.actions_of_app.by_name["commands"].trigger()
    found = QApplication.activeModalWidget()
    assert isinstance(found, CommandPalette)
    return found


def test_a_command_is_typed_found_and_done(opened: Opened, settle):
    found = palette(opened)
    QTest.keyClicks(found.line, "dossiers")
    QTest.keyClick(found.line, Key.Key_Return)
    settle()
    assert isinstance(opened.window.shown, DossiersScreen)


def test_the_arrows_lead_through_the_list_while_one_types(opened: Opened, settle):
    found = palette(opened)
    QTest.keyClicks(found.line, "meetings")
    titles = [line.title for line in found.list.model_of_lines.lines]
    for _ in range(titles.index("Meetings")):
        QTest.keyClick(found.line, Key.Key_Down)
    QTest.keyClick(found.line, Key.Key_Return)
    settle()
    assert isinstance(opened.window.shown, DossierScreen)
    assert opened.window.shown.tabs.bar.currentIndex() == Tab.MEETINGS


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_action_that_can_be_done_is_listed_with_its_keys(
    open_window: OpenWindow, language: str
):
    opened = open_window(language)
    lines = palette(opened).list.model_of_lines.lines
    listed = {line.title: line.keys for line in lines}
    for name, action in opened.window.actions_of_app.by_name.items():
        if name != "commands" and action.isEnabled():
            title = action.text().replace("&", "")  # undo says of what
            assert bool(listed[title]) == (not action.shortcut().isEmpty())


def test_what_the_screen_offers_is_listed_too(opened: Opened):
    titles = [line.title for line in palette(opened).list.model_of_lines.lines]
    assert "The timeline as a table" in titles
    assert "Save picture…" in titles  # in the menu of a button


def test_nothing_found_is_said(opened: Opened):
    found = palette(opened)
    QTest.keyClicks(found.line, "zzzzz")
    assert not found.list.isVisible()
    QTest.keyClick(found.line, Key.Key_Return)
    assert found.isVisible()
    assert nameless(found) == []


def test_the_overview_shows_every_key_of_the_app(opened: Opened):
    opened.window.actions_of_app.by_name["shortcuts"].trigger()
    found = QApplication.activeModalWidget()
    assert isinstance(found, ShortcutsDialog)
    assert nameless(found) == []
    found.reject()


def letters_of(group) -> set[str]:
    return {key for line in group.keys for key in line.keys if len(key) == 1 and key.isalpha()}


def test_the_overview_holds_the_keys_of_the_letter_desk():
    assert letters_of(LETTER) == {chr(key) for key in KEYS_OF_LETTER if key < 0x80}


def test_the_overview_holds_the_keys_of_the_timeline():
    class Acts:
        def __getattr__(self, name: str):
            return lambda *given: None

    table = TimelineKeys(Acts())._acts
    assert letters_of(TIMELINE) == {
        chr(key) for key, held in table if key < 0x80 and chr(key).isalpha() and not held.value
    }


def test_no_key_is_told_twice_at_one_place():
    for group in GROUPS:
        told = [key for line in group.keys for key in line.keys]
        assert len(told) == len(set(told))


def test_a_menu_bar_holds_every_action_once(look, qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(look, window)
    menus = MenuBar(look, actions, window).menus
    held = [action for menu in menus.values() for action in menu.actions()]
    assert all(held.count(action) == 1 for action in actions.by_name.values())
