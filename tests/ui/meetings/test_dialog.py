from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QDate, Qt, QTime

from tracker.register.operations.talks.meetings import NewMeeting
from tracker.register.questions.lines import PartyLine, TopicLine
from tracker.vocabulary import Side
from ui.look.theme import Look
from ui.meetings.dialog import MeetingDialog, MeetingOffer

UNION = PartyLine(3, "Federation of Workers", "FoW", Side.UNION, ())
CABINET = PartyLine(4, "Cabinet of Veldland", "Cabinet", Side.GOVERNMENT, ())
TOPICS = [TopicLine(1, "pension age", ()), TopicLine(2, "heavy work", ())]
NOW = datetime(2031, 3, 19, 16, 40, tzinfo=UTC)


@pytest.fixture
def dialog(look: Look, qtbot) -> MeetingDialog:
    made = MeetingDialog(look, MeetingOffer(9, [UNION, CABINET], TOPICS, NOW))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    return made


def test_a_meeting_needs_a_title(dialog: MeetingDialog):
    assert not dialog.plan.isEnabled()
    dialog.title.setText("Round seven")
    assert dialog.plan.isEnabled()


def test_the_day_offered_is_tomorrow_and_everybody_comes(dialog: MeetingDialog):
    dialog.title.setText("Round seven")
    entered = dialog.entered()
    assert entered.starts.date() == datetime(2031, 3, 20).date()
    assert entered.participant_ids == (UNION.id, CABINET.id)


def test_what_is_entered_becomes_the_meeting(dialog: MeetingDialog):
    dialog.title.setText("  Round seven ")
    dialog.day.setDate(QDate(2031, 4, 2))
    dialog.starts.setTime(QTime(14, 0))
    dialog.ends.setTime(QTime(15, 30))
    dialog.place.setText("Small Hall")
    dialog.parties.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.topics.item(1).setCheckState(Qt.CheckState.Checked)
    dialog.others.setPlainText("Minutes\n\nAny other business\n")
    made: list[NewMeeting] = []
    dialog.planned.connect(made.append)
    dialog.accept()
    meeting = made[0]
    assert (meeting.title, meeting.place, meeting.dossier_id) == ("Round seven", "Small Hall", 9)
    assert meeting.ends is not None
    assert (meeting.starts.hour, meeting.ends.hour, meeting.ends.minute) == (14, 15, 30)
    assert meeting.starts.tzinfo is not None
    assert meeting.participant_ids == (CABINET.id,)
    assert [(each.number, each.title, each.topics) for each in meeting.agenda] == [
        (1, "Heavy work", ("heavy work",)),
        (2, "Minutes", ()),
        (3, "Any other business", ()),
    ]
