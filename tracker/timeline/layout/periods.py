"""The calendar under the events: recess, councils and own meetings, a line for each layer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tracker.timeline.events import CalendarPeriod
from tracker.timeline.layout.ground import Ground
from tracker.timeline.layout.measures import Measures
from tracker.timeline.layout.names import names_left
from tracker.timeline.layout.picture import Bars, Box, Item, Layer, Lettering, Role
from tracker.timeline.layout.wording import shortened
from tracker.vocabulary import CalendarLayer

#: The height of a line, against the size of its letters; that of a bar, against the line.
LINE, BAR = 1.5, 0.86

#: How much of the ground the bars and the days under them cover.
BAR_DEPTH, DAYS_DEPTH = 0.75, 0.22


def strip_height(periods: Sequence[CalendarPeriod], measures: Measures) -> float:
    """The height of all lines together; 0 without periods."""
    return len(_layers(periods)) * LINE * measures.faces[Lettering.NOTE].size


def period_layer(
    periods: Sequence[CalendarPeriod], ground: Ground, top: float, bottom: float
) -> Layer:
    """Each period as a bar with its name, in the line of its layer from `top` down.

    Where parliament is in recess the days themselves are tinted too, down to `bottom`.
    """
    items: list[Item] = []
    for number, layer in enumerate(_layers(periods)):
        line = LINE * ground.size(Lettering.NOTE)
        row = Box(0, top + number * line, ground.plot_x + ground.width, line)
        own = [period for period in periods if period.layer is layer]
        items += _line(layer, own, row, ground)
        if layer is CalendarLayer.RECESS:
            days = [_box(one, ground, row.y, bottom) for one in own if _is_seen(one, ground)]
            items.append(Bars(tuple(days), Role.HAIRLINE, DAYS_DEPTH))
    return Layer("calendar periods", tuple(items))


def _layers(periods: Sequence[CalendarPeriod]) -> list[CalendarLayer]:
    """Those there are, in their own order."""
    there = {period.layer for period in periods}
    return [layer for layer in CalendarLayer if layer in there]


def _line(
    layer: CalendarLayer, periods: Sequence[CalendarPeriod], row: Box, ground: Ground
) -> Iterator[Item]:
    size, baseline = ground.size(Lettering.NOTE), row.y + 0.74 * row.height
    left = names_left(ground.measures)
    name = shortened(
        ground.words.title(layer), Lettering.NOTE, ground.plot_x - left, ground.measure
    )
    yield ground.line(name, Lettering.NOTE, Role.QUIET, (left, baseline))
    seen = [period for period in periods if _is_seen(period, ground)]
    bars = [_box(one, ground, row.y, row.y + BAR * row.height) for one in seen]
    yield Bars(tuple(bars), Role.HAIRLINE, BAR_DEPTH)
    for period, bar in zip(seen, bars, strict=True):
        room = bar.width - size
        if ground.measure(period.name, Lettering.NOTE) <= room:
            at = (bar.x + size / 2, baseline)
            yield ground.line(period.name, Lettering.NOTE, Role.INK, at)


def _is_seen(period: CalendarPeriod, ground: Ground) -> bool:
    return ground.scale.x(period.last) > 0 and ground.scale.x(period.first) < ground.width


def _box(period: CalendarPeriod, ground: Ground, top: float, bottom: float) -> Box:
    """The days of a period that are in view; a day too narrow to be seen is as wide as a line."""
    left = max(ground.scale.x(period.first), 0.0)
    right = min(max(ground.scale.x(period.last), left + 1), ground.width)
    return Box(ground.plot_x + left, top, right - left, bottom - top)
