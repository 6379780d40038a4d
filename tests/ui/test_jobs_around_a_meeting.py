"""What the three users come for, by keyboard, in the real window on the example register."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.at_the_keyboard import AtTheKeyboard
from tests.ui.conftest import Opened, OpenWindow
from tracker.register.questions.talks.meetings import meeting, meetings
from tracker.vocabulary import Audience
from tracker.words import words_in
from ui.briefing.dialog import BriefingDialog
from ui.meetings.dialog import MeetingDialog
from ui.screens.meeting import MeetingScreen

Key = Qt.Key


class AroundAMeeting(AtTheKeyboard):
    """Somebody with the example register, who reads the papers that were made."""

    def __init__(self, opened: Opened, qtbot: QtBot) -> None:
        super().__init__(opened.window, opened.settle, qtbot)
        self.register, self.visit = opened.register, opened.visit

    def keep_as(self, path: Path) -> str:
        """Choose where the paper goes, wait until it is there; its text."""
        self.keep(path)
        with pypdfium2.PdfDocument(path) as paper:
            pages = [page.get_textpage().get_text_bounded() for page in paper]
        return " ".join(" ".join(pages).split())


@pytest.fixture
def somebody(open_window: OpenWindow, qtbot: QtBot) -> AroundAMeeting:
    return AroundAMeeting(open_window("en"), qtbot)


def choose(box, value) -> None:
    """Go with the arrows to a line of a choice, as one does at the keyboard."""
    box.setFocus()
    wanted = box.findData(value)
    while box.currentIndex() != wanted:
        QTest.keyClick(box, Key.Key_Down if box.currentIndex() < wanted else Key.Key_Up)


def test_a_liaison_hands_over_a_briefing_without_what_is_for_us_only(
    somebody: AroundAMeeting, tmp_path: Path
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
    # The letters lie with both sides; minutes that nobody agreed on yet stay in the house.
    minutes = "willing to look again"
    assert minutes in papers[Audience.ORGANISATION]
    assert line not in papers[Audience.SHARED] and minutes not in papers[Audience.SHARED]
    assert caveat in papers[Audience.SHARED]


def test_a_secretariat_plans_the_next_meeting_and_briefs_in_another_language(
    somebody: AroundAMeeting, qtbot: QtBot, tmp_path: Path
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
