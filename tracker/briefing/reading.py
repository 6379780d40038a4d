"""Reads, once, what a briefing is made from."""

from __future__ import annotations

from tracker.briefing.material import Material
from tracker.briefing.request import BriefingRequest
from tracker.register import Register
from tracker.register.questions.dossiers.dossiers import dossier
from tracker.register.questions.entries.own_words import own_words_in
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.following.commitments import commitments, demands
from tracker.register.questions.following.deadlines import deadlines
from tracker.register.questions.following.matrix import matrix
from tracker.register.questions.following.terms import term_histories
from tracker.register.questions.keeping.changes import version_of
from tracker.register.questions.keeping.since import changed_since
from tracker.register.questions.papers.checked_points import checked_points
from tracker.register.questions.papers.documents import documents
from tracker.register.questions.talks.ballots import ballots
from tracker.register.questions.talks.meetings import meeting, meetings
from tracker.register.questions.talks.outcomes import outcomes
from tracker.vocabulary import Audience


def read_material(register: Register, request: BriefingRequest) -> Material:
    """Read the dossier and, where one is named, the meeting."""
    dossier_id, meeting_id = request.dossier_id, request.meeting_id
    terms = tuple(deadlines(register, dossier_id))
    return Material(
        dossier=dossier(register, dossier_id),
        documents=tuple(documents(register, dossier_id)),
        statements=tuple(statements(register, dossier_id)),
        demands=tuple(demands(register, dossier_id)),
        deadlines=terms,
        moved=term_histories(register, [line.id for line in terms if line.first]),
        meeting=None if meeting_id is None else meeting(register, meeting_id),
        version=version_of(register),
        meetings=tuple(meeting(register, line.id) for line in meetings(register, dossier_id)),
        points=tuple(checked_points(register, dossier_id)),
        asked=tuple(matrix(register, dossier_id)),
        since=request.since,
        changes=()
        if request.since is None
        else tuple(changed_since(register, request.since, dossier_id)),
        own_words=own_words_in(register, dossier_id),
        outcomes=tuple(outcomes(register, dossier_id)),
        ballots=tuple(ballots(register, request.printed, Audience.NOTE, dossier_id)),
        commitments=tuple(commitments(register, request.known_up_to, dossier_id)),
    )
