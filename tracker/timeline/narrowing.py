"""Narrowing a timeline down: the same choices as those of the lists."""

from __future__ import annotations

from collections.abc import Set
from datetime import date

from tracker.frozen import Frozen
from tracker.timeline.events import Event, Kind, LinkKind, TimelineContent
from tracker.vocabulary import Audience, Life


class TimelineFilter(Frozen):
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


def keys_within(content: TimelineContent, first: date, last: date) -> frozenset[str]:
    """The keys of all whose marks touch the days from `first` to `last`, both included.

    An undertaking is among them when the end of its term is.
    """
    begin, end = float(first.toordinal()), float(last.toordinal() + 1)
    inside = {event.key for event in content.events if _touches(event, begin, end)}
    terms = {
        link.start for link in content.links if link.kind is LinkKind.TERM and link.end in inside
    }
    return frozenset(inside | terms)


def _touches(event: Event, begin: float, end: float) -> bool:
    return event.begin < end and event.end >= begin
