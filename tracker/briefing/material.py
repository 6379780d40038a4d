"""What a briefing is made from: all answers of the register on one dossier."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tracker.register.questions.following.matrix import MatrixRow
from tracker.register.questions.keeping.since import EntryChange
from tracker.register.questions.lines import (
    CommitmentLine,
    DeadlineLine,
    DemandLine,
    DocumentLine,
    DossierLine,
    MeetingPage,
    RegisterVersion,
    StatementLine,
)
from tracker.register.questions.papers.checked_points import CheckedPoint


@dataclass(frozen=True, slots=True)
class Material:
    """All of a dossier that may come into question, whatever its level.

    `meeting` is the one the paper is for, `meetings` are all there are; `points` what was
    confirmed that letters say and do not say; `asked` the demands with their answers;
    `changes` what changed after the moment `since`, None where nobody asked.
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
    asked: tuple[MatrixRow, ...] = ()
    commitments: tuple[CommitmentLine, ...] = ()
    changes: tuple[EntryChange, ...] = ()
    since: datetime | None = None
