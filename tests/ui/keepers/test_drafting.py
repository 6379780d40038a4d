"""Nothing typed is lost: not on another screen, not when the app is killed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.in_front import bring_to_front
from tests.ui.test_for_everybody import nameless
from tracker.places import data_folder
from tracker.register.questions.talks.meetings import meeting, meetings
from ui.capture.line import CaptureLine
from ui.desktop import Desktop
from ui.importing.which_dossier import WhichDossier
from ui.keepers.drafting import Drafting
from ui.keepers.drafts_dialog import DraftsDialog
from ui.places import DossiersPlace, MeetingPlace
from ui.screens.meeting import MeetingScreen
from ui.settings import Settings, save_settings

TYPED = "Who pays for the second year?"

#: Types a question, and says so once it is kept; then does nothing more.
TYPES_AND_IS_KILLED = """
import sys

from PySide6.QtTest import QTest

from tests.ui.at_meeting import at_meeting, drafts

text = list(sys.argv[3])


def begin(desktop):
    desktop.window.shown.questions.form.text.setFocus()


def type_on(desktop):
    if text:
        QTest.keyClicks(desktop.window.shown.questions.form.text, text.pop(0))
    elif drafts(desktop) == [sys.argv[3]]:
        print("typed", flush=True)
        return True


at_meeting(begin, type_on)
"""


@pytest.fixture
def talks(example_file: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "talks.overleg"
    copy.write_bytes(example_file.read_bytes())
    return copy


@pytest.fixture
def start(
    qapp: QApplication, talks: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], Desktop]]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    save_settings(Settings(language="en"), tmp_path / "settings.json")
    made: list[Desktop] = []

    def start_() -> Desktop:
        desktop = Desktop(qapp, tmp_path / "settings.json")
        made.append(desktop)
        desktop.start(talks)
        qtbot.waitUntil(desktop.window.rail.isVisible, timeout=20_000)
        settled(desktop, qtbot)
        bring_to_front(qtbot, desktop.window)
        return desktop

    yield start_
    for desktop in made:
        for window in tuple(desktop.windows):
            settled(desktop, qtbot)
            window.close()
            window.deleteLater()


def drafting(desktop: Desktop) -> Drafting:
    return desktop.keepers.unfinished[desktop.window].drafting


def settled(desktop: Desktop, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not desktop.window.runner.is_busy, timeout=20_000)
    qtbot.waitUntil(lambda: not drafting(desktop)._runner.is_busy, timeout=20_000)


def to_meeting(desktop: Desktop, qtbot: QtBot) -> MeetingScreen:
    line = meetings(desktop.window.session.register)[-1]
    desktop.window.go(MeetingPlace(line.id, line.dossier_id))
    settled(desktop, qtbot)
    shown = desktop.window.shown
    assert isinstance(shown, MeetingScreen)
    return shown


def write(desktop: Desktop, qtbot: QtBot) -> MeetingScreen:
    """Begin a question and leave it so."""
    shown = to_meeting(desktop, qtbot)
    shown.questions.form.text.setFocus()
    QTest.keyClicks(shown.questions.form.text, TYPED)
    qtbot.waitUntil(lambda: len(drafting(desktop).kept) == 1, timeout=20_000)
    settled(desktop, qtbot)
    return shown


def test_what_was_being_typed_when_the_app_was_killed_is_there_again(
    start: Callable[[], Desktop], talks: Path, tmp_path: Path, qtbot: QtBot
):
    save_settings(Settings(language="en"), tmp_path / "settings.json")
    child = subprocess.Popen(
        [
            *(sys.executable, "-c", TYPES_AND_IS_KILLED),
            *(str(tmp_path / "settings.json"), str(talks), TYPED),
        ],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    with child.stdout as said:
        assert said.readline() == "typed\n"
    child.kill()
    child.wait(20)
    desktop = start()
    qtbot.waitUntil(desktop.window.notice.isVisible, timeout=20_000)
    assert "not finished" in desktop.window.notice.sentence.text()
    assert to_meeting(desktop, qtbot).questions.form.text.text() == TYPED


def test_a_text_left_on_another_screen_is_there_when_one_comes_back(
    start: Callable[[], Desktop], qtbot: QtBot
):
    desktop = start()
    write(desktop, qtbot)
    desktop.window.go(DossiersPlace())
    settled(desktop, qtbot)
    assert to_meeting(desktop, qtbot).questions.form.text.text() == TYPED


def test_what_was_kept_in_the_register_is_no_draft_any_more(
    start: Callable[[], Desktop], qtbot: QtBot
):
    desktop = start()
    shown = write(desktop, qtbot)
    QTest.keyClick(shown.questions.form.text, Qt.Key.Key_Return)
    settled(desktop, qtbot)
    register = desktop.window.session.register
    line = meetings(register)[-1]
    assert meeting(register, line.id).questions[-1].text == TYPED
    assert drafting(desktop).kept == {}


def test_a_dialog_that_is_answered_leaves_nothing_behind(
    start: Callable[[], Desktop], qtbot: QtBot
):
    desktop = start()
    line = meetings(desktop.window.session.register)[-1]
    desktop.window.shown.meeting_wanted.emit(line.dossier_id)
    settled(desktop, qtbot)
    dialog = QApplication.activeModalWidget()
    dialog.title.setFocus()
    QTest.keyClicks(dialog.title, "Extra round")
    qtbot.waitUntil(lambda: len(drafting(desktop).kept) == 1, timeout=20_000)
    dialog.reject()
    assert drafting(desktop).kept == {}


def test_words_that_were_being_captured_come_back_wherever_one_is(
    start: Callable[[], Desktop], qtbot: QtBot
):
    desktop = start()
    to_meeting(desktop, qtbot)
    desktop.window.actions_of_app.by_name["capture"].trigger()
    settled(desktop, qtbot)
    line = desktop.window.findChildren(CaptureLine)[0]
    line.words.setFocus()
    QTest.keyClicks(line.words, TYPED)
    qtbot.waitUntil(lambda: len(drafting(desktop).kept) == 1, timeout=20_000)
    settled(desktop, qtbot)
    desktop.window.close()
    again = start()
    again.window.go(DossiersPlace())
    settled(again, qtbot)
    again.window.actions_of_app.by_name["capture"].trigger()
    settled(again, qtbot)
    line = again.window.findChildren(CaptureLine)[0]
    line.words.setFocus()
    assert line.words.text() == TYPED


def minding(desktop: Desktop) -> Drafting:
    """One that begins to mind the window only now, whatever is open in it."""
    made = Drafting(desktop.window, data_folder() / "later")
    assert desktop.window.session is not None
    made.use(desktop.window.session.register)
    made.use_screen(desktop.window.shown, desktop.window.place)
    return made


def capture_line(desktop: Desktop, qtbot: QtBot) -> QLineEdit:
    """The words of the line to capture with, open and to be typed in."""
    desktop.window.actions_of_app.by_name["capture"].trigger()
    settled(desktop, qtbot)
    line = desktop.window.findChildren(CaptureLine)[0].words
    line.setFocus()
    return line


def test_a_line_that_was_open_before_anybody_minded_it_loses_nothing_either(
    start: Callable[[], Desktop], qtbot: QtBot
):
    desktop = start()
    line = capture_line(desktop, qtbot)
    first = minding(desktop)
    qtbot.waitUntil(lambda: not first._runner.is_busy, timeout=20_000)
    QTest.keyClicks(line, TYPED)
    qtbot.waitUntil(lambda: [each.text for each in first.kept.values()] == [TYPED], timeout=20_000)
    first.close()
    line.clear()
    second = minding(desktop)
    qtbot.waitUntil(lambda: line.text() == TYPED, timeout=20_000)
    second.close()


def test_what_was_all_typed_before_anybody_minded_it_is_kept(
    start: Callable[[], Desktop], qtbot: QtBot
):
    desktop = start()
    QTest.keyClicks(capture_line(desktop, qtbot), TYPED)
    late = minding(desktop)
    qtbot.waitUntil(lambda: [each.text for each in late.kept.values()] == [TYPED], timeout=20_000)
    late.close()


def test_the_list_asked_for_before_it_was_read_comes_when_it_is(
    start: Callable[[], Desktop], qtbot: QtBot
):
    desktop = start()
    assert desktop.window.session is not None
    kept = drafting(desktop)
    kept.use(desktop.window.session.register)
    desktop.window.actions_of_app.by_name["drafts"].trigger()
    assert kept.kept == {} and desktop.window.notice.isHidden()
    qtbot.waitUntil(desktop.window.notice.isVisible, timeout=20_000)


def test_a_search_is_no_text_of_anybody(start: Callable[[], Desktop], qtbot: QtBot):
    desktop = start()
    desktop.window.actions_of_app.by_name["commands"].trigger()
    palette = QApplication.activeModalWidget()
    QTest.keyClicks(palette.line, "some words")
    drafting(desktop)._write_down()
    assert drafting(desktop).kept == {}
    palette.reject()


def test_unfinished_texts_are_listed_with_a_way_there_and_may_be_thrown_away(
    start: Callable[[], Desktop], qtbot: QtBot
):
    desktop = start()
    write(desktop, qtbot)
    desktop.window.go(DossiersPlace())
    settled(desktop, qtbot)
    desktop.window.actions_of_app.by_name["drafts"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, DraftsDialog)
    assert nameless(dialog) == []
    buttons = {b.text(): b for b in dialog.findChildren(type(desktop.window.welcome.ways["new"]))}
    buttons["Copy the text"].click()
    assert QApplication.clipboard().text() == TYPED
    buttons["Go there"].click()
    settled(desktop, qtbot)
    assert isinstance(desktop.window.shown, MeetingScreen)
    desktop.window.actions_of_app.by_name["drafts"].trigger()
    dialog = QApplication.activeModalWidget()
    buttons = {b.text(): b for b in dialog.findChildren(type(desktop.window.welcome.ways["new"]))}
    buttons["Throw away"].click()
    settled(desktop, qtbot)
    assert drafting(desktop).kept == {}
    desktop.window.close()
    assert list((data_folder() / "drafts").iterdir()) == []


def test_one_is_told_once_where_nothing_can_be_written_down(
    start: Callable[[], Desktop], qtbot: QtBot
):
    data_folder().mkdir(parents=True, exist_ok=True)
    (data_folder() / "drafts").write_text("in the way")
    desktop = start()
    notice = desktop.window.notice
    qtbot.waitUntil(notice.isVisible, timeout=20_000)
    assert str(data_folder() / "drafts") in notice.sentence.text()
    notice.hide()
    shown = write(desktop, qtbot)
    assert not notice.isVisible()
    desktop.window.go(DossiersPlace())
    settled(desktop, qtbot)
    shown = to_meeting(desktop, qtbot)
    assert shown.questions.form.text.text() == TYPED
    desktop.window.actions_of_app.by_name["drafts"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, DraftsDialog)
    dialog.reject()


def test_what_is_typed_in_another_window_stays_when_the_first_one_closes(
    start: Callable[[], Desktop], qtbot: QtBot
):
    desktop = start()
    first = desktop.window
    desktop.open_beside()
    second = desktop.windows[-1]
    bring_to_front(qtbot, second)
    settled(desktop, qtbot)
    first.close()
    write(desktop, qtbot)
    desktop.window.close()
    again = start()
    assert to_meeting(again, qtbot).questions.form.text.text() == TYPED


def test_a_name_that_is_written_in_a_choice_is_kept_and_one_that_is_chosen_is_not(
    start: Callable[[], Desktop], qtbot: QtBot
):
    desktop = start()
    dialog = WhichDossier(desktop.look, ["Pensions", "Wages"], parent=desktop.window)
    dialog.open()
    dialog.name.setCurrentIndex(-1)
    dialog.name.setFocus()
    dialog.name.setCurrentIndex(1)
    drafting(desktop)._write_down()
    assert drafting(desktop).kept == {}
    dialog.name.lineEdit().selectAll()
    QTest.keyClicks(dialog.name, "Working time")
    qtbot.waitUntil(lambda: len(drafting(desktop).kept) == 1, timeout=20_000)
    (draft,) = drafting(desktop).kept.values()
    assert draft.text == "Working time"
    dialog.reject()
    assert drafting(desktop).kept == {}
