"""What stands where on the line of a running term, as numbers: marks to scale, words where room is.

Words that would run into others give way; the end, the moment it is and the beginning come first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from enum import Enum, auto

from tracker.frozen import Frozen

GAP = 12.0  #: between the words of two marks beside each other, in pixels
FLAG = 14.0  #: the room of the flag at the beginning


class Kind(Enum):
    """What a mark stands for."""

    START = auto()
    ANSWER = auto()
    MEETING = auto()
    NOW = auto()
    END = auto()


class Happening(Frozen):
    """Something in the course of a term: when, and how it is called there."""

    kind: Kind
    at: datetime
    words: str


class Mark(Frozen):
    """A happening at its place; `left` is where its words begin, None where they gave way.

    `above` tells on which side of the line the words stand.
    """

    happening: Happening
    x: float
    left: float | None
    above: bool


#: Who takes the room first, and on which side of the line their words stand.
_IN_TURN = (Kind.END, Kind.NOW, Kind.START, Kind.ANSWER, Kind.MEETING)
_ABOVE = frozenset({Kind.START, Kind.ANSWER})


def placed(
    happenings: Sequence[Happening], width: float, measure: Callable[[Happening], float]
) -> list[Mark]:
    """The marks in order of time, on a line of `width` from the first to the last moment.

    `measure` tells how wide the words of a happening are. Of answers the latest comes first.
    """
    if not happenings:
        return []
    first, last = min(each.at for each in happenings), max(each.at for each in happenings)
    whole = max(last - first, timedelta(minutes=1))
    taken: list[tuple[bool, float, float]] = []
    found: list[Mark] = []
    for each in sorted(happenings, key=_turn):
        x = width * ((each.at - first) / whole)
        room, above = measure(each), each.kind in _ABOVE
        beside = [(start, end) for side, start, end in taken if side == above]
        left = _room_for(each, x, room, width, beside)
        if left is not None:
            taken.append((above, left, left + room))
        found.append(Mark(each, x, left, above))
    return sorted(found, key=lambda mark: (mark.x, _IN_TURN[::-1].index(mark.happening.kind)))


def _turn(each: Happening) -> tuple[int, float]:
    return _IN_TURN.index(each.kind), -each.at.timestamp()


def _room_for(
    each: Happening, x: float, room: float, width: float, taken: Sequence[tuple[float, float]]
) -> float | None:
    """Where its words begin: in the middle over the mark, else before it, else behind it."""
    if room > width:
        return None
    wishes = [x + FLAG] if each.kind is Kind.START else [x - room / 2, x - room, x]
    for wish in wishes:
        left = min(max(wish, 0.0), width - room)
        if not any(left < end + GAP and start < left + room + GAP for start, end in taken):
            return left
    return None
