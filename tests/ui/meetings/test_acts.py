"""What can be done with a meeting as a whole, by keyboard: moved, called off, its minutes named."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.conftest import OpenWindow
from tracker.register.operations.keeping.undo import undo
from tracker.register.questions.papers.documents import documents
from tracker.register.questions.talks.meetings import meeting, meetings, next_meeting
from ui.commands.commands import commands_of_screen
from ui.meetings.changing import CallOffDialog, ChangeMeetingDialog, MinutesDialog
from ui.places import DossierPlace, LetterPlace, MeetingPlace, Tab

WHO = "test"
CHANGE, MINUTES, HELD = range(3)  # the lines of the menu


@pytest.fixture
def line(register):
    """The last meeting of the example, which is still to come."""
    return meetings(register)[-1]


@pytest.fixture
def window(open_window: OpenWindow, line):
    return open_window("en", MeetingPlace(line.id, line.dossier_id)).window


@pytest.fixture
def choose(window, qtbot, settle):
    """Open the menu by keyboard and go down to a line; the dialog that opens comes back."""

    def pick(at, kind):
        window.shown.top.change_button.setFocus()
        # An open menu has its own loop, so what is pressed in it is said beforehand.
        menu = window.shown.top.menu
        menu.aboutToShow.connect(
            lambda: press_later(menu, at), Qt.ConnectionType.SingleShotConnection
        )
        QTest.keyClick(window.shown.top.change_button, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
        settle()
        return QApplication.activeModalWidget()

    return pick


def press_later(menu, at):
    def press():
        for _ in range(at + 1):
            QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    QTimer.singleShot(0, menu, press)


def press_return(dialog, settle):
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle()


def test_a_meeting_is_held_on_another_day_at_another_place(choose, line, register, settle):
    dialog = choose(CHANGE, ChangeMeetingDialog)
    assert dialog.title.text() == line.title
    day = line.starts.astimezone().date() + timedelta(days=3)
    dialog.day.setDate(QDate(day.year, day.month, day.day))
    dialog.place.setText("Town hall")
    press_return(dialog, settle)
    after = meeting(register, line.id).line
    assert after.starts == line.starts + timedelta(days=3)
    assert (after.title, after.place) == (line.title, "Town hall")
    assert undo(register, WHO)
    assert meeting(register, line.id).line.starts == line.starts


def test_one_that_would_end_before_it_starts_stays_open_with_a_sentence(choose, settle, register):
    dialog = choose(CHANGE, ChangeMeetingDialog)
    dialog.has_end.setChecked(True)
    dialog.ends.setTime(dialog.starts.time().addSecs(-3600))
    press_return(dialog, settle)
    assert dialog.isVisible()
    assert "end before it starts" in dialog.trouble.text()


def test_a_meeting_is_called_off_with_its_reason_and_the_page_says_so(
    choose, window, line, register, settle
):
    dialog = choose(HELD, CallOffDialog)
    QTest.keyClicks(dialog.reason, "The cabinet asked for a week.")
    QTest.keyClick(dialog.reason, Qt.Key.Key_Tab)
    dialog.keep.setFocus()
    press_return(dialog, settle)
    assert meeting(register, line.id).line.called_off
    assert next_meeting(register, line.starts) is None
    shown = [label.text() for label in labels(window.shown.top)]
    assert "This meeting is called off." in shown
    assert "because: The cabinet asked for a week." in shown


def test_a_meeting_that_was_called_off_is_held_on_another_day_in_one_step(
    choose, window, line, register, settle
):
    press_return(on_keep(choose(HELD, CallOffDialog)), settle)
    dialog = choose(HELD, ChangeMeetingDialog)
    day = line.starts.astimezone().date() + timedelta(days=7)
    dialog.day.setDate(QDate(day.year, day.month, day.day))
    press_return(dialog, settle)
    after = meeting(register, line.id).line
    assert (after.called_off, after.starts) == (False, line.starts + timedelta(days=7))
    assert undo(register, WHO)
    before = meeting(register, line.id).line
    assert (before.called_off, before.starts) == (True, line.starts)


def test_the_minutes_are_named_and_open_from_the_page(choose, window, line, register, settle):
    paper = documents(register, line.dossier_id)[0]
    dialog = choose(MINUTES, MinutesDialog)
    dialog.papers.setCurrentIndex(dialog.papers.findData(paper.id))
    press_return(on_keep(dialog), settle)
    assert meeting(register, line.id).line.minutes_id == paper.id
    link = window.shown.top.minutes_link
    assert paper.title in link.whole
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Space)
    settle()
    assert window.place == LetterPlace(paper.id, line.dossier_id)
    window.actions_of_app.by_name["back"].trigger()
    settle()
    assert window.place == MeetingPlace(line.id, line.dossier_id)


def test_the_palette_has_these_acts(window):
    titles = {each.title for each in commands_of_screen(window.shown, window.look.words)}
    assert {"Day, place and title…", "Call it off…", "Name the minutes…"} <= titles


def test_lists_and_the_timeline_show_that_it_is_called_off(choose, window, line, settle):
    press_return(on_keep(choose(HELD, CallOffDialog)), settle)
    window.go(DossierPlace(line.dossier_id, Tab.MEETINGS))
    settle()
    listed = window.shown.tabs.meetings.list
    model, role = listed.model(), Qt.ItemDataRole.AccessibleTextRole
    told = [model.index(row, 0).data(role) for row in range(model.rowCount())]
    assert sum("called off" in text for text in told) == 1
    event = next(
        each
        for each in window.shown.timeline.window_of_days.setting.content.events
        if each.key == f"meeting:{line.id}"
    )
    assert event.called_off
    assert "called off" in event.note


def on_keep(dialog):
    dialog.keep.setFocus()
    return dialog


def labels(part):
    return [label for label in part.findChildren(QLabel) if label.isVisible()]
