"""What the meeting screen shows, asked of the register in one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from tracker.briefing.raising import RaisedByEntry, raised_for
from tracker.register import Register
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.lines import MeetingPage, StatementLine
from tracker.register.questions.talks.meetings import meeting


@dataclass(frozen=True, slots=True)
class MeetingReading:
    """A meeting, and the entries of its dossier: those that raise questions, or may.

    `raised` are the questions they raise by themselves, that nobody decided on.
    """

    page: MeetingPage
    entries: Mapping[int, StatementLine]  # by id, in the order of their numbers
    raised: tuple[RaisedByEntry, ...] = ()


def read_meeting(register: Register, meeting_id: int, now: datetime) -> MeetingReading:
    """Everything the screen needs, from one and the same state of the register."""
    with register.snapshot():
        page = meeting(register, meeting_id)
        lines = statements(register, page.line.dossier_id)
        raised = raised_for(register, meeting_id, now)
    by_number = sorted(lines, key=lambda line: line.entry)
    return MeetingReading(page, {line.id: line for line in by_number}, raised)
