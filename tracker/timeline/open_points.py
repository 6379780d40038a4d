"""Going from one open point of a timeline to the next."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.timeline.events import Event

_Place = tuple[float, int, str]


def next_open(events: Iterable[Event], after: Event | float) -> Event | None:
    """The first open point after an event, or after a day; None when there is no later one.

    Those of one day go by lane, then by key, so that going on reaches each of them.
    """
    if isinstance(after, Event):
        place = place_of(after)
        later = (event for event in events if event.is_open and place_of(event) > place)
    else:
        later = (event for event in events if event.is_open and event.day > after)
    return min(later, key=place_of, default=None)


def previous_open(events: Iterable[Event], before: Event | float) -> Event | None:
    """The last open point before an event, or before a day; None when there is no earlier one."""
    if isinstance(before, Event):
        place = place_of(before)
        earlier = (event for event in events if event.is_open and place_of(event) < place)
    else:
        earlier = (event for event in events if event.is_open and event.day < before)
    return max(earlier, key=place_of, default=None)


def place_of(event: Event) -> _Place:
    """Where an event stands in the order of a timeline."""
    return event.day, event.lane, event.key
