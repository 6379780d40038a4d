"""Which meetings there are, and what is prepared for one."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from tracker.frozen import Frozen
from tracker.register.errors import MeetingMissingError
from tracker.register.fields import moment_from, moment_text
from tracker.register.questions.filters import Where, grouped
from tracker.register.questions.lines import (
    AgendaItem,
    MeetingLine,
    MeetingPage,
    PartyLine,
)
from tracker.register.questions.people.parties import parties_by_id
from tracker.register.questions.talks.meeting_questions import questions_of
from tracker.register.questions.talks.talk_notes import talk_notes
from tracker.register.register import Register
from tracker.vocabulary import Audience, Treated

_LINES = """
SELECT meeting.id, meeting.dossier_id, dossier.name, meeting.title, meeting.starts, meeting.ends,
    meeting.place, meeting.audience, meeting.called_off, meeting.minutes_id, meeting.version
FROM meeting JOIN dossier ON dossier.id = meeting.dossier_id
"""
_PARTICIPANTS = """
SELECT participant.meeting_id, participant.party_id
FROM participant JOIN meeting ON meeting.id = participant.meeting_id
"""
_OFFICES = """
SELECT participant.party_id, participant.office_id, office.name
FROM participant LEFT JOIN office ON office.id = participant.office_id
WHERE participant.meeting_id = ? ORDER BY participant.id
"""
_IN_TIME = " ORDER BY meeting.starts, meeting.id"
_LATEST_FIRST = " ORDER BY meeting.starts DESC, meeting.id DESC"


class ParticipantLine(Frozen):
    """Who takes part in a meeting; `office` is the name of the office, None for the party."""

    party: PartyLine
    office_id: int | None
    office: str | None


def meetings(register: Register, dossier_id: int | None = None) -> list[MeetingLine]:
    """All meetings, or those of a dossier, earliest first."""
    where = Where()
    where.equal("meeting.dossier_id", dossier_id)
    return _read(register, where)


def meeting(register: Register, id_: int) -> MeetingPage:
    """A meeting with its agenda and questions; `MeetingMissingError` when there is none."""
    where = Where()
    where.equal("meeting.id", id_)
    with register.snapshot():
        found = _read(register, where)
        if not found:
            raise MeetingMissingError()
        return MeetingPage(
            found[0],
            agenda_of(register, id_),
            questions_of(register, id_, dropped=False),
            questions_of(register, id_, dropped=True),
            talk_notes(register, id_),
        )


def participants(register: Register, meeting_id: int) -> tuple[ParticipantLine, ...]:
    """Who takes part in a meeting, in the order in which they were named; empty for nobody."""
    with register.snapshot():
        rows = register.rows(_OFFICES, meeting_id)
        people = parties_by_id(register, {row[0] for row in rows})
    return tuple(ParticipantLine(people[party_id], *office) for party_id, *office in rows)


def dossier_of_meeting(register: Register, meeting_id: int) -> int:
    """The dossier of a meeting; `MeetingMissingError` when there is none with that id."""
    dossier_id: int | None = register.value(
        "SELECT dossier_id FROM meeting WHERE id = ?", meeting_id
    )
    if dossier_id is None:
        raise MeetingMissingError()
    return dossier_id


def why_called_off(register: Register, meeting_id: int) -> str | None:
    """The reason given when a meeting was called off the last time; None without one."""
    reason: str | None = register.value(
        "SELECT why FROM change WHERE record = (SELECT uid FROM meeting WHERE id = ?)"
        " AND operation = 'call off meeting' ORDER BY number DESC LIMIT 1",
        meeting_id,
    )
    return reason


def called_off_between(
    register: Register, begin: datetime, end: datetime | None, dossier_id: int | None = None
) -> list[MeetingLine]:
    """Those called off that would have started from `begin` on and before `end`, if there is one.

    Earliest first.
    """
    where = Where("meeting.called_off = 1")
    where.equal("meeting.dossier_id", dossier_id)
    where.at_least("meeting.starts", moment_text(begin))
    if end is not None:
        where.below("meeting.starts", moment_text(end))
    return _read(register, where)


def agenda_of(register: Register, meeting_id: int) -> tuple[AgendaItem, ...]:
    """The points of the agenda of a meeting, in their order; empty without one."""
    topics = grouped(
        register.rows(
            "SELECT agenda_item.id, topic.name FROM agenda_topic"
            " JOIN agenda_item ON agenda_item.id = agenda_topic.agenda_item_id"
            " JOIN topic ON topic.id = agenda_topic.topic_id"
            " WHERE agenda_item.meeting_id = ? ORDER BY agenda_topic.id",
            meeting_id,
        )
    )
    rows = register.rows(
        "SELECT id, number, title, line_to_take, treated FROM agenda_item WHERE meeting_id = ?"
        " ORDER BY number, id",
        meeting_id,
    )
    return tuple(
        AgendaItem(
            number,
            title,
            topics.get(id_, ()),
            line_to_take,
            Treated(treated) if treated else None,
            id_,
        )
        for id_, number, title, line_to_take, treated in rows
    )


def next_meeting(
    register: Register, now: datetime, dossier_id: int | None = None
) -> MeetingLine | None:
    """The first meeting that starts at `now` or later and was not called off; None without one."""
    where = Where("meeting.called_off = 0")
    where.equal("meeting.dossier_id", dossier_id)
    where.at_least("meeting.starts", moment_text(now))
    found = _read(register, where, limit=" LIMIT 1")
    return found[0] if found else None


def last_meeting(
    register: Register, now: datetime, dossier_id: int | None = None
) -> MeetingLine | None:
    """The last meeting that had begun at `now` and was not called off; None without one."""
    where = Where("meeting.called_off = 0")
    where.equal("meeting.dossier_id", dossier_id)
    where.below("meeting.starts", moment_text(now))
    found = _read(register, where, limit=" LIMIT 1", order=_LATEST_FIRST)
    return found[0] if found else None


def _read(
    register: Register, where: Where, limit: str = "", order: str = _IN_TIME
) -> list[MeetingLine]:
    with register.snapshot():
        rows = register.rows(_LINES + where.sql + order + limit, *where.values)
        present = grouped(
            register.rows(_PARTICIPANTS + where.sql + " ORDER BY participant.id", *where.values)
        )
        people = parties_by_id(register, set().union(*present.values()))
    return [
        # A party at the table in two offices is there once.
        _line(row, tuple(people[id_] for id_ in dict.fromkeys(present.get(row[0], ()))))
        for row in rows
    ]


def _line(row: tuple[Any, ...], participants: tuple[Any, ...]) -> MeetingLine:
    id_, dossier_id, dossier, title, starts, ends, place, audience, *rest = row
    called_off, minutes_id, version = rest
    return MeetingLine(
        id=id_,
        dossier_id=dossier_id,
        dossier=dossier,
        title=title,
        starts=datetime.fromisoformat(starts),
        ends=moment_from(ends),
        place=place,
        participants=participants,
        audience=Audience(audience),
        called_off=bool(called_off),
        minutes_id=minutes_id,
        version=version,
    )
