"""What the entries raise by themselves for a meeting, to be taken or dropped one by one."""

from __future__ import annotations

from datetime import datetime

from tracker.briefing.asking import question_text
from tracker.briefing.content import Question
from tracker.briefing.gather import raised_by_entries
from tracker.briefing.reading import read_material
from tracker.briefing.request import BriefingRequest
from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.changed import Changed
from tracker.register.operations.talks.meeting_questions import NewQuestion, add_question
from tracker.register.operations.talks.question_lists import drop_question
from tracker.register.questions.talks.meetings import dossier_of_meeting
from tracker.reports import BriefingKind
from tracker.vocabulary import Audience, QuestionCause
from tracker.words import Words


class RaisedByEntry(Frozen):
    """A question that an entry raises, and by what in it."""

    question: Question
    cause: QuestionCause
    statement_id: int
    entry: int

    def text(self, words: Words) -> str:
        """The question as one sentence."""
        return question_text(self.question, words)


def raised_for(register: Register, meeting_id: int, now: datetime) -> tuple[RaisedByEntry, ...]:
    """What the entries raise for this meeting and nobody decided on, in the order of its agenda.

    `MeetingMissingError` where there is no such meeting.
    """
    with register.snapshot():
        dossier_id = dossier_of_meeting(register, meeting_id)
        kind, mine = BriefingKind.MEETING, Audience.NOTE
        request = BriefingRequest(dossier_id, kind, meeting_id, mine, "a4", now)
        return _raised(register, request)


def raised_in(register: Register, dossier_id: int, now: datetime) -> tuple[RaisedByEntry, ...]:
    """What the entries of a dossier raise for a meeting that is yet to be planned, by topic."""
    kind, mine = BriefingKind.PROMISES, Audience.NOTE
    with register.snapshot():
        return _raised(register, BriefingRequest(dossier_id, kind, None, mine, "a4", now))


def _raised(register: Register, request: BriefingRequest) -> tuple[RaisedByEntry, ...]:
    material = read_material(register, request)
    by_entry = {line.entry: line.id for line in material.statements}
    return tuple(
        RaisedByEntry(raised, raised.cause, by_entry[raised.entry], raised.entry)
        for raised in raised_by_entries(material, request)
        if raised.cause is not None and raised.entry is not None
    )


def take_raised(
    register: Register, raised: RaisedByEntry, meeting_id: int, text: str, *, who: str
) -> Changed:
    """Put what an entry raises on the list of a meeting, in these words; its id comes back."""
    new = NewQuestion(meeting_id, text, raised.statement_id, cause=raised.cause)
    return add_question(register, new, who=who)


def drop_raised(
    register: Register, raised: RaisedByEntry, meeting_id: int, text: str, *, who: str
) -> Changed:
    """Keep that a question an entry raises is not to be asked at a meeting; its id comes back.

    One action; it stands among the dropped questions of the meeting, and can be put back.
    """
    with register.together(who):
        made = take_raised(register, raised, meeting_id, text, who=who).ids[0]
        return drop_question(register, made, who=who)
