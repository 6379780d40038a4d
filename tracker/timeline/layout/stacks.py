"""Events as marks without words, stacked where they stand: between a crowd and single marks.

A stack is as high as it has events, as a column is. So a column that has room for its
marks turns into them, and a stack into marks with words, without anything moving far.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from math import floor

from tracker.frozen import Frozen
from tracker.timeline.events import Event
from tracker.timeline.layout.ground import Ground
from tracker.timeline.layout.placing import by_weight

#: The size of a stacked mark and the distance to the next, against the size of a mark.
SIZE, PITCH = 0.8, 1.15


class Stacked(Frozen):
    """An event in its stack; `level` counts from the foot, 0 first."""

    event: Event
    x: float
    level: int


def most_marks(ground: Ground) -> int:
    """How many marks of a lane can still be told from each other, without their words."""
    return int(ground.width / (PITCH * ground.measures.mark))


def stack(
    events: Iterable[Event], height: float, ground: Ground
) -> tuple[list[Stacked], list[Event]]:
    """The events whose stack fits in `height`, and those of stacks that do not.

    Who weighs most stands lowest.
    """
    pitch = PITCH * ground.measures.mark
    room = max(int(height / pitch), 1)
    origin = ground.scale.first * ground.scale.per_day
    cells: dict[int, list[Event]] = defaultdict(list)
    for event in events:
        if 0 <= ground.scale.x(event.day) <= ground.width:
            cells[floor(event.day * ground.scale.per_day / pitch)].append(event)
    stacked: list[Stacked] = []
    hidden: list[Event] = []
    for number, members in cells.items():
        if len(members) > room:
            hidden += members
            continue
        x = (number + 0.5) * pitch - origin
        members.sort(key=by_weight)
        stacked += [Stacked(event, x, level) for level, event in enumerate(members)]
    return stacked, hidden
