"""What a briefing is made from: the answers of the register, read once."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.register import Register
from tracker.register.questions.dossiers.dossiers import dossier
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.following.commitments import demands
from tracker.register.questions.following.deadlines import deadlines
from tracker.register.questions.keeping.changes import version_of
from tracker.register.questions.lines import (
    DeadlineLine,
    DemandLine,
    DocumentLine,
    DossierLine,
    MeetingPage,
    RegisterVersion,
    StatementLine,
)
from tracker.register.questions.papers.checked_points import CheckedPoint, checked_points
from tracker.register.questions.papers.documents import documents
from tracker.register.questions.talks.meetings import meeting, meetings


@dataclass(frozen=True, slots=True)
class Material:
    """All of a dossier that may come into question, whatever its level.

    `meeting` is the one the paper is for, `meetings` are all there are; `points` what was
    confirmed that letters say and do not say.
    """

    dossier: DossierLine
    documents: tuple[DocumentLine, ...]
    statements: tuple[StatementLine, ...]
    demands: tuple[DemandLine, ...]
    deadlines: tuple[DeadlineLine, ...]
    meeting: MeetingPage | None
    version: RegisterVersion
    meetings: tuple[MeetingPage, ...] = ()
    points: tuple[CheckedPoint, ...] = ()


def read_material(register: Register, dossier_id: int, meeting_id: int | None) -> Material:
    """Read the dossier and, where one is named, the meeting."""
    return Material(
        dossier=dossier(register, dossier_id),
        documents=tuple(documents(register, dossier_id)),
        statements=tuple(statements(register, dossier_id)),
        demands=tuple(demands(register, dossier_id)),
        deadlines=tuple(deadlines(register, dossier_id)),
        meeting=None if meeting_id is None else meeting(register, meeting_id),
        version=version_of(register),
        meetings=tuple(meeting(register, line.id) for line in meetings(register, dossier_id)),
        points=tuple(checked_points(register, dossier_id)),
    )
