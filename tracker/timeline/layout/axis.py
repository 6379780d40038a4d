"""The calendar of a picture: its lines, the names above them, and the line of today."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.timeline.events import day_of
from tracker.timeline.layout.ground import Ground
from tracker.timeline.layout.picture import (
    Anchor,
    Bars,
    Box,
    Item,
    Layer,
    Lettering,
    Line,
    Role,
    Text,
)
from tracker.timeline.layout.ticks import Tick, Ticks, ticks


def ticks_of(ground: Ground) -> Ticks:
    """The named days of the plot, as many as its type size has room for."""
    letter = ground.size(Lettering.DAY) / 12
    return ticks(ground.scale, ground.width, ground.words, letter=letter)


def calendar_lines(ground: Ground, plot: Box, named: Ticks) -> Layer:
    """A hairline at every named day and the line of today, behind everything."""
    width = ground.measures.hairline
    lines: list[Item] = [
        Line(((plot.x + tick.x, plot.y), (plot.x + tick.x, plot.bottom)), Role.HAIRLINE, width)
        for tick in named.small
        if tick.x >= 0
    ]
    axis = ground.measures.axis
    lines.append(Line(((0, axis), (plot.right, axis)), Role.QUIET, width))
    if 0 <= ground.today <= ground.width:
        x = plot.x + ground.today
        lines.append(Line(((x, axis / 3), (x, plot.bottom)), Role.INK, 1.4 * max(width, 0.6)))
    return Layer("calendar", tuple(lines))


def axis_layer(ground: Ground, plot: Box, named: Ticks) -> Layer:
    """The names of the days above the plot: the large periods over the small."""
    foot = ground.measures.axis
    step = foot / 3
    large = _row(named.large, Lettering.MONTH, ground, plot, baseline=foot - 1.35 * step)
    small = _row(named.small, Lettering.DAY, ground, plot, baseline=foot - 0.35 * step)
    strokes = [
        Line(
            ((plot.x + tick.x, foot - 2 * step + 2), (plot.x + tick.x, foot - step)),
            Role.QUIET,
            ground.measures.hairline,
        )
        for tick in named.large
        if tick.x > 0
    ]
    return Layer("axis", (*strokes, *large, *small))


def _row(
    named: tuple[Tick, ...], lettering: Lettering, ground: Ground, plot: Box, *, baseline: float
) -> Iterator[Text]:
    """The names that fit beside each other, the first standing at the left edge if need be."""
    ink = Role.INK if lettering is Lettering.MONTH else Role.QUIET
    free_from = plot.x
    following = [tick.x for tick in named[1:]] + [ground.width]
    for tick, next_x in zip(named, following, strict=False):
        x = max(plot.x + tick.x + 0.4 * ground.measures.gap, plot.x)
        text = ground.line(tick.label, lettering, ink, (x, baseline))
        sticks_out = text.box.right > min(plot.right, plot.x + next_x + ground.measures.gap)
        is_crowded = tick.x < 0 and sticks_out
        near = ground.measures.gap
        on_today = text.box.x - near < plot.x + ground.today < text.box.right + near
        if on_today or is_crowded:
            continue
        if text.box.x >= free_from and text.box.right <= plot.right:
            free_from = text.box.right + ground.measures.gap
            yield text


def today_layer(ground: Ground, plot: Box, *, as_it_stood: bool) -> Layer:
    """The name of today, or of the earlier day that is looked at, on ink above its line."""
    if not 0 <= ground.today <= ground.width:
        return Layer("today", ())
    x = plot.x + ground.today
    words, day = ground.words, ground.words.day(day_of(_day(ground)))
    label = (
        words.text("As of {day}", day=day) if as_it_stood else words.text("Today, {day}", day=day)
    )
    size = ground.size(Lettering.TODAY)
    pad = 0.4 * size
    width = ground.measure(label, Lettering.TODAY)
    turned = x + width + 2 * pad > plot.right
    left = x - width - 2 * pad if turned else x
    tab = Box(left, ground.measures.axis / 3 - 1.5 * size, width + 2 * pad, 1.5 * size)
    name = ground.line(
        label,
        Lettering.TODAY,
        Role.GROUND,
        (x - pad if turned else x + pad, tab.bottom - 0.4 * size),
        anchor=Anchor.END if turned else Anchor.START,
    )
    return Layer("today", (Bars((tab,), Role.INK), name))


def _day(ground: Ground) -> float:
    return ground.scale.day(ground.today)
