"""Which paper is proposed of a meeting: its briefing before, its record once it was held."""

from __future__ import annotations

from datetime import timedelta

from tracker.register.operations.talks.meetings import call_off_meeting
from tracker.register.operations.talks.talk_notes import NewTalkNote, take_down
from tracker.register.questions.dossiers.dossiers import dossier
from tracker.register.questions.talks.meetings import meeting, meetings
from tracker.reports import BriefingKind
from tracker.vocabulary import TalkKind
from ui.briefing.making import read_offer


def proposed(register, about, by):
    return read_offer(register, about, by, None).kind


def recorded(register):
    """A meeting of which a record was taken."""
    line = meetings(register)[0]
    take_down(register, NewTalkNote(line.id, TalkKind.AGREED, "To meet again."), who="test")
    return line


def test_before_a_meeting_its_briefing_is_proposed_and_afterwards_its_record(register):
    line = recorded(register)
    ends = line.ends or line.starts
    assert proposed(register, line, ends - timedelta(minutes=1)) is BriefingKind.MEETING
    assert proposed(register, line, ends + timedelta(minutes=1)) is BriefingKind.RECORD


def test_of_a_meeting_without_a_record_its_briefing_stays_proposed(register):
    line = meetings(register)[0]
    after = (line.ends or line.starts) + timedelta(days=1)
    assert proposed(register, line, after) is BriefingKind.MEETING


def test_one_that_was_called_off_was_not_held(register):
    id_ = recorded(register).id
    call_off_meeting(register, id_, who="test")
    line = meeting(register, id_).line
    assert proposed(register, line, line.starts + timedelta(days=9)) is BriefingKind.MEETING


def test_of_a_dossier_what_was_promised_is_proposed(register):
    line = recorded(register)
    about = dossier(register, line.dossier_id)
    assert proposed(register, about, line.starts) is BriefingKind.PROMISES
