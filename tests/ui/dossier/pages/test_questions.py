"""Questions of a dossier: on the list of a meeting, raised by entries, and left by letters."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened
from tests.ui.dossier.opening import screen_of
from tracker.register.operations.talks.meetings import call_off_meeting
from tracker.register.questions.papers.checked_points import checked_points
from tracker.register.questions.talks.meetings import meeting, meetings, next_meeting
from tracker.vocabulary import Said
from ui.computer.clock import now
from ui.desk.checklist_rows import PointRow, QuestionRow
from ui.dossier.pages.questions import QuestionsPage
from ui.meetings.question_rows import AskedRow, RaisedRow
from ui.places import Tab
from ui.screens.letter import LetterScreen
from ui.screens.meeting import MeetingScreen

Key = Qt.Key


@pytest.fixture
def page(opened: Opened) -> QuestionsPage:
    screen_of(opened).turn_to(Tab.QUESTIONS)
    opened.settle()
    made = screen_of(opened).tabs.pages[Tab.QUESTIONS]
    assert isinstance(made, QuestionsPage)
    return made


def listed(opened: Opened, page: QuestionsPage) -> list[str]:
    coming = next_meeting(opened.register, now(), page.dossier_id)
    assert coming is not None
    return [line.text for line in meeting(opened.register, coming.id).questions]


def rows_of(page: QuestionsPage, kind: type) -> list[object]:
    return [row for row in page.questions.rows if isinstance(row, kind)]


def test_the_questions_of_the_next_meeting_stand_with_the_words_that_raise_them(
    opened: Opened, page: QuestionsPage
):
    asked = [row.words for row in page.questions.rows if isinstance(row, AskedRow)]
    assert asked == listed(opened, page)
    assert rows_of(page, RaisedRow), "what entries raise and nobody decided on is proposed"


def test_a_question_goes_down_the_list_by_keyboard(
    opened: Opened, page: QuestionsPage, qtbot: QtBot
):
    before = listed(opened, page)
    page.questions.rows[0].setFocus()
    qtbot.keyClick(page.questions.rows[0], Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    opened.settle()
    assert listed(opened, page)[:2] == [before[1], before[0]]


def test_what_an_entry_raises_is_put_on_the_list_and_dropped_by_keyboard(
    opened: Opened, page: QuestionsPage, qtbot: QtBot
):
    before = listed(opened, page)
    first = next(row for row in page.questions.rows if isinstance(row, RaisedRow))
    first.setFocus()
    qtbot.keyClick(first, Key.Key_Return)
    opened.settle()
    assert len(listed(opened, page)) == len(before) + 1
    last = [row for row in page.questions.rows if isinstance(row, AskedRow)][-1]
    last.setFocus()
    qtbot.keyClick(last, Key.Key_Delete)
    opened.settle()
    assert listed(opened, page) == before


def test_a_question_is_written_with_the_entry_that_raises_it(opened: Opened, page: QuestionsPage):
    page.questions.form.text.setText("Who keeps the record?")
    page.questions.form.add.click()
    opened.settle()
    assert listed(opened, page)[-1] == "Who keeps the record?"


def test_the_meeting_is_one_click_away(opened: Opened, page: QuestionsPage):
    page.open_button.click()
    opened.settle()
    assert isinstance(opened.window.shown, MeetingScreen)


def test_the_latest_letter_shows_what_it_does_not_say_and_not_answer(page: QuestionsPage):
    view = page.checklist.view
    assert view is not None
    assert page.checklist.letters.currentText().startswith("Answer of the cabinet")
    assert len(view.points) == 12
    assert view.shown.unanswered
    assert any(point.shown.said is Said.NOT_SAID for point in view.points)


def test_a_point_is_confirmed_by_keyboard_and_the_next_is_at_hand(
    opened: Opened, page: QuestionsPage, qtbot: QtBot
):
    view = page.checklist.view
    assert view is not None
    view.points[0].setFocus()
    qtbot.keyClick(view.points[0], Key.Key_S)
    opened.settle()
    (checked,) = checked_points(opened.register, page.dossier_id)
    assert checked.said is Said.NOT_SAID
    after = page.checklist.view
    assert after is not None
    assert isinstance(after.rows[0], PointRow)
    assert after.points[0].shown.checked is not None


def test_what_a_letter_raises_is_put_on_the_list(opened: Opened, page: QuestionsPage, qtbot: QtBot):
    view = page.checklist.view
    assert view is not None
    first = next(row for row in view.rows if isinstance(row, QuestionRow))
    text = first.shown.proposed.text
    first.setFocus()
    qtbot.keyClick(first, Key.Key_Return)
    opened.settle()
    assert text in listed(opened, page)


def test_o_opens_the_words_of_a_point_in_the_letter(
    opened: Opened, page: QuestionsPage, qtbot: QtBot
):
    view = page.checklist.view
    assert view is not None
    said = next(point for point in view.points if point.place is not None)
    place = said.place
    said.setFocus()
    qtbot.keyClick(said, Key.Key_O)
    opened.settle()
    assert isinstance(opened.window.shown, LetterScreen)
    assert opened.window.place.start == place[0]


def test_without_a_meeting_what_entries_raise_can_be_read_and_one_can_be_planned(
    opened: Opened, page: QuestionsPage, qtbot: QtBot
):
    for line in meetings(opened.register, page.dossier_id):
        if line.starts >= now():
            call_off_meeting(opened.register, line.id, who="test")
    opened.window.shown.read_again()
    opened.settle()
    assert page.plan_button.isVisible()
    assert not page.questions.isVisible()
    told = " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
    assert "demand 4" in told
    with qtbot.waitSignal(page.meeting_wanted):
        page.take_focus()
        qtbot.keyClick(page.window().focusWidget(), Key.Key_Return)
