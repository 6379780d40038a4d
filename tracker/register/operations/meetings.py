"""Meetings, and the questions to ask there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tracker.register.changed import Changed
from tracker.register.errors import MeetingEndsEarlyError, MeetingMissingError
from tracker.register.questions.lines import AgendaItem
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.moments import in_utc
from tracker.register.rules.names import required
from tracker.register.topics import topic_ids
from tracker.vocabulary import Audience


@dataclass(frozen=True, slots=True)
class NewMeeting:
    """A meeting to prepare. `starts` and `ends` carry their time zone."""

    dossier_id: int
    title: str
    starts: datetime
    ends: datetime | None = None
    place: str | None = None
    participant_ids: tuple[int, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    audience: Audience = Audience.ORGANISATION


@dataclass(frozen=True, slots=True)
class NewQuestion:
    """A question to ask; `statement_id` is the entry that gives rise to it."""

    meeting_id: int
    text: str
    statement_id: int | None = None


def plan_meeting(
    register: Register, new: NewMeeting, *, who: str, why: str | None = None
) -> Changed:
    """Plan a meeting with its agenda; its id comes back.

    `MeetingEndsEarlyError` when it ends before it starts; topics on the agenda
    that the dossier does not know yet are made.
    """
    if new.ends is not None and new.ends < new.starts:
        raise MeetingEndsEarlyError(title=new.title)
    with register.change("plan meeting", who, why) as record:
        record.about(new.dossier_id)
        made = record.insert(
            "meeting",
            dossier_id=new.dossier_id,
            title=required("title", new.title),
            starts=in_utc(new.starts),
            ends=in_utc(new.ends) if new.ends else None,
            place=new.place,
            audience=new.audience,
        )
        for party_id in dict.fromkeys(new.participant_ids):
            record.insert("participant", meeting_id=made, party_id=party_id)
        for item in new.agenda:
            _put_on_agenda(register, record, new.dossier_id, made, item)
        return record.changed(made)


def add_question(
    register: Register, new: NewQuestion, *, who: str, why: str | None = None
) -> Changed:
    """Put a question on a meeting's list; its id comes back."""
    with register.change("add question", who, why) as record:
        record.about(_dossier_of(register, new.meeting_id))
        made = record.insert(
            "question",
            meeting_id=new.meeting_id,
            text=required("text", new.text),
            statement_id=new.statement_id,
        )
        return record.changed(made)


def _dossier_of(register: Register, meeting_id: int) -> int:
    dossier_id: int | None = register.value(
        "SELECT dossier_id FROM meeting WHERE id = ?", meeting_id
    )
    if dossier_id is None:
        raise MeetingMissingError()
    return dossier_id


def _put_on_agenda(
    register: Register, record: Recorder, dossier_id: int, meeting_id: int, item: AgendaItem
) -> None:
    made = record.insert(
        "agenda_item",
        meeting_id=meeting_id,
        number=item.number,
        title=required("title", item.title),
        line_to_take=item.line_to_take,
    )
    for topic_id in topic_ids(register, record, dossier_id, item.topics):
        record.insert("agenda_topic", agenda_item_id=made, topic_id=topic_id)
