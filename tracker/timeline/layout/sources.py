"""Where the events of a timeline come from: all at hand, or looked up when they come into view.

What is needed of every event to find and count it is three numbers; its words are
needed only of those that are shown.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Protocol

from tracker.frozen import Frozen, field
from tracker.timeline.events import Event


class Spans(Frozen):
    """The days of some events in the order of their day: where each stands, begins and ends.

    `numbers` are what a source knows the events by.
    """

    numbers: array[int] = field(default_factory=lambda: array("l"))
    days: array[float] = field(default_factory=lambda: array("d"))
    begins: array[float] = field(default_factory=lambda: array("d"))
    ends: array[float] = field(default_factory=lambda: array("d"))


class Source(Protocol):
    """The events of a timeline, lane by lane."""

    def spans(self, lane: int) -> Spans:
        """All events of a lane."""

    def leading(self, lane: int) -> Spans:
        """Those of a lane that get room before all others: the ultimatums."""

    def fetch(self, numbers: Sequence[int]) -> list[Event]:
        """The events with these numbers, as far as they are known by now; in any order."""

    def find(self, key: str) -> Event | None:
        """The event with this key; None when there is none, or none that is known by now."""


class AtHand:
    """The events of a timeline that was read whole."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._events = events
        self._order = sorted(range(len(events)), key=lambda n: (events[n].day, events[n].key))
        self._by_key: dict[str, Event] = {}

    def spans(self, lane: int) -> Spans:
        """All events of a lane."""
        return self._spans([n for n in self._order if self._events[n].lane == lane])

    def leading(self, lane: int) -> Spans:
        """The events of a lane whose weight is 0."""
        events = self._events
        chosen = [n for n in self._order if events[n].lane == lane and events[n].weight == 0]
        return self._spans(chosen)

    def fetch(self, numbers: Sequence[int]) -> list[Event]:
        """The events with these numbers."""
        return [self._events[number] for number in numbers]

    def find(self, key: str) -> Event | None:
        """The event with this key; None when there is none."""
        if not self._by_key:
            self._by_key = {event.key: event for event in self._events}
        return self._by_key.get(key)

    def _spans(self, numbers: Sequence[int]) -> Spans:
        chosen = [self._events[number] for number in numbers]
        return Spans(
            array("l", numbers),
            array("d", [event.day for event in chosen]),
            array("d", [event.begin for event in chosen]),
            array("d", [event.end for event in chosen]),
        )
