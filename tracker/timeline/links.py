"""Following the lines of a timeline from mark to mark."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from tracker.timeline.events import Event, Link

Find = Callable[[str], Event | None]
_Ways = dict[str, set[str]]


class Threads:
    """The chains that the lines of a timeline make; `find` gives an event by its key.

    A letter leads on to what in it has a line of its own, so that an ultimatum leads by
    its answer to the undertaking in that, and to its term. A line to what is not shown
    is passed over.
    """

    def __init__(self, links: Iterable[Link], find: Find) -> None:
        self._links, self._find = tuple(links), find
        self._forward, self._back = _ways(self._links, find)

    def of(self, key: str) -> tuple[Event, ...]:
        """The chain that `key` stands in, forward and back, in the order of time.

        `key` is among them, by itself where no line passes.
        """
        found = _reached(key, self._forward) | _reached(key, self._back)
        shown = (event for each in found if (event := self._find(each)) is not None)
        return tuple(sorted(shown, key=lambda event: (event.day, event.key)))

    def next_to(self, key: str, step: int) -> Event | None:
        """The event `step` places further along the chain of `key`; None past either end."""
        thread = self.of(key)
        place = next((n for n, event in enumerate(thread) if event.key == key), None)
        if place is None or not 0 <= place + step < len(thread):
            return None
        return thread[place + step]

    def lines(self, key: str) -> list[Link]:
        """The lines between the members of the chain of `key`."""
        members = {event.key for event in self.of(key)}
        return [link for link in self._links if link.start in members and link.end in members]


def _ways(links: Iterable[Link], find: Find) -> tuple[_Ways, _Ways]:
    forward: _Ways = defaultdict(set)
    back: _Ways = defaultdict(set)
    for link in links:
        forward[link.start].add(link.end)
        back[link.end].add(link.start)
        for key in (link.start, link.end):
            event = find(key)
            letter = event.letter if event is not None else None
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
