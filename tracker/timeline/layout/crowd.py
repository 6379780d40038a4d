"""Events that have no room of their own: small columns where they stand, with their count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from tracker.timeline.events import Event
from tracker.timeline.layout.ground import Ground
from tracker.timeline.layout.index import LaneIndex
from tracker.timeline.layout.placing import Placed

#: Room of a column and the space after it, against the size of a mark.
COLUMN, PITCH = 0.3, 0.4


@dataclass(frozen=True, slots=True)
class Column:
    """So many events from `x`, a column wide."""

    x: float
    count: int


def pitch_of(ground: Ground) -> float:
    """The distance from column to column."""
    return PITCH * ground.measures.mark


def columns_of(hidden: Sequence[Event], ground: Ground) -> list[Column]:
    """The columns of a few events, from left to right.

    Columns are counted from day 0 of the calendar, so that they travel with
    the days while the window moves.
    """
    pitch, origin = pitch_of(ground), _origin(ground)
    counts: dict[int, int] = {}
    for event in hidden:
        x = min(max(ground.scale.x(event.day), 0.0), ground.width - pitch)
        number = floor((x - origin) / pitch)
        counts[number] = counts.get(number, 0) + 1
    return [Column(origin + number * pitch, count) for number, count in sorted(counts.items())]


def density_of(lane: LaneIndex, placed: Sequence[Placed], ground: Ground) -> list[Column]:
    """The columns of a whole lane, less what is placed; its cost is by width, not by events."""
    pitch, origin = pitch_of(ground), _origin(ground)
    number = int((ground.width - origin) / pitch) + 1
    counts = lane.counts([ground.scale.day(origin + i * pitch) for i in range(number + 1)])
    for spot in placed:
        at = floor((ground.scale.x(spot.event.day) - origin) / pitch)
        if 0 <= at < number and counts[at]:
            counts[at] -= 1
    return [Column(origin + i * pitch, count) for i, count in enumerate(counts) if count]


def clusters(columns: Sequence[Column], apart: float) -> list[list[Column]]:
    """Columns in groups with more than `apart` between them, for one count each."""
    groups: list[list[Column]] = []
    for column in columns:
        if groups and column.x - groups[-1][-1].x <= apart:
            groups[-1].append(column)
        else:
            groups.append([column])
    return groups


def _origin(ground: Ground) -> float:
    """The x of the first column, at most one column left of the plot."""
    pitch = pitch_of(ground)
    return -((ground.scale.first * ground.scale.per_day) % pitch)
