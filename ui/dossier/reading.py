"""What the dossier screen shows, asked of the register in one go."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tracker.frozen import Frozen, replace
from tracker.register import Register
from tracker.register.knowledge import as_it_stood, end_of
from tracker.register.questions.dossiers.counts import (
    NO_COUNTS,
    DossierCounts,
    dossier_counts,
)
from tracker.register.questions.dossiers.dossiers import dossier
from tracker.register.questions.entries.trajectory import topics_on_ladder
from tracker.register.questions.following.commitments import commitments
from tracker.register.questions.keeping.changes import days_of_change
from tracker.register.questions.lines import (
    CommitmentLine,
    DocumentLine,
    DossierLine,
    MeetingLine,
    TopicLine,
)
from tracker.register.questions.papers.documents import documents
from tracker.register.questions.talks.meetings import meetings
from tracker.timeline.events import TimelineContent
from tracker.timeline.gathering.gather import gather_timeline
from tracker.timeline.layout.index import TimelineIndex
from tracker.timeline.narrowing import keys_within
from tracker.vocabulary import Audience
from tracker.words import Words
from ui.places.viewing import Viewing


class DossierReading(Frozen):
    """One dossier as it stands at one moment, with all there is in its lists."""

    line: DossierLine
    timeline: TimelineContent
    commitments: Sequence[CommitmentLine]
    documents: Sequence[DocumentLine]
    meetings: Sequence[MeetingLine]
    timeline_index: TimelineIndex  # made where the reading is: it takes long with many events
    ladders: Sequence[TopicLine]  # the topics that have words on the ladder of letting go
    changed: Sequence[date] = ()  # the days on which it was changed, also after the day looked at
    counts: DossierCounts = NO_COUNTS  # what is on the pages that are read when turned to

    def keys_left(self, viewing: Viewing) -> frozenset[str] | None:
        """The keys of what the lists show; None when they show everything."""
        if not viewing.is_narrowed:
            return None
        if viewing.days is None:
            return self.timeline.keys
        return self.timeline.keys & keys_within(self.timeline, *viewing.days)


def read_dossier(
    register: Register, dossier_id: int, viewing: Viewing, today: date, words: Words
) -> DossierReading:
    """Everything the screen needs, from one and the same state of the register.

    Nothing is kept from the one at the screen: own notes are on it too.
    """
    changed = days_of_change(register, dossier_id)
    if viewing.as_of is None:
        reading = _read(register, dossier_id, viewing, today, words)
    else:
        with as_it_stood(register, end_of(viewing.as_of), dossier_id) as then:
            reading = _read(then, dossier_id, viewing, viewing.as_of, words)
    return replace(reading, changed=changed)


def _read(
    register: Register, dossier_id: int, viewing: Viewing, today: date, words: Words
) -> DossierReading:
    with register.snapshot():
        timeline = gather_timeline(
            register,
            dossier_id,
            today,
            words,
            audience=Audience.NOTE,
            grouping=viewing.grouping,
            wanted=viewing.wanted,
        )
        timeline = replace(timeline, as_it_stood=viewing.as_of is not None)
        return DossierReading(
            line=dossier(register, dossier_id),
            timeline=timeline,
            commitments=commitments(register, today, dossier_id),
            documents=documents(register, dossier_id)[::-1],  # the latest on top
            meetings=meetings(register, dossier_id),
            timeline_index=TimelineIndex(timeline),
            ladders=topics_on_ladder(register, dossier_id),
            counts=dossier_counts(register, dossier_id),
        )
