"""What the register holds for a timeline, as far as its audience may see it."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.questions.entries.bearings import (
    Bearing,
    bearings,
    unanswered_statements,
)
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.following.courses import (
    CommitmentState,
    StatusChangeLine,
    commitment_states,
    status_changes,
)
from tracker.register.questions.following.deadlines import deadlines
from tracker.register.questions.following.terms import TermHistory, term_histories
from tracker.register.questions.lines import (
    DeadlineLine,
    DocumentLine,
    MeetingLine,
    StatementLine,
)
from tracker.register.questions.papers.documents import documents
from tracker.register.questions.papers.responses import replies_as_a_whole
from tracker.register.questions.talks.calendar_periods import (
    CalendarPeriodLine,
    calendar_periods,
)
from tracker.register.questions.talks.meetings import meetings
from tracker.vocabulary import Audience


class Material(Frozen):
    """What the register holds for a timeline.

    `statements` and `states` go by the id of a statement, `histories` by that of a
    deadline that was moved. `replies` are pairs: a document, and one that says it
    answers it. `unanswered` are the statements whose demand no answer stands to.
    """

    documents: list[DocumentLine]
    statements: dict[int, StatementLine]
    deadlines: list[DeadlineLine]
    meetings: list[MeetingLine]
    states: dict[int, CommitmentState]
    changes: list[StatusChangeLine]
    histories: dict[int, TermHistory]
    bearings: list[Bearing]
    replies: list[tuple[int, int]]
    unanswered: frozenset[int]
    periods: list[CalendarPeriodLine]


def read_material(register: Register, dossier_id: int | None, audience: Audience) -> Material:
    """All of a dossier, or of the register for None, that `audience` may see.

    What bears on what is told whole: a line needs marks at both ends.
    """
    with register.snapshot():
        papers = [d for d in documents(register, dossier_id) if audience.may_show(d.audience)]
        said = _statements(register, dossier_id, audience, {paper.id for paper in papers})
        terms = [
            deadline
            for deadline in deadlines(register, dossier_id)
            if audience.may_show(deadline.audience)
            and (deadline.statement_id is None or deadline.statement_id in said)
        ]
        moved = [deadline.id for deadline in terms if deadline.first is not None]
        return Material(
            documents=papers,
            statements=said,
            deadlines=terms,
            meetings=[
                each for each in meetings(register, dossier_id) if audience.may_show(each.audience)
            ],
            states=commitment_states(register, dossier_id),
            changes=[
                change
                for change in status_changes(register, dossier_id)
                if change.statement_id in said
            ],
            histories=term_histories(register, moved),
            bearings=bearings(register, dossier_id),
            replies=replies_as_a_whole(register, dossier_id),
            unanswered=unanswered_statements(register, dossier_id),
            periods=[
                period
                for period in calendar_periods(register, dossier_id)
                if audience.may_show(period.audience)
            ],
        )


def _statements(
    register: Register, dossier_id: int | None, audience: Audience, papers: set[int]
) -> dict[int, StatementLine]:
    """By their ids, in the order of the list: those in papers that may be seen themselves."""
    return {
        line.id: line
        for line in statements(register, dossier_id)
        if audience.may_show(line.audience) and line.place.document_id in papers
    }
