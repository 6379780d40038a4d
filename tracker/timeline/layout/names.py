"""The left edge of a lane: its name, the colour of its side, and the count of the rest."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.timeline.events import Lane
from tracker.timeline.layout.ground import Ground
from tracker.timeline.layout.measures import Measure, Measures
from tracker.timeline.layout.picture import Anchor, Bars, Box, Item, Lettering, Line, Role, Text
from tracker.timeline.layout.wording import shortened

#: From line to line of a name, and down to its first, against its type size.
LEADING, FIRST_LINE = 1.25, 1.1

#: Names keep clear of a count so long, so that they stay as they are when one comes.
USUAL_COUNT = "+99"


def lane_items(lane: Lane, box: Box, ground: Ground, beside: float = 0) -> Iterator[Item]:
    """The name of a lane with the colour of its side, and the line that closes it.

    `beside` is the room that must stay free after the name.
    """
    measures = ground.measures
    kept = max(beside, ground.measure(USUAL_COUNT, Lettering.NOTE) + measures.gap)
    x, room = names_left(measures), _room(measures) - kept
    size = ground.size(Lettering.LANE)
    top = box.y + _padding(box, measures)
    lines = _lines(lane.name, room, measures, ground.measure)
    is_folded = box.height <= folded_height(measures)
    if is_folded or len(lines) * LEADING * size > name_height(lane, measures, ground.measure):
        lines = [shortened(lane.name, Lettering.LANE, room, ground.measure)]
    baseline = top + FIRST_LINE * size
    for number, line in enumerate(lines):
        at = (x, baseline + number * LEADING * size)
        yield ground.line(line, Lettering.LANE, Role.INK, at)
    below = baseline + (len(lines) - 1) * LEADING * size + 1.4 * ground.size(Lettering.NOTE)
    height = min((LEADING * len(lines) + 0.25) * size, box.bottom - top - 1)
    # A lane of several sides has the colour of none; each of its marks has its own.
    yield Bars((Box(0, top, measures.side_bar, height),), Role.QUIET if lane.mixed else lane.side)
    if below < box.bottom - 0.24 * size and not lane.mixed:
        side = shortened(ground.words.label(lane.side), Lettering.NOTE, room, ground.measure)
        yield ground.line(side, Lettering.NOTE, Role.QUIET, (x, below))
    yield Line(((0, box.bottom), (box.right, box.bottom)), Role.HAIRLINE, measures.hairline)


def name_height(lane: Lane, measures: Measures, measure: Measure) -> float:
    """How high the name of a lane is, in one line or in two, with a usual count beside it."""
    room = _room(measures) - measure(USUAL_COUNT, Lettering.NOTE) - measures.gap
    lines = _lines(lane.name, room, measures, measure)
    return len(lines) * LEADING * measures.faces[Lettering.LANE].size


def count_beside_name(hidden: int, box: Box, ground: Ground) -> Text:
    """In a lane of few rows, at the right of its name: how many events have no mark."""
    measures = ground.measures
    count = ground.words.text("+{count}", count=ground.words.number(hidden))
    at = (
        ground.plot_x - measures.gap,
        box.y + _padding(box, measures) + FIRST_LINE * ground.size(Lettering.LANE),
    )
    return ground.line(count, Lettering.NOTE, Role.QUIET, at, anchor=Anchor.END)


def folded_height(measures: Measures) -> float:
    """How high a folded lane is: the first line of its name and a little around it."""
    return 1.75 * measures.faces[Lettering.LANE].size


def fold_sign(box: Box, ground: Ground, *, is_folded: bool) -> Line:
    """The small hook before a name: down where the lane is open, to the right where folded."""
    measures, size = ground.measures, ground.size(Lettering.LANE)
    x = measures.side_bar + measures.gap
    y = box.y + _padding(box, measures) + FIRST_LINE * size - 0.36 * size
    half = 0.24 * size
    open_ = ((x - half, y - half / 2), (x, y + half / 2), (x + half, y - half / 2))
    folded = ((x - half / 2, y - half), (x + half / 2, y), (x - half / 2, y + half))
    return Line(folded if is_folded else open_, Role.QUIET, 1.4 * measures.hairline)


def _padding(box: Box, measures: Measures) -> float:
    """What is free above the name; less in a folded lane, which is as high as its name."""
    return measures.lane_padding if box.height > folded_height(measures) else 0.2 * measures.gap


def names_left(measures: Measures) -> float:
    """Where names begin."""
    return measures.side_bar + 2.6 * measures.gap


def _room(measures: Measures) -> float:
    """How wide a name may be."""
    return measures.lane_names - names_left(measures) - measures.gap


def _lines(name: str, room: float, measures: Measures, measure: Measure) -> list[str]:
    """The name in one line, or in two, the second shortened when even that is not enough."""
    if measure(name, Lettering.LANE) <= room:
        return [name]
    parts = name.split()
    fits = 0
    while fits < len(parts) and measure(" ".join(parts[: fits + 1]), Lettering.LANE) <= room:
        fits += 1
    if not 0 < fits < len(parts):
        return [shortened(name, Lettering.LANE, room, measure)]
    rest = shortened(" ".join(parts[fits:]), Lettering.LANE, room, measure)
    return [" ".join(parts[:fits]), rest]
