"""On the first screen a meeting that was called off is named until another one is held."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tracker.register.operations.talks.meetings import (
    NewMeeting,
    call_off_meeting,
    plan_meeting,
    put_back_meeting,
)
from tracker.register.questions.talks.meetings import meetings
from ui.look.reading_order import stops_in
from ui.places import MeetingPlace
from ui.today.next_meeting import NextPart
from ui.today.reading import read_today

WHO = "test"


@pytest.fixture
def line(register):
    """The last meeting of the example, called off."""
    found = meetings(register)[-1]
    call_off_meeting(register, found.id, who=WHO, why="The hall is taken.")
    return found


def named(register, moment):
    return [each.id for each in read_today(register, moment).called_off]


def test_it_is_named_on_its_day_and_before(register, line):
    assert named(register, line.starts - timedelta(days=3)) == [line.id]
    assert named(register, line.starts.astimezone()) == [line.id]
    assert named(register, line.starts + timedelta(days=1)) == []


def test_one_that_would_be_after_the_next_meeting_is_not_named_yet(register, line):
    begin = line.starts - timedelta(days=3)
    sooner = NewMeeting(line.dossier_id, "Sooner", line.starts - timedelta(days=1))
    plan_meeting(register, sooner, who=WHO)
    assert named(register, begin) == []


def test_held_after_all_it_is_the_next_meeting_again(register, line):
    put_back_meeting(register, line.id, who=WHO)
    reading = read_today(register, line.starts - timedelta(days=3))
    assert (reading.called_off, reading.meeting.id) == ((), line.id)


def test_by_keyboard_it_leads_to_the_meeting(register, line, look, qtbot):
    gone = []
    part = NextPart(look, gone.append, lambda _meeting: None)
    qtbot.addWidget(part)
    part.show_reading(read_today(register, line.starts - timedelta(days=3)))
    part.show()
    (link,) = part.called_off
    assert next(stops_in(part)) is link
    assert line.title in link.accessibleName()
    QTest.keyClick(link, Qt.Key.Key_Space)
    assert gone == [MeetingPlace(line.id, line.dossier_id)]
