"""What is found in the register for one mark, before it has a lane."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.frozen import Frozen
from tracker.register.questions.lines import PartyLine
from tracker.timeline.events import Event, Kind
from tracker.timeline.narrowing import TimelineFilter
from tracker.vocabulary import Life


class Entry(Frozen):
    """An entry of the register with what a timeline may be grouped by and narrowed to.

    `key` is that of its event, which is None when it has no day. `topics` are their
    numbers in the order of the tree; `life` is the status of the undertaking it belongs
    to, None for all else; `is_open` that somebody still waits for something.
    """

    key: str
    kind: Kind
    event: Event | None
    party: PartyLine | None = None
    topics: tuple[int, ...] = ()
    life: Life | None = None
    is_open: bool = False


def narrowed(entries: Iterable[Entry], wanted: TimelineFilter) -> list[Entry]:
    """The entries that `wanted` leaves; a topic of it stands for itself alone."""
    return [entry for entry in entries if _fits(entry, wanted)]


def _fits(entry: Entry, wanted: TimelineFilter) -> bool:
    return (
        (wanted.parties is None or (entry.party is not None and entry.party.id in wanted.parties))
        and (wanted.topics is None or not wanted.topics.isdisjoint(entry.topics))
        and (wanted.kinds is None or entry.kind in wanted.kinds)
        and (wanted.statuses is None or entry.life in wanted.statuses)
    )
