"""From a meeting to the next one, by keyboard: what stayed open is filled in and comes along."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.in_front import bring_to_front
from tracker.register.questions.talks.meetings import meeting, meetings
from ui.meetings.dialog import MeetingDialog
from ui.places import MeetingPlace
from ui.screens.meeting import MeetingScreen


def test_the_next_meeting_begins_with_what_stayed_open(session, qtbot, settle):
    last = meetings(session.register)[-1]
    before = meeting(session.register, last.id)
    screen = MeetingScreen(session, MeetingPlace(last.id, last.dossier_id))
    qtbot.addWidget(screen)
    bring_to_front(qtbot, screen)
    screen.read_again()
    settle()
    gone = []
    screen.go.connect(gone.append)
    screen.next_button.setFocus()
    QTest.keyClick(screen.next_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), MeetingDialog))
    dialog = QApplication.activeModalWidget()
    assert dialog.place.text() == last.place
    assert dialog.day.date().toPython() > last.starts.date()
    assert len(dialog.parties.ticked()) == len(last.participants)
    QTest.keyClicks(dialog.focusWidget(), "Meeting 8")
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    settle()
    (place,) = gone
    planned = meeting(session.register, place.meeting_id)
    assert planned.line.title == "Meeting 8"
    assert [line.text for line in planned.questions] == [line.text for line in before.questions]
    kept = {item.line_to_take for item in planned.agenda if item.line_to_take}
    assert kept == {item.line_to_take for item in before.agenda if item.line_to_take}
