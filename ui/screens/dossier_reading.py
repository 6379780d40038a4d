"""What the dossier screen shows, asked of the register in one go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tracker.register import Register
from tracker.register.questions.dossiers.dossiers import dossier
from tracker.register.questions.following.commitments import commitments
from tracker.register.questions.lines import (
    CommitmentLine,
    DocumentLine,
    DossierLine,
    MeetingLine,
)
from tracker.register.questions.papers.documents import documents
from tracker.register.questions.talks.meetings import meetings
from tracker.timeline.events import TimelineContent
from tracker.timeline.gathering.gather import gather_timeline
from tracker.timeline.layout.index import TimelineIndex
from tracker.words import Words


@dataclass(frozen=True, slots=True)
class DossierReading:
    """One dossier as it stands at one moment."""

    line: DossierLine
    timeline: TimelineContent
    commitments: list[CommitmentLine]
    documents: list[DocumentLine]
    meetings: list[MeetingLine]
    timeline_index: TimelineIndex  # made where the reading is: it takes long with many events


def read_dossier(register: Register, dossier_id: int, today: date, words: Words) -> DossierReading:
    """Everything the screen needs, from one and the same state of the register."""
    with register.snapshot():
        timeline = gather_timeline(register, dossier_id, today, words)
        return DossierReading(
            line=dossier(register, dossier_id),
            timeline=timeline,
            commitments=commitments(register, today, dossier_id),
            documents=documents(register, dossier_id),
            meetings=meetings(register, dossier_id),
            timeline_index=TimelineIndex(timeline),
        )
