"""Narrowing a timeline down: the same choices as those of the lists."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from tracker.timeline.events import Kind
from tracker.vocabulary import Audience, Life


@dataclass(frozen=True, slots=True)
class TimelineFilter:
    """What to show of a timeline; None narrows nothing.

    `parties` and `topics` are ids of the register; a topic brings those below it.
    A paper is about the topics of what is said in it. `statuses` leaves only
    undertakings that stand so, with their terms. `audience` is for whom it is to
    be looked at: it takes away what others may not see and never adds anything.
    """

    parties: Set[int] | None = None
    topics: Set[int] | None = None
    kinds: Set[Kind] | None = None
    statuses: Set[Life] | None = None
    audience: Audience | None = None


#: Everything.
ALL = TimelineFilter()
