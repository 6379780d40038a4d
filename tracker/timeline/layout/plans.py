"""Which row and which words each event has, worked out once and kept while the window moves.

A plan covers more days than are in view, so that moving finds it ready. It is made
for a step of the zoom: on a larger scale all that stood apart stands further
apart, so a plan holds until the next step, and nothing jumps on the way there.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import floor, log2

from tracker.timeline.events import Event
from tracker.timeline.layout.ground import Ground
from tracker.timeline.layout.index import TimelineIndex
from tracker.timeline.layout.placing import placed_in
from tracker.timeline.layout.scale import Scale
from tracker.timeline.layout.ways import Placed, in_window

#: Steps from one zoom to its double.
STEPS = 4

#: Days planned before and after those in view, against the width of these.
MARGIN = 0.5

#: Plans kept: those of all lanes at a few zooms.
MOST_PLANS = 96


@dataclass(frozen=True, slots=True)
class Plan:
    """The events of a lane from the day `first` to `last`: on rows, and without room."""

    first: float
    last: float
    placed: list[Placed]
    hidden: list[Event]


class Plans:
    """The plans of one timeline. `opening` is the zoom, per day, that steps are counted from."""

    def __init__(self, index: TimelineIndex, opening: float) -> None:
        self._index, self._opening = index, opening
        self._kept: dict[tuple[int, int, int], Plan] = {}

    def in_view(self, lane: int, rows: int, ground: Ground) -> tuple[list[Placed], list[Event]]:
        """The events of a lane in the window of `ground`: on their rows, and without room."""
        plan = self._plan(lane, rows, ground)
        first, last = ground.scale.day(0), ground.scale.day(ground.width)
        hidden = [event for event in plan.hidden if event.end >= first and event.begin <= last]
        return in_window(plan.placed, ground), hidden

    def _plan(self, lane: int, rows: int, ground: Ground) -> Plan:
        step = floor(STEPS * log2(ground.scale.per_day / self._opening) + 0.001)
        first, last = ground.scale.day(0), ground.scale.day(ground.width)
        kept = self._kept.get((lane, rows, step))
        if kept is None or first < kept.first or last > kept.last:
            if len(self._kept) >= MOST_PLANS:
                self._kept.clear()
            kept = self._made(lane, rows, self._wider(ground, step))
            self._kept[lane, rows, step] = kept
        return kept

    def _wider(self, ground: Ground, step: int) -> Ground:
        """The ground of a plan: at the step's own zoom, with days before and after the window."""
        per_day = self._opening * 2 ** (step / STEPS)
        width = ground.width * (1 + 2 * MARGIN)
        middle = ground.scale.day(ground.width / 2)
        scale = Scale(middle - width / 2 / per_day, per_day)
        today = scale.x(ground.scale.day(ground.today))
        return replace(ground, scale=scale, width=width, today=today)

    def _made(self, lane: int, rows: int, ground: Ground) -> Plan:
        first, last = ground.scale.day(0), ground.scale.day(ground.width)
        events = self._index.lanes[lane].touching(first - 1, last + 1)
        placed, hidden = placed_in(events, rows, ground)
        return Plan(first, last, placed, hidden)
