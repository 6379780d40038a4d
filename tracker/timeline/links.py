"""Following the lines of a timeline from mark to mark."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from tracker.timeline.events import Event, Link

_Ways = dict[str, set[str]]


def thread_of(key: str, links: Iterable[Link], events: Mapping[str, Event]) -> tuple[str, ...]:
    """The chain that `key` stands in, forward and back along the lines, in the order of time.

    `events` are those of the timeline by their keys. A letter leads on to what in it
    has a line of its own, so that an ultimatum leads by its answer to the undertaking
    in that and to its term. `key` is among them, by itself where no line passes.
    """
    forward, back = _ways(links, events)
    found = _reached(key, forward) | _reached(key, back)
    shown = (events[each] for each in found if each in events)
    return tuple(event.key for event in sorted(shown, key=lambda e: (e.day, e.key)))


def next_along(
    key: str, links: Iterable[Link], events: Mapping[str, Event], step: int
) -> Event | None:
    """The event `step` places further along the thread of `key`; None past either end."""
    thread = thread_of(key, links, events)
    if key not in thread:
        return None
    place = thread.index(key) + step
    return events[thread[place]] if 0 <= place < len(thread) else None


def _ways(links: Iterable[Link], events: Mapping[str, Event]) -> tuple[_Ways, _Ways]:
    forward: _Ways = defaultdict(set)
    back: _Ways = defaultdict(set)
    for link in links:
        forward[link.start].add(link.end)
        back[link.end].add(link.start)
        for key in (link.start, link.end):
            letter = events[key].letter if key in events else None
            if letter is not None and letter != key:
                forward[letter].add(key)
                back[key].add(letter)
    return forward, back


def _reached(key: str, ways: _Ways) -> set[str]:
    """`key` and all that can be come to from it; a circle is gone round once."""
    found, ahead = {key}, [key]
    while ahead:
        new = ways.get(ahead.pop(), set()) - found
        found |= new
        ahead += new
    return found
