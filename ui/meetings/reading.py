"""What the meeting screen shows, asked of the register in one go."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from tracker.briefing.raising import RaisedByEntry, raised_for
from tracker.capturing.voices import Voice, voices
from tracker.frozen import Frozen, field
from tracker.register import Register
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.lines import DocumentLine, MeetingPage, PartyLine, StatementLine
from tracker.register.questions.papers.documents import document
from tracker.register.questions.people.offices import OfficeLine, offices
from tracker.register.questions.people.parties import parties
from tracker.register.questions.talks.meetings import (
    ParticipantLine,
    meeting,
    participants,
    why_called_off,
)


class Seats(Frozen):
    """Who may speak, who comes, and which `parties` of the dossier and `offices` may still."""

    voices: tuple[Voice, ...]
    table: tuple[ParticipantLine, ...]
    parties: tuple[PartyLine, ...]
    offices: tuple[OfficeLine, ...]


class MeetingReading(Frozen):
    """A meeting, and the entries of its dossier: those that raise questions, or may.

    `raised` are the questions they raise by themselves, that nobody decided on; `off_because`
    the reason why the meeting was called off, `minutes` the paper that holds its minutes.
    """

    page: MeetingPage
    entries: Mapping[int, StatementLine]  # by id, in the order of their numbers
    raised: tuple[RaisedByEntry, ...] = ()
    seats: Seats = field(default_factory=lambda: Seats((), (), (), ()))
    off_because: str | None = None
    minutes: DocumentLine | None = None


def read_meeting(register: Register, meeting_id: int, now: datetime) -> MeetingReading:
    """Everything the screen needs, from one and the same state of the register."""
    with register.snapshot():
        page = meeting(register, meeting_id)
        lines = statements(register, page.line.dossier_id)
        raised = raised_for(register, meeting_id, now)
        day = page.line.starts.astimezone(now.tzinfo).date()
        seats = Seats(
            voices(register, page.line.dossier_id, day),
            participants(register, meeting_id),
            tuple(parties(register, page.line.dossier_id)),
            tuple(offices(register, day)),
        )
        line = page.line
        because = why_called_off(register, meeting_id) if line.called_off else None
        minutes = document(register, line.minutes_id) if line.minutes_id else None
    by_number = sorted(lines, key=lambda line: line.entry)
    entries = {line.id: line for line in by_number}
    return MeetingReading(page, entries, raised, seats, because, minutes)
