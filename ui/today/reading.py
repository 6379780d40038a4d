"""What the first screen shows, asked of the register in one go; what takes longer comes after."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta

from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.questions.dossiers.dossiers import dossier_names
from tracker.register.questions.entries.statements import statements_by_id
from tracker.register.questions.following.deadlines import ByHandSoon, set_by_hand_soon
from tracker.register.questions.following.matrix import MatrixRow, matrix
from tracker.register.questions.following.reminders_today import (
    ReminderToday,
    reminders_between,
)
from tracker.register.questions.following.running import RunningUltimatum, running_ultimatums
from tracker.register.questions.following.watch_lists import WatchGroup, watch_list
from tracker.register.questions.lines import MeetingLine, QuestionLine, StatementLine
from tracker.register.questions.talks.meeting_questions import questions_of
from tracker.register.questions.talks.meetings import (
    called_off_between,
    meetings,
    next_meeting,
)
from tracker.reports import Watch

#: How many lines of a group stand on the first screen; the rest is a step away.
SHOWN = 5
#: How many meetings that were called off it names beside the next one.
MOST_CALLED_OFF = 2


class OpenPoint(Frozen):
    """A question to ask that nobody answered, and the words that raise it, if any.

    `is_next` where the question before it is raised by the same words.
    """

    question: QuestionLine
    cause: StatementLine | None
    is_next: bool = False


class TodayReading(Frozen):
    """How the register stands at `now`, in one dossier or in all.

    `names` are those of all dossiers, by their ids. `demands` are those of the ultimatum
    that runs out first, `meetings` those held or planned while its term runs, `points`
    the open ones of the next `meeting`; `called_off` those that would have been before it.
    """

    now: datetime
    names: Mapping[int, str]
    running: tuple[RunningUltimatum, ...]
    demands: tuple[MatrixRow, ...]
    meetings: tuple[MeetingLine, ...]
    watched: Mapping[Watch, WatchGroup]
    by_hand: ByHandSoon
    meeting: MeetingLine | None
    points: tuple[OpenPoint, ...]
    reminders: tuple[ReminderToday, ...]
    called_off: tuple[MeetingLine, ...] = ()


def read_today(register: Register, now: datetime, dossier_id: int | None = None) -> TodayReading:
    """What runs out, what is due and to ask, and the next meeting, from one and the same state."""
    with register.snapshot():
        running = tuple(running_ultimatums(register, now, dossier_id))
        meeting = next_meeting(register, now, dossier_id)
        return TodayReading(
            now=now,
            names=dossier_names(register),
            running=running,
            demands=_demands(register, running),
            meetings=_meetings(register, running),
            watched=watch_list(register, now.date(), dossier_id, limit=SHOWN),
            by_hand=set_by_hand_soon(register, now.date(), dossier_id, limit=SHOWN),
            meeting=meeting,
            points=_points(register, meeting) if meeting else (),
            reminders=_reminders(register, now, dossier_id),
            called_off=_called_off(register, now, meeting, dossier_id),
        )


def _reminders(
    register: Register, now: datetime, dossier_id: int | None
) -> tuple[ReminderToday, ...]:
    """Those given since the day began, and those that come before tomorrow ends."""
    begun = now.replace(hour=0, minute=0, second=0, microsecond=0)
    found = reminders_between(register, begun, begun + timedelta(days=2))
    return tuple(
        each for each in found if dossier_id is None or each.term.dossier_id == dossier_id
    )[:SHOWN]


def _called_off(
    register: Register, now: datetime, following: MeetingLine | None, dossier_id: int | None
) -> tuple[MeetingLine, ...]:
    """Those of today and later that are not held, up to the next one that is."""
    begun = now.replace(hour=0, minute=0, second=0, microsecond=0)
    end = following.starts if following else None
    return tuple(called_off_between(register, begun, end, dossier_id)[:MOST_CALLED_OFF])


def _demands(register: Register, running: tuple[RunningUltimatum, ...]) -> tuple[MatrixRow, ...]:
    if not running:
        return ()
    line = running[0].line
    return tuple(matrix(register, line.dossier_id, line.document_id))


def _meetings(register: Register, running: tuple[RunningUltimatum, ...]) -> tuple[MeetingLine, ...]:
    """Those of its dossier from the day of the letter to the end of the term."""
    if not running:
        return ()
    line, begun = running[0].line, begin_of(running[0])
    end = end_of(running[0])
    return tuple(
        each
        for each in meetings(register, line.dossier_id)
        if not each.called_off and begun is not None and begun <= each.starts <= end
    )


def begin_of(running: RunningUltimatum) -> datetime | None:
    """When its term began: as received, else noon of the letter's day; None without either."""
    line = running.line
    if line.received is not None:
        return line.received
    return datetime.combine(line.dated, time(12)).astimezone() if line.dated else None


def end_of(running: RunningUltimatum) -> datetime:
    """The moment at which it runs out."""
    term = running.line.term
    assert term is not None  # noqa: S101 - what runs has a term, with a moment or a last day
    if term.moment is not None:
        return term.moment
    assert term.latest is not None  # noqa: S101 - as above
    return datetime.combine(term.latest, time.max).astimezone()


def _points(register: Register, meeting: MeetingLine) -> tuple[OpenPoint, ...]:
    asked = [
        question
        for question in questions_of(register, meeting.id, dropped=False)
        if question.answer_id is None
    ]
    causes = statements_by_id(
        register, {each.statement_id for each in asked if each.statement_id is not None}
    )
    raising = [causes.get(each.statement_id or 0) for each in asked]
    return tuple(
        OpenPoint(each, cause, is_next=cause is not None and cause is before)
        for each, cause, before in zip(asked, raising, [None, *raising], strict=False)
    )
