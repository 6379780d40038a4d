"""Events that have no mark of their own: columns where they stand, with their count."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import ceil, floor, log2

from tracker.frozen import Frozen
from tracker.timeline.events import Event
from tracker.timeline.layout.density import level_for
from tracker.timeline.layout.ground import Ground
from tracker.timeline.layout.index import LaneIndex
from tracker.timeline.layout.ways import Placed

#: The least distance from column to column, against the size of a mark.
PITCH = 0.4

#: How much of that distance a column takes.
COLUMN = 0.75

#: No column is wider, against the size of a mark: where a day is wide it stays a column.
WIDEST = 0.6

#: So many events fill the height of a column, where no cell holds more.
FULL = 7


class Crowd(Frozen):
    """How many events stand in each cell of a lane; `x` is the middle of the first cell."""

    x: float = 0.0
    pitch: float = 1.0
    counts: Sequence[int] = ()
    most: int = FULL  # the most in one cell of any lane, in view or not

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.counts)

    def share(self, count: int) -> float:
        """How high a column of so many is, from 0 to 1; by doublings, so that one still shows."""
        return log2(1 + count) / log2(1 + max(self.most, FULL))

    def clusters(self, apart: float) -> list[tuple[float, float, int]]:
        """Groups with more than `apart` between them: from where, to where, how many."""
        held = [number for number, count in enumerate(self.counts) if count]
        if not held:
            return []
        breaks = [
            after for before, after in pairwise(held) if (after - before) * self.pitch > apart
        ]
        edges = [held[0], *breaks, held[-1] + 1]
        groups = []
        for first, beyond in pairwise(edges):
            last = max(number for number in held if number < beyond)
            total = sum(self.counts[first:beyond])
            groups.append((self.x + first * self.pitch, self.x + (last + 1) * self.pitch, total))
        return groups


#: Nobody is left without a mark.
NO_CROWD = Crowd()


def crowd_of(hidden: Sequence[Event], ground: Ground, most: int) -> Crowd:
    """The columns of a few events."""
    if not hidden:
        return NO_CROWD
    cells = _Cells(ground)
    counts = [0] * max(cells.number, 1)
    for event in hidden:
        # What stands outside and only reaches in is counted at the edge it comes in by.
        at = floor(event.day / cells.days) - cells.first
        counts[min(max(at, 0), len(counts) - 1)] += 1
    return Crowd(cells.x, cells.pitch, counts, most)


def density_of(lane: LaneIndex, placed: Sequence[Placed], ground: Ground, most: int) -> Crowd:
    """The columns of a whole lane, less what is placed; its cost is by width, not by events."""
    cells = _Cells(ground, lane.pyramid.lowest)
    counts = lane.pyramid.counts(cells.level, cells.first, cells.number)
    for spot in placed:
        at = floor(spot.event.day / cells.days) - cells.first
        if 0 <= at < cells.number and counts[at]:
            counts[at] -= 1
    return Crowd(cells.x, cells.pitch, counts, most)


def level_of(ground: Ground, lowest: int = 0) -> int:
    """The level of the counts that a crowd on this ground is made of."""
    return max(level_for(ground.scale.per_day, PITCH * ground.measures.mark), lowest)


class _Cells:
    """The cells of a ground: their level, the first one in view, and how many are."""

    def __init__(self, ground: Ground, lowest: int = 0) -> None:
        self.level = level_of(ground, lowest)
        self.days = 2.0**self.level
        self.pitch = self.days * ground.scale.per_day
        # A column stands in the middle of its cell, and is in view when its middle is.
        self.first = ceil(ground.scale.first / self.days - 0.5)
        self.x = ground.scale.x((self.first + 0.5) * self.days)
        self.number = max(floor((ground.width - self.x) / self.pitch) + 1, 0)
