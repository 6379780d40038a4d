"""Which row and which words each event has, worked out once and kept while the window moves.

A plan covers more days than are in view, so that moving finds it ready. It is made
for a step of the zoom: on a larger scale all that stood apart stands further
apart, so a plan holds until the next step, and nothing jumps on the way there.

Plans take longer than the rest of a frame. So a frame makes but one where another
plan will do for now, and the picture settles in the frames that follow.
"""

from __future__ import annotations

from math import floor, log2

from tracker.frozen import Frozen, replace
from tracker.timeline.events import Event
from tracker.timeline.layout.ground import Ground
from tracker.timeline.layout.index import TimelineIndex
from tracker.timeline.layout.placing import placed_in
from tracker.timeline.layout.scale import Scale
from tracker.timeline.layout.ways import Placed, in_window

#: Steps from one zoom to its double.
STEPS = 4

#: Days planned before and after those in view, against the width of these.
MARGIN = 0.35

#: A plan that ends nearer than this to the days in view is made anew, when there is time.
NEAR = 0.1

#: A plan for so many steps further out will do for now.
OUT = 2

#: Plans kept: those of all lanes at a few zooms.
MOST_PLANS = 128


class Plan(Frozen):
    """The events of a lane from the day `first` to `last`: on rows, and without room."""

    first: float
    last: float
    placed: list[Placed]
    hidden: list[Event]

    def covers(self, first: float, last: float) -> bool:
        """Whether all these days are planned."""
        return self.first <= first and last <= self.last


class Plans:
    """The plans of one timeline. `opening` is the zoom, per day, that steps are counted from."""

    def __init__(self, index: TimelineIndex, opening: float) -> None:
        self._index, self._opening = index, opening
        self._kept: dict[tuple[int, int, int], Plan] = {}
        self._may_better = True
        self.is_settled = True

    def begin_frame(self) -> None:
        """One plan may be made for the better; `is_settled` tells afterwards whether more would."""
        self._may_better = True
        self.is_settled = True

    def in_view(self, lane: int, rows: int, ground: Ground) -> tuple[list[Placed], list[Event]]:
        """The events of a lane in the window of `ground`: on their rows, and without room."""
        first, last = ground.scale.day(0), ground.scale.day(ground.width)
        plan = self._plan(lane, rows, ground)
        hidden = [event for event in plan.hidden if event.end >= first and event.begin <= last]
        return in_window(plan.placed, ground), hidden

    def _plan(self, lane: int, rows: int, ground: Ground) -> Plan:
        step = floor(STEPS * log2(ground.scale.per_day / self._opening) + 0.001)
        first, last = ground.scale.day(0), ground.scale.day(ground.width)
        near = NEAR * (last - first)
        plan = self._kept.get((lane, rows, step))
        if plan is not None and plan.covers(first - near, last + near):
            return plan
        for_now = self._for_now((lane, rows, step), first, last)
        if for_now is not None and not self._may_better:
            self.is_settled = False
            return for_now
        self._may_better = False
        if for_now is None and (lane, rows, step + 1) in self._kept:
            # Somebody zooms out: the next steps are made ready with this one.
            self.is_settled = False
            step -= OUT - 1
        return self._make(lane, rows, step, ground)

    def _for_now(self, key: tuple[int, int, int], first: float, last: float) -> Plan | None:
        """A plan of these days that was made for this step or not much further out."""
        lane, rows, step = key
        for out in range(OUT + 1):
            plan = self._kept.get((lane, rows, step - out))
            if plan is not None and plan.covers(first, last):
                return plan
        return None

    def _make(self, lane: int, rows: int, step: int, ground: Ground) -> Plan:
        if len(self._kept) >= MOST_PLANS:
            self._kept.clear()
        wider = self._wider(ground, step)
        first, last = wider.scale.day(0), wider.scale.day(wider.width)
        events = self._index.lanes[lane].touching(first - 1, last + 1)
        plan = Plan(first, last, *placed_in(events, rows, wider))
        self._kept[lane, rows, step] = plan
        return plan

    def _wider(self, ground: Ground, step: int) -> Ground:
        """The ground of a plan: at the step's own zoom, with days before and after the window."""
        per_day = self._opening * 2 ** (step / STEPS)
        width = ground.width * (1 + 2 * MARGIN)
        middle = ground.scale.day(ground.width / 2)
        scale = Scale(middle - width / 2 / per_day, per_day)
        today = scale.x(ground.scale.day(ground.today))
        return replace(ground, scale=scale, width=width, today=today)
