"""Finding the events of a window without looking at the others.

Events stand in classes by how long they last (powers of two, in days), each
sorted by first day: whatever touches a window begins at most one class length
before it, so a class is searched with two bisections.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from tracker.timeline.events import Event, TimelineContent
from tracker.timeline.layout.density import Pyramid
from tracker.timeline.layout.sources import AtHand, Source, Spans

Fetch = Callable[[Sequence[int]], list[Event]]
Mark = tuple[float, int, int]  # its day, its lane, its place there


class LaneIndex:
    """The events of one lane; `fetch` gives those with some numbers."""

    def __init__(self, spans: Spans, fetch: Fetch) -> None:
        self._spans, self._fetch = spans, fetch
        self.pyramid = Pyramid(spans.days)
        self._classes = list(_classes(spans))

    def __len__(self) -> int:
        return len(self._spans.days)

    @property
    def span(self) -> tuple[float, float] | None:
        """The first and the last day that anything touches; None in an empty lane."""
        spans = self._spans
        return (min(spans.begins), max(spans.ends)) if len(self) else None

    def touching(self, first: float, last: float) -> list[Event]:
        """Events with any part between `first` and `last`, both included; in no set order."""
        found: list[int] = []
        for longest, begins, ends, numbers in self._classes:
            start = bisect_left(begins, first - longest)
            stop = bisect_right(begins, last)
            if longest:
                found += (numbers[n] for n in range(start, stop) if ends[n] >= first)
            else:
                found += numbers[start:stop]
        return self._fetch(found)

    def count(self, first: float, last: float) -> int:
        """How many marks stand from `first` up to, not at, `last`."""
        days = self._spans.days
        return bisect_left(days, last) - bisect_left(days, first)

    def counts(self, edges: Sequence[float]) -> list[int]:
        """How many marks stand between each edge and the next; edges rise."""
        at = [bisect_left(self._spans.days, edge) for edge in edges]
        return [after - before for before, after in pairwise(at)]

    def place_after(self, event: Event, lane: int) -> int:
        """The place, in order of days, of the first mark after `event`; this lane is `lane`.

        On one day the marks of an upper lane come before those of a lower one.
        """
        days = self._spans.days
        if lane != event.lane:
            bisect = bisect_right if lane < event.lane else bisect_left
            return bisect(days, event.day)
        start, stop = bisect_left(days, event.day), bisect_right(days, event.day)
        that_day = [self.event_at(place) for place in range(start, stop)]
        at = next((n for n, one in enumerate(that_day) if one and one.key == event.key), -1)
        return start + at + 1

    def day_at(self, place: int) -> float | None:
        """The day of the mark at a place in order of days; None past either end."""
        days = self._spans.days
        return days[place] if 0 <= place < len(days) else None

    def event_at(self, place: int) -> Event | None:
        """The event at a place in order of days; None past either end, or not known by now."""
        if not 0 <= place < len(self):
            return None
        return next(iter(self._fetch([self._spans.numbers[place]])), None)


class TimelineIndex:
    """The events of a content, lane by lane; `leading` are those that get room before all.

    `span` is the first and the last day of them all, today included. `source` is
    where events come from when they are not all in `content`.
    """

    def __init__(self, content: TimelineContent, source: Source | None = None) -> None:
        self.source = source or AtHand(content.events)
        lanes = range(len(content.lanes))
        fetch = self.source.fetch
        self.lanes = [LaneIndex(self.source.spans(lane), fetch) for lane in lanes]
        self.leading = [LaneIndex(self.source.leading(lane), fetch) for lane in lanes]
        spans = [lane.span for lane in self.lanes if lane.span] + [content.span]
        self.span = min(first for first, _ in spans), max(last for _, last in spans)
        self._most: dict[int, int] = {}

    def most(self, level: int) -> int:
        """The most marks in one cell of any lane, at a level of their pyramids."""
        if level not in self._most:
            pyramids = [lane.pyramid for lane in self.lanes]
            most = (pyramid.most(max(level, pyramid.lowest)) for pyramid in pyramids)
            self._most[level] = max(most, default=0)
        return self._most[level]

    def counts(self, edges: Sequence[float]) -> list[int]:
        """How many marks of all lanes stand between each edge and the next."""
        lanes = [lane.counts(edges) for lane in self.lanes]
        return [sum(cells) for cells in zip(*lanes, strict=True)]

    def next_to(self, event: Event, step: int) -> Event | None:
        """The next event (`step` 1) or the one before it (-1) in time; None past either end.

        On one day events go by lane, from the top down, then by key.
        """
        after = [lane.place_after(event, number) for number, lane in enumerate(self.lanes)]
        if step > 0:
            return self._outermost(after, min)
        own = event.lane
        return self._outermost([place - 1 - (n == own) for n, place in enumerate(after)], max)

    def next_in_lane(self, event: Event, step: int) -> Event | None:
        """As `next_to`, within the lane of the event; None past either end."""
        lane = self.lanes[event.lane]
        place = lane.place_after(event, event.lane)
        return lane.event_at(place if step > 0 else place - 2)

    def _outermost(self, places: list[int], choose: Callable[..., Mark]) -> Event | None:
        """The first or the last, by `choose`, of one mark of each lane; None without any."""
        marks = zip(self.lanes, places, strict=True)
        days = [(lane.day_at(at), n, at) for n, (lane, at) in enumerate(marks)]
        there = [(day, n, at) for day, n, at in days if day is not None]
        if not there:
            return None
        _, lane, place = choose(there)
        return self.lanes[lane].event_at(place)


def _classes(
    spans: Spans,
) -> Iterator[tuple[float, array[float], array[float], array[int]]]:
    """By class: how long its events last at most, their first days in order, last days, numbers."""
    members: dict[int, list[int]] = defaultdict(list)
    for place, (begin, end) in enumerate(zip(spans.begins, spans.ends, strict=True)):
        members[_class_of(end - begin) if end > begin else 0].append(place)
    for number, places in members.items():
        places.sort(key=spans.begins.__getitem__)
        yield (
            2.0**number if number else 0.0,
            array("d", (spans.begins[place] for place in places)),
            array("d", (spans.ends[place] for place in places)),
            array("l", (spans.numbers[place] for place in places)),
        )


def _class_of(days: float) -> int:
    """0 for a point, else the least n with 2 ** n at least `days`."""
    number = 0
    while days > (2**number if number else 0):
        number += 1
    return number
