"""Meetings: planned, changed, called off, and what was taken down of them."""

from __future__ import annotations

from datetime import datetime

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors import MeetingEndsEarlyError, MeetingMissingError
from tracker.register.errors.meetings import (
    CalledOffError,
    MinutesElsewhereError,
    NotCalledOffError,
)
from tracker.register.operations.talks.agendas import check_numbers, put_on_agenda, set_agenda
from tracker.register.operations.talks.meeting_questions import NewQuestion, add_question
from tracker.register.questions.lines import AgendaItem
from tracker.register.questions.papers.documents import document_head
from tracker.register.questions.talks.meetings import dossier_of_meeting
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.moments import in_utc
from tracker.register.rules.names import required
from tracker.vocabulary import Audience

__all__ = [
    "ChangedMeeting",
    "NewMeeting",
    "NewQuestion",
    "add_question",
    "call_off_meeting",
    "change_meeting",
    "plan_meeting",
    "put_back_meeting",
    "record_minutes",
    "set_agenda",
]


class NewMeeting(Frozen):
    """A meeting to prepare. `starts` and `ends` carry their time zone."""

    dossier_id: int
    title: str
    starts: datetime
    ends: datetime | None = None
    place: str | None = None
    participant_ids: tuple[int, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    audience: Audience = Audience.ORGANISATION


class ChangedMeeting(Frozen):
    """How a meeting is from now on: all of it, not only what differs.

    `version` is that of the meeting as it was seen; None: whatever it is by now.
    """

    title: str
    starts: datetime
    ends: datetime | None = None
    place: str | None = None
    audience: Audience = Audience.ORGANISATION
    version: int | None = None


def plan_meeting(
    register: Register, new: NewMeeting, *, who: str, why: str | None = None
) -> Changed:
    """Plan a meeting with its agenda; its id comes back.

    `MeetingEndsEarlyError` when it ends before it starts, `AgendaNumberTwiceError`;
    topics on the agenda that the dossier does not know yet are made.
    """
    columns = _columns(new)
    check_numbers(new.agenda)
    with register.change("plan meeting", who, why) as record:
        record.about(new.dossier_id)
        made = record.insert("meeting", dossier_id=new.dossier_id, **columns)
        for party_id in dict.fromkeys(new.participant_ids):
            record.insert("participant", meeting_id=made, party_id=party_id)
        for item in new.agenda:
            put_on_agenda(register, record, new.dossier_id, made, item)
        return record.changed(made)


def change_meeting(
    register: Register,
    meeting_id: int,
    new: ChangedMeeting,
    *,
    who: str,
    why: str | None = None,
) -> Changed:
    """Change when, where and under which title a meeting is held.

    `MeetingEndsEarlyError` when it ends before it starts; `ChangedMeanwhileError`
    when the meeting is not at `new.version` any more.
    """
    columns = _columns(new)
    with register.change("change meeting", who, why) as record:
        record.about(dossier_of_meeting(register, meeting_id))
        record.change("meeting", meeting_id, columns, new.version)
        return record.changed(meeting_id)


def call_off_meeting(
    register: Register, meeting_id: int, *, who: str, why: str | None = None
) -> Changed:
    """Keep that a meeting is not held; what was prepared for it stays. `CalledOffError`."""
    with register.change("call off meeting", who, why) as record:
        title, called_off = _begin(register, record, meeting_id)
        if called_off:
            raise CalledOffError(title=title)
        record.update("meeting", meeting_id, called_off=True)
        return record.changed(meeting_id)


def put_back_meeting(
    register: Register, meeting_id: int, *, who: str, why: str | None = None
) -> Changed:
    """Keep that a meeting that was called off is held after all. `NotCalledOffError`."""
    with register.change("put back meeting", who, why) as record:
        title, called_off = _begin(register, record, meeting_id)
        if not called_off:
            raise NotCalledOffError(title=title)
        record.update("meeting", meeting_id, called_off=False)
        return record.changed(meeting_id)


def record_minutes(
    register: Register,
    meeting_id: int,
    document_id: int | None,
    *,
    who: str,
    why: str | None = None,
) -> Changed:
    """Keep which document holds the minutes of a meeting; None: there are none.

    `MinutesElsewhereError` for a document of another dossier.
    """
    with register.change("record minutes", who, why) as record:
        dossier_id = dossier_of_meeting(register, meeting_id)
        record.about(dossier_id)
        if document_id is not None and dossier_id != (
            document_head(register, document_id).dossier_id
        ):
            raise MinutesElsewhereError()
        record.update("meeting", meeting_id, minutes_id=document_id)
        return record.changed(meeting_id)


def _columns(meeting: NewMeeting | ChangedMeeting) -> dict[str, object]:
    starts = in_utc(meeting.starts)
    ends = in_utc(meeting.ends) if meeting.ends else None
    if ends is not None and ends < starts:
        raise MeetingEndsEarlyError(title=meeting.title)
    return {
        "title": required("title", meeting.title),
        "starts": starts,
        "ends": ends,
        "place": meeting.place,
        "audience": meeting.audience,
    }


def _begin(register: Register, record: Recorder, meeting_id: int) -> tuple[str, bool]:
    """Title of the meeting and whether it is called off; the lines to come are its dossier's."""
    row = register.row("SELECT dossier_id, title, called_off FROM meeting WHERE id = ?", meeting_id)
    if row is None:
        raise MeetingMissingError()
    dossier_id, title, called_off = row
    record.about(dossier_id)
    return title, bool(called_off)
