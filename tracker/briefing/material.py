"""What a briefing is made from: all answers of the register on one dossier."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from tracker.frozen import Frozen, field
from tracker.register.questions.entries.own_words import OwnWordsLine
from tracker.register.questions.following.matrix import MatrixRow
from tracker.register.questions.following.terms import TermHistory
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
from tracker.register.questions.talks.ballots import BallotLine
from tracker.register.questions.talks.outcomes import OutcomeLine


class Material(Frozen):
    """All of a dossier that may come into question, whatever its level.

    `meeting` is the one the paper is for, `meetings` are all there are; `points` what was
    confirmed that letters say and do not say; `asked` the demands with their answers;
    `changes` what changed after the moment `since`, None where nobody asked; `own_words`
    readings and paraphrases by the id of their statement; `ballots` with their results,
    whatever their embargo; `moved` the histories of terms with a later date, by their id.
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
    moved: Mapping[int, TermHistory] = field(default_factory=dict)
    own_words: Mapping[int, tuple[OwnWordsLine, ...]] = field(default_factory=dict)
    outcomes: tuple[OutcomeLine, ...] = ()
    ballots: tuple[BallotLine, ...] = ()
