"""The rows of each list, read from the question that answers it; long lists in windows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, time
from functools import partial
from typing import TypeVar

from tracker.cli import round_shapes, shapes
from tracker.cli.asked import Asked, NoMeetingYetError
from tracker.cli.shapes import Shape
from tracker.desk.checklist import checklist, points_of
from tracker.register import Register
from tracker.register.questions.dossiers.mandates import mandates
from tracker.register.questions.dossiers.notes import notes
from tracker.register.questions.dossiers.rounds import rounds
from tracker.register.questions.entries.positions import positions
from tracker.register.questions.entries.statement_filters import StatementFilter
from tracker.register.questions.entries.statements import statement_window
from tracker.register.questions.entries.towards import undertaken_towards
from tracker.register.questions.entries.trajectory import Trajectory, trajectory
from tracker.register.questions.following.commitment_filters import CommitmentFilter
from tracker.register.questions.following.commitment_windows import commitment_window
from tracker.register.questions.following.commitments import demands
from tracker.register.questions.following.counting import counts
from tracker.register.questions.following.deadlines import dates_moved_more_than_once, deadlines
from tracker.register.questions.following.free_days import added_days, free_days
from tracker.register.questions.following.matrix import matrix, unanswered
from tracker.register.questions.following.reminders import reminders_due
from tracker.register.questions.following.ultimatums import ultimatums
from tracker.register.questions.following.watch_lists import Watched, watch_window
from tracker.register.questions.keeping.since import changed_since, changed_since_meeting
from tracker.register.questions.papers.citations import citations
from tracker.register.questions.papers.documents import documents
from tracker.register.questions.people.hand_overs import changed_hands
from tracker.register.questions.people.offices import offices
from tracker.register.questions.people.parties import topics
from tracker.register.questions.talks.ballots import ballots
from tracker.register.questions.talks.calendar_periods import calendar_periods
from tracker.register.questions.talks.meetings import meetings
from tracker.register.questions.talks.outcomes import outcomes
from tracker.reports import Watch
from tracker.terms.free_days import CALENDARS
from tracker.vocabulary import Audience, DocumentKind

Line = TypeVar("Line")
Rows = Callable[[Asked], Iterable[Shape]]

#: How many lines of a long list are at hand at a time.
WINDOW = 500


def each(
    question: Callable[[Register, int | None], Iterable[Line]], shape: Callable[[Line], Shape]
) -> Rows:
    """The rows of a question that takes a dossier, or None for all of them."""
    return lambda asked: map(shape, question(asked.register, asked.dossier_id))


def per_dossier(
    question: Callable[[Register, int], Iterable[Line]],
    shapes_of: Callable[[Line], Iterable[Shape]],
) -> Rows:
    """The rows of a question that is asked of one dossier at a time, some for each line."""
    return lambda asked: (
        row
        for dossier_id in asked.dossier_ids
        for line in question(asked.register, dossier_id)
        for row in shapes_of(line)
    )


def documents_of(*kinds: DocumentKind) -> Rows:
    """Documents of these kinds; of all kinds where none is named."""
    return lambda asked: map(
        shapes.shape_of_document, documents(asked.register, asked.dossier_id, kinds=kinds or None)
    )


def statement_rows(asked: Asked) -> Iterator[Shape]:
    """Statements about the topics asked for, with the party in any part."""
    wanted = StatementFilter(topic_ids=asked.topic_ids, party_id=asked.party_id)
    ask = partial(statement_window, asked.register, asked.dossier_id, wanted=wanted, limit=WINDOW)
    return map(shapes.shape_of_entry, _in_windows(lambda after: ask(after=after)))


def commitment_rows(asked: Asked) -> Iterator[Shape]:
    """Undertakings of the party asked for, due before the day asked for."""
    wanted = CommitmentFilter(
        dossier_id=asked.dossier_id, party_id=asked.party_id, due_before=asked.due_before
    )
    ask = partial(commitment_window, asked.register, asked.today, wanted, limit=WINDOW)
    return map(shapes.shape_of_commitment, _in_windows(ask))


def watch_rows(asked: Asked) -> Iterator[Shape]:
    """What asks for attention, a group after the other."""
    watched = Watched(asked.today, asked.dossier_id)
    for group in Watch:
        ask = partial(watch_window, asked.register, group, watched, limit=WINDOW)
        for line in _in_windows(ask):
            yield {"watch": group, **shapes.shape_of_commitment(line)}


def ultimatum_rows(asked: Asked) -> Iterator[Shape]:
    """Ultimatums as documents, with what makes them one."""
    register, dossier_id = asked.register, asked.dossier_id
    known = {line.document_id: line for line in ultimatums(register, asked.now, dossier_id)}
    for line in documents(register, dossier_id, kinds=(DocumentKind.ULTIMATUM,)):
        more = round_shapes.shape_of_ultimatum(known[line.id])
        yield shapes.shape_of_document(line) | more


def note_rows(asked: Asked) -> Iterator[Shape]:
    """Notes, dossier after dossier."""
    for dossier_id in asked.dossier_ids:
        after: int | None = None
        while lines := notes(asked.register, dossier_id, after=after, limit=WINDOW):
            yield from map(round_shapes.shape_of_note, lines)
            after = lines[-1].id


def deadline_rows(asked: Asked) -> Iterator[Shape]:
    """Terms of the party asked for, due before the day asked for."""
    found = deadlines(
        asked.register, asked.dossier_id, party_id=asked.party_id, due_before=asked.due_before
    )
    return map(shapes.shape_of_deadline, found)


def reminder_rows(asked: Asked) -> Iterator[Shape]:
    """Reminders that are due."""
    found = reminders_due(asked.register, asked.now, asked.dossier_id)
    return map(round_shapes.shape_of_reminder, found)


def signal_rows(asked: Asked) -> Iterator[Shape]:
    """How often each signal word was right."""
    from tracker.desk.signal_report import signal_report  # reading letters is loaded for it alone

    yield from map(round_shapes.shape_of_signal, signal_report(asked.register, asked.dossier_id))


def free_day_rows(asked: Asked) -> Iterator[Shape]:
    """The free days of this year and the next by each calendar, and those that were added."""
    for key in CALENDARS:
        added = {line.free.day.year for line in added_days(asked.register, key)}
        for year in sorted(added | {asked.today.year, asked.today.year + 1}):
            yield from map(round_shapes.shape_of_free_day, free_days(asked.register, key, year))


def mandate_rows(asked: Asked) -> Iterator[Shape]:
    """Mandates, and whether they have lapsed on the day."""
    for dossier_id in asked.dossier_ids:
        found = mandates(asked.register, dossier_id, asked.today)
        yield from map(round_shapes.shape_of_mandate, found)


def ballot_rows(asked: Asked) -> Iterator[Shape]:
    """Ballots as our own board may see them."""
    found = ballots(asked.register, asked.now, Audience.NOTE, asked.dossier_id)
    return map(round_shapes.shape_of_ballot, found)


def office_rows(asked: Asked) -> Iterator[Shape]:
    """Offices of the party asked for, and who holds them on the day."""
    return map(round_shapes.shape_of_office, offices(asked.register, asked.today, asked.party_id))


def changed_rows(asked: Asked) -> Iterator[Shape]:
    """What changed since the day asked for; else, in each dossier, since its last meeting.

    `NoMeetingYetError` when there was no meeting to count from.
    """
    if asked.since is not None:
        since = datetime.combine(asked.since, time.min).astimezone()
        found = changed_since(asked.register, since, asked.dossier_id)
        return map(round_shapes.shape_of_change, found)
    last = _last_meetings(asked)
    if not last:
        raise NoMeetingYetError()
    return (
        round_shapes.shape_of_change(change)
        for meeting_id in last
        for change in changed_since_meeting(asked.register, meeting_id)
    )


def handed_over_rows(asked: Asked) -> Iterator[Shape]:
    """What changed hands since the day asked for, which is asked of everybody."""
    assert asked.since is not None  # noqa: S101 - `needs_since` sees to it
    found = changed_hands(asked.register, asked.since, asked.today, asked.dossier_id)
    return map(round_shapes.shape_of_hand_over, found)


def _trajectories(register: Register, dossier_id: int) -> Iterator[Trajectory]:
    """The way along the ladder of each topic of a dossier; without steps where none is marked."""
    return (trajectory(register, topic.id) for topic in topics(register, dossier_id))


def silence_rows(asked: Asked) -> Iterator[Shape]:
    """What each letter says, and does not say, on each point, as confirmed or else as read now."""
    for line in documents(asked.register, asked.dossier_id):
        if line.kind is not DocumentKind.SPOKEN:
            for point in points_of(asked.register, line.id):
                yield round_shapes.shape_of_point(line, point)


def question_rows(asked: Asked) -> Iterator[Shape]:
    """What letters give rise to and no meeting has on its list, what was left out last."""
    for line in documents(asked.register, asked.dossier_id):
        if line.kind is not DocumentKind.SPOKEN:
            found = checklist(asked.register, line.id, line.language)
            for question in (*found.questions, *found.left_out):
                yield round_shapes.shape_of_proposed(line, question)


demand_rows = each(demands, shapes.shape_of_demand)
unanswered_rows = each(unanswered, shapes.shape_of_demand)
meeting_rows = each(meetings, shapes.shape_of_meeting)
calendar_period_rows = each(calendar_periods, shapes.shape_of_calendar_period)
outcome_rows = each(outcomes, round_shapes.shape_of_outcome)
citation_rows = each(citations, round_shapes.shape_of_citation)
moved_rows = each(dates_moved_more_than_once, round_shapes.shape_of_moved)
count_rows = each(counts, round_shapes.shape_of_count)
answer_rows = per_dossier(matrix, round_shapes.shapes_of_answers)
position_rows = per_dossier(positions, round_shapes.shapes_of_position)
round_rows = per_dossier(rounds, round_shapes.shapes_of_round)
ladder_rows = per_dossier(_trajectories, round_shapes.shapes_of_trajectory)
towards_rows = per_dossier(
    undertaken_towards, lambda towards: [round_shapes.shape_of_towards(towards)]
)


def _in_windows(window: Callable[[Line | None], list[Line]]) -> Iterator[Line]:
    """All lines of a long list, a window of `WINDOW` at a time."""
    after: Line | None = None
    while True:
        lines = window(after)
        yield from lines
        if len(lines) < WINDOW:
            return
        after = lines[-1]


def _last_meetings(asked: Asked) -> list[int]:
    """In each dossier the last meeting that was held by now; none where there was none."""
    held = [
        line
        for line in meetings(asked.register, asked.dossier_id)
        if line.starts <= asked.now and not line.called_off
    ]
    latest = {line.dossier_id: line for line in sorted(held, key=lambda line: line.starts)}
    return [line.id for line in latest.values()]
