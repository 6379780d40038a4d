"""How the events of one lane share its room: marks with words, stacked marks, or a crowd.

Which of these depends on how many are in view, so that a lane costs no more to draw
with a million events than with a hundred.
"""

from __future__ import annotations

from collections.abc import Sequence

from tracker.frozen import Frozen
from tracker.timeline.events import Event
from tracker.timeline.layout.crowd import NO_CROWD, Crowd, crowd_of, density_of, level_of
from tracker.timeline.layout.ground import Ground
from tracker.timeline.layout.index import TimelineIndex
from tracker.timeline.layout.placing import FEW_ROWS, place, placed_in
from tracker.timeline.layout.plans import Plans
from tracker.timeline.layout.stacks import Stacked, most_marks, stack
from tracker.timeline.layout.ways import Placed


class Share(Frozen):
    """Who of a lane has a mark, who is only counted, and the columns these make.

    `hidden` is None where the lane is too crowded to look at each; `beside_name`
    whether the count stands at the name of the lane instead of on its foot.
    """

    placed: Sequence[Placed] = ()
    stacked: Sequence[Stacked] = ()
    hidden: Sequence[Event] | None = ()
    crowd: Crowd = NO_CROWD
    beside_name: bool = False


def share_of(
    index: TimelineIndex, number: int, rows: int, ground: Ground, plans: Plans | None = None
) -> Share:
    """What each event of the lane `number` gets of `rows` rows in the days of `ground`.

    `plans` are those made before for other days of the same lanes; None makes one for
    these days alone.
    """
    lane = index.lanes[number]
    first, last = ground.scale.day(0), ground.scale.day(ground.width)
    count = lane.count(first, last)
    if count <= most_worded(rows, ground):
        return _worded(index, number, rows, ground, plans)
    most = index.most(level_of(ground))
    placed = _leading(index, number, rows, ground)
    if count > most_marks(ground):
        crowd = density_of(lane, placed, ground, most)
        return Share(placed, hidden=None, crowd=crowd, beside_name=rows == 1)
    seen = {one.event.key for one in placed}
    others = [event for event in lane.touching(first, last) if event.key not in seen]
    used = max((one.row for one in placed), default=-1) + 1
    stacked, hidden = stack(others, max(rows - used, 1) * ground.measures.row, ground)
    return Share(placed, stacked, hidden, crowd_of(hidden, ground, most), rows == 1)


def folded_share(index: TimelineIndex, number: int, ground: Ground) -> Share:
    """What each event of a folded lane gets: a mark on one row, or a part of a low column."""
    lane = index.lanes[number]
    first, last = ground.scale.day(0), ground.scale.day(ground.width)
    most = index.most(level_of(ground))
    if lane.count(first, last) > most_marks(ground):
        return Share(hidden=None, crowd=density_of(lane, (), ground, most), beside_name=True)
    stacked, hidden = stack(lane.touching(first, last), 0, ground)
    return Share((), stacked, hidden, crowd_of(hidden, ground, most), beside_name=True)


def most_worded(rows: int, ground: Ground) -> float:
    """How many events of a lane there may be for each to be looked at with its words.

    One letter may have some thirty passages, also where a lane has but a row or two.
    """
    return (
        max(rows, FEW_ROWS + 1) * ground.width / (ground.measures.readable * ground.measures.mark)
    )


def _leading(index: TimelineIndex, number: int, rows: int, ground: Ground) -> list[Placed]:
    """The ultimatums of a crowded lane, which keep their words above it, unless they are many."""
    first, last = ground.scale.day(0), ground.scale.day(ground.width)
    leading = index.leading[number].touching(first, last)
    if rows == 1 or len(leading) > most_worded(1, ground):
        return []
    return place(leading, 1, ground)[0]


def _worded(
    index: TimelineIndex, number: int, rows: int, ground: Ground, plans: Plans | None
) -> Share:
    if plans is None:
        first, last = ground.scale.day(0), ground.scale.day(ground.width)
        placed, hidden = placed_in(index.lanes[number].touching(first - 1, last + 1), rows, ground)
    else:
        placed, hidden = plans.in_view(number, rows, ground)
    crowd = crowd_of(hidden, ground, index.most(level_of(ground)))
    return Share(placed, hidden=hidden, crowd=crowd, beside_name=rows <= FEW_ROWS)
