"""The first start, the settings, and starting again, as a person meets them: by keyboard."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialogButtonBox
from pytestqt.qtbot import QtBot

from tests.ui.in_front import bring_to_front
from tests.ui.test_for_everybody import nameless
from tracker.register.questions.keeping.changes import changes
from tracker.words import LANGUAGES
from ui.app import Desktop
from ui.look.palette import DARK
from ui.places import DossiersPlace
from ui.screens.today import TodayScreen
from ui.settings import Settings, load_settings, save_settings
from ui.shell.settings_dialog import SettingsDialog

Key = Qt.Key
Start = Callable[[Settings | None], Desktop]


@pytest.fixture
def start(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Start]:
    """Starts the app as it was left: None for the first time."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    made: list[Desktop] = []

    def start_(settings: Settings | None) -> Desktop:
        path = tmp_path / "settings.json"
        if settings is not None:
            save_settings(settings, path)
        desktop = Desktop(qapp, path)
        made.append(desktop)
        qtbot.addWidget(desktop.window)
        desktop.start(None)
        bring_to_front(qtbot, desktop.window)
        return desktop

    yield start_
    for desktop in made:
        qtbot.waitUntil(lambda desktop=desktop: not desktop.runner.is_busy, timeout=20_000)
        desktop.window.close()
        desktop.window.deleteLater()
        desktop.look.use_language("en")


def settled(desktop: Desktop, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not desktop.runner.is_busy, timeout=20_000)


def kept(tmp_path: Path) -> Settings:
    return load_settings(tmp_path / "settings.json")[0]


def test_whoever_is_new_chooses_a_language_and_a_name_and_tries_the_example(
    start: Start, tmp_path: Path, qtbot: QtBot
):
    desktop = start(None)
    welcome = desktop.window.welcome
    qtbot.keyClick(welcome.newcomer.languages["nl"], Key.Key_Space)
    assert welcome.ways["example"].text() == desktop.look.words.text("Try the example")
    welcome.newcomer.line.setFocus()
    welcome.newcomer.line.selectAll()
    QTest.keyClicks(welcome.newcomer.line, "Anna de Wit")
    QTest.keyClick(welcome.newcomer.line, Key.Key_Tab)
    assert desktop.window.focusWidget() is welcome.ways["example"]
    QTest.keyClick(welcome.ways["example"], Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(desktop.window.screens.currentWidget(), TodayScreen))
    settled(desktop, qtbot)
    assert (kept(tmp_path).language, kept(tmp_path).name) == ("nl", "Anna de Wit")
    assert desktop.window.session.who == "Anna de Wit"
    assert desktop.window.rail.isVisible()


def test_the_first_screen_shows_nothing_that_leads_nowhere(start: Start):
    window = start(None).window
    assert not window.rail.isVisible()
    assert window.focusWidget() is window.welcome.ways["example"]
    assert nameless(window) == []


def test_the_second_start_opens_where_the_first_one_ended(
    start: Start, tmp_path: Path, qtbot: QtBot
):
    first = start(None)
    first.window.welcome.ways["example"].click()
    qtbot.waitUntil(lambda: first.window.session is not None, timeout=20_000)
    settled(first, qtbot)
    first.window.close()
    made = (tmp_path / "data" / "overleg" / "example.overleg").stat().st_ino
    again = start(None)
    qtbot.waitUntil(lambda: again.window.session is not None, timeout=20_000)
    settled(again, qtbot)
    assert again.window.session.register.path.stat().st_ino == made


def test_a_register_that_was_moved_is_told_of_with_a_way_on(start: Start, tmp_path: Path):
    desktop = start(Settings(language="en", last_register=str(tmp_path / "gone.overleg")))
    assert "gone.overleg" in desktop.window.notice.sentence.text()
    assert desktop.window.focusWidget() is desktop.window.welcome.ways["open"]
    assert not desktop.window.welcome.newcomer.isVisible()


# -- the settings


@pytest.fixture
def desktop(start: Start, example_file: Path, tmp_path: Path, qtbot: QtBot) -> Desktop:
    """The app on a register, as on any other morning."""
    copy = tmp_path / "talks.overleg"
    copy.write_bytes(example_file.read_bytes())
    made = start(Settings(language="en", last_register=str(copy), scheme="light"))
    qtbot.waitUntil(lambda: made.window.session is not None, timeout=20_000)
    settled(made, qtbot)
    return made


def dialog_of(desktop: Desktop) -> SettingsDialog:
    desktop.window.actions_of_app.by_name["settings"].trigger()
    found = QApplication.activeModalWidget()
    assert isinstance(found, SettingsDialog)
    return found


def choose(dialog: SettingsDialog, field: str, value: str) -> None:
    """Choose by keyboard: down to the value, which takes effect at once."""
    box = dialog.fields[field]
    assert isinstance(box, QComboBox)
    box.setFocus()
    steps = box.findData(value) - box.currentIndex()
    for _ in range(abs(steps)):
        QTest.keyClick(dialog.fields[field], Key.Key_Down if steps > 0 else Key.Key_Up)


def test_a_setting_takes_effect_at_once_and_is_kept(desktop: Desktop, tmp_path: Path):
    dialog = dialog_of(desktop)
    choose(dialog, "scheme", "dark")
    assert desktop.look.palette is DARK
    assert kept(tmp_path).scheme == "dark"


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - {"en"}))
def test_the_dialog_itself_changes_its_language_and_the_keyboard_stays(
    desktop: Desktop, language: str
):
    dialog = dialog_of(desktop)
    choose(dialog, "language", language)
    assert dialog.windowTitle() == desktop.look.words.text("Settings")
    assert dialog.focusWidget() is dialog.fields["language"]
    close = dialog.buttons.button(QDialogButtonBox.StandardButton.Close)
    assert close.text() == desktop.look.words.text("Close")


def test_changes_are_written_under_the_name_that_was_chosen(desktop: Desktop, qtbot: QtBot):
    dialog = dialog_of(desktop)
    QTest.keyClicks(dialog.fields["name"], "Joris")
    QTest.keyClick(dialog.fields["name"], Key.Key_Escape)
    settled(desktop, qtbot)
    desktop.window.actions_of_app.by_name["undo"].trigger()
    settled(desktop, qtbot)
    assert changes(desktop.window.session.register, 1)[0].who == "Joris"


def test_papers_are_proposed_in_the_language_chosen_for_them(desktop: Desktop):
    choose(dialog_of(desktop), "paper_language", "fr")
    assert desktop.look.paper_language == "fr"
    assert desktop.look.words.language == "en"


def test_another_text_size_begins_the_app_anew_where_it_was(
    desktop: Desktop, tmp_path: Path, qtbot: QtBot
):
    desktop.window.go(DossiersPlace())
    settled(desktop, qtbot)
    register = desktop.window.session.register
    choose(dialog_of(desktop), "text_size", "110")
    qtbot.waitUntil(lambda: bool(desktop.carried))
    assert [each[:2] for each in desktop.carried] == [(register, DossiersPlace())]
    assert register.rows("SELECT count(*) FROM dossier") == [(1,)]  # open as it was
    assert kept(tmp_path).text_size == 110
    register.close()


def test_every_control_of_the_settings_has_a_name(desktop: Desktop):
    assert nameless(dialog_of(desktop)) == []
