"""What the three users come for, by keyboard, in the real window on the example register."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened, OpenWindow
from tracker.register.questions.talks.meetings import meeting, meetings
from tracker.vocabulary import Audience
from tracker.words import words_in
from ui.screens.briefing_dialog import BriefingDialog
from ui.screens.meeting import MeetingScreen
from ui.screens.meeting_dialog import MeetingDialog

Key = Qt.Key
D = TypeVar("D", bound=QDialog)


class AtTheKeyboard:
    """Somebody who does a job in the window, and waits for what the app does."""

    def __init__(self, opened: Opened, qtbot: QtBot) -> None:
        self.window, self.register = opened.window, opened.register
        self.visit, self.settle = opened.visit, opened.settle
        self._qtbot = qtbot

    def press(self, key: Qt.Key) -> None:
        """A key where the keyboard is now."""
        at = QApplication.activeModalWidget() or self.window
        QTest.keyClick(at.focusWidget() or at, key)

    def dialog(self, kind: type[D]) -> D:
        at_hand = QApplication.activeModalWidget
        self._qtbot.waitUntil(lambda: isinstance(at_hand(), kind), timeout=20_000)
        found = at_hand()
        assert isinstance(found, kind)
        return found

    def keep_as(self, path: Path) -> str:
        """Choose where the paper goes, wait until it is there; its text."""
        choosing = self.dialog(QFileDialog)
        choosing.setDirectory(str(path.parent))
        choosing.selectFile(str(path))
        choosing.accept()
        self._qtbot.waitUntil(path.exists, timeout=20_000)
        self.settle()
        with pypdfium2.PdfDocument(path) as paper:
            pages = [page.get_textpage().get_text_bounded() for page in paper]
        return " ".join(" ".join(pages).split())


@pytest.fixture
def somebody(open_window: OpenWindow, qtbot: QtBot) -> AtTheKeyboard:
    return AtTheKeyboard(open_window("en"), qtbot)


def choose(box, value) -> None:
    """Go with the arrows to a line of a choice, as one does at the keyboard."""
    box.setFocus()
    wanted = box.findData(value)
    while box.currentIndex() != wanted:
        QTest.keyClick(box, Key.Key_Down if box.currentIndex() < wanted else Key.Key_Up)


def test_a_liaison_hands_over_a_briefing_without_what_is_for_us_only(
    somebody: AtTheKeyboard, tmp_path: Path
):
    somebody.visit("meeting")
    last = meetings(somebody.register)[-1]
    (line,) = (
        item.line_to_take
        for item in meeting(somebody.register, last.id).agenda
        if item.line_to_take
    )
    papers = {}
    for audience in (Audience.TEAM, Audience.ORGANISATION, Audience.SHARED):
        somebody.window.shown.focus_first()
        somebody.press(Key.Key_Return)
        asking = somebody.dialog(BriefingDialog)
        choose(asking.fields.audience, audience)
        QTest.keyClick(asking.make, Key.Key_Space)
        papers[audience] = somebody.keep_as(tmp_path / f"{audience}.pdf")
    assert line in papers[Audience.TEAM]
    caveat = "the saving entered in the budget is found in another way"
    assert line not in papers[Audience.ORGANISATION] and caveat in papers[Audience.ORGANISATION]
    # Nothing of the example was shared with the other side yet: none of it may be in that paper.
    assert line not in papers[Audience.SHARED] and caveat not in papers[Audience.SHARED]


def test_a_secretariat_plans_the_next_meeting_and_briefs_in_another_language(
    somebody: AtTheKeyboard, qtbot: QtBot, tmp_path: Path
):
    somebody.visit("meeting")
    screen = somebody.window.shown
    screen.next_button.setFocus()
    somebody.press(Key.Key_Return)
    planning = somebody.dialog(MeetingDialog)
    QTest.keyClicks(planning.focusWidget(), "Meeting 8")
    somebody.press(Key.Key_Return)
    qtbot.waitUntil(lambda: somebody.window.shown is not screen, timeout=20_000)
    somebody.settle()
    screen = somebody.window.shown
    assert isinstance(screen, MeetingScreen)
    assert somebody.window.title_line.title.text() == "Meeting 8"
    screen.questions.form.text.setFocus()
    QTest.keyClicks(screen.questions.form.text, "Who keeps the minutes?")
    somebody.press(Key.Key_Return)
    somebody.settle()
    planned = meetings(somebody.register)[-1]
    asked = [line.text for line in meeting(somebody.register, planned.id).questions]
    assert asked[-1] == "Who keeps the minutes?"
    screen.focus_first()
    somebody.press(Key.Key_Return)
    asking = somebody.dialog(BriefingDialog)
    choose(asking.fields.language, "fr")
    QTest.keyClick(asking.make, Key.Key_Space)
    paper = somebody.keep_as(tmp_path / "paper.pdf")
    assert "Who keeps the minutes?" in paper
    assert "In which form would it go ahead, if not in the proposed one?" in paper
    french = words_in("fr")
    assert french.weekday(planned.starts.astimezone()) in paper
    assert french.text("At the table") in paper
