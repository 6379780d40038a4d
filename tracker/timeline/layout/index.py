"""Finding the events of a window without looking at the others.

Events stand in classes by how long they last (powers of two, in days), each
sorted by first day: whatever touches a window begins at most one class length
before it, so a class is searched with two bisections.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from tracker.timeline.events import Event, TimelineContent
from tracker.timeline.layout.density import Pyramid


class LaneIndex:
    """The events of one lane."""

    def __init__(self, events: Iterable[Event]) -> None:
        ordered = sorted(events, key=lambda event: event.begin)
        self._days = array("d", sorted(event.day for event in ordered))
        self.pyramid = Pyramid(self._days)
        classes: dict[int, list[Event]] = defaultdict(list)
        for event in ordered:
            classes[_class_of(event.end - event.begin)].append(event)
        self._classes = [
            (2.0**number if number else 0.0, array("d", (e.begin for e in members)), members)
            for number, members in classes.items()
        ]

    def __len__(self) -> int:
        return len(self._days)

    def touching(self, first: float, last: float) -> list[Event]:
        """Events with any part between `first` and `last`, both included; in no set order."""
        found: list[Event] = []
        for longest, begins, members in self._classes:
            start = bisect_left(begins, first - longest)
            stop = bisect_right(begins, last)
            found += (event for event in members[start:stop] if event.end >= first)
        return found

    def count(self, first: float, last: float) -> int:
        """How many marks stand from `first` up to, not at, `last`."""
        return bisect_left(self._days, last) - bisect_left(self._days, first)


class TimelineIndex:
    """The events of a content, lane by lane; `leading` are those that get room before all.

    `span` is the first and the last day of them all.
    """

    def __init__(self, content: TimelineContent) -> None:
        lanes: list[list[Event]] = [[] for _ in content.lanes]
        for event in content.events:
            lanes[event.lane].append(event)
        self.lanes = [LaneIndex(events) for events in lanes]
        self.leading = [
            LaneIndex(event for event in events if event.weight == 0) for events in lanes
        ]
        self.span = content.span
        self.by_key = {event.key: event for event in content.events}
        self._order = sorted(content.events, key=lambda event: (event.day, event.lane, event.key))
        self._days = array("d", (event.day for event in self._order))
        self._position: dict[str, int] = {}
        self._most: dict[int, int] = {}

    def most(self, level: int) -> int:
        """The most marks in one cell of any lane, at a level of their pyramids."""
        if level not in self._most:
            self._most[level] = max(
                (lane.pyramid.most(max(level, lane.pyramid.lowest)) for lane in self.lanes),
                default=0,
            )
        return self._most[level]

    def counts(self, edges: Sequence[float]) -> list[int]:
        """How many marks of all lanes stand between each edge and the next."""
        at = [bisect_left(self._days, edge) for edge in edges]
        return [after - before for before, after in pairwise(at)]

    def next_to(self, key: str, step: int) -> Event | None:
        """The event `step` places after (or before) this one in time; None past either end."""
        if not self._position:
            self._position = {event.key: i for i, event in enumerate(self._order)}
        place = self._position.get(key)
        if place is None or not 0 <= place + step < len(self._order):
            return None
        return self._order[place + step]

    def nearest(self, day: float) -> Event | None:
        """The event nearest to `day`; None when there are none."""
        at = bisect_left(self._days, day)
        around = self._order[max(at - 1, 0) : at + 1]
        return min(around, key=lambda event: abs(event.day - day), default=None)


def _class_of(days: float) -> int:
    """0 for a point, else the least n with 2 ** n at least `days`."""
    number = 0
    while days > (2**number if number else 0):
        number += 1
    return number
