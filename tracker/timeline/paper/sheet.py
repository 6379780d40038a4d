"""A timeline as sheets of paper: title, picture, legend, and the line at the foot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tracker.timeline.describing import description_of
from tracker.timeline.events import TimelineContent, day_of
from tracker.timeline.layout.ground import Ground
from tracker.timeline.layout.index import TimelineIndex
from tracker.timeline.layout.layout import lay_out
from tracker.timeline.layout.legend import legend_items
from tracker.timeline.layout.measures import PAPER, PAPER_COMPACT
from tracker.timeline.layout.picture import Anchor, Item, Layer, Lettering, Picture, Role
from tracker.timeline.layout.rooms import arranged
from tracker.timeline.layout.scale import fitted
from tracker.timeline.layout.setting import Setting
from tracker.timeline.paper.faces import measure_for
from tracker.words import Words

#: A4 landscape and its margins, in points.
WIDTH, HEIGHT = 841.89, 595.28
LEFT, RIGHT, TOP, FOOT = 51.0, 42.5, 98.0, 26.0

#: Room for the legend and the line under it.
LEGEND, BELOW = 48.0, 14.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet. All places count from (`LEFT`, `TOP`), the corner of the picture."""

    picture: Picture
    head: Layer
    legend: Layer
    title: str
    description: str
    height: float  # of the whole sheet


def sheets_of(content: TimelineContent, words: Words) -> list[Sheet]:
    """The timeline on A4 landscape, lanes that do not fit going on to the next sheet."""
    free = HEIGHT - TOP - PAPER.axis - LEGEND - BELOW - FOOT
    lanes = max(int(free // (PAPER.row + 2 * PAPER.lane_padding)), 1)
    starts = range(0, max(len(content.lanes), 1), lanes)
    parts = [_lanes_of(content, start, lanes) for start in starts]
    return [
        _sheet(part, words, HEIGHT, words.text("{page} of {pages}", page=n, pages=len(parts)))
        for n, part in enumerate(parts, 1)
    ]


def long_sheet(content: TimelineContent, words: Words) -> Sheet:
    """The timeline on one sheet as wide as A4, and as high as its lanes need."""
    return _sheet(content, words, None, "")


def _lanes_of(content: TimelineContent, start: int, number: int) -> TimelineContent:
    """The content of some of the lanes, on the time of them all."""
    chosen = range(start, start + number)
    events = (replace(e, lane=e.lane - start) for e in content.events if e.lane in chosen)
    return replace(content, lanes=content.lanes[start : start + number], events=tuple(events))


def _sheet(content: TimelineContent, words: Words, height: float | None, page: str) -> Sheet:
    setting = Setting(content, TimelineIndex(content), PAPER, measure_for(PAPER.faces), words)
    picture = _picture(setting)
    ground = _ground(setting)
    full = height or TOP + picture.height + LEGEND + BELOW + FOOT
    foot = _foot(content, ground, full - TOP - FOOT, page)
    return Sheet(
        picture,
        Layer("head", tuple(_head(content, ground))),
        Layer("legend", (*legend_items(ground, picture.height + 18), *foot)),
        content.title,
        description_of(content, words),
        full,
    )


def _picture(setting: Setting) -> Picture:
    """The picture in rows of two lines, or of one when that shows more."""
    size = (WIDTH - LEFT - RIGHT, HEIGHT - TOP - LEGEND - BELOW - FOOT)
    scale = _ground(setting).scale
    chosen, room = arranged(setting, (PAPER, PAPER_COMPACT), scale, size)
    return lay_out(chosen, scale, room)


def _ground(setting: Setting) -> Ground:
    """The sheet's own ground: as wide as the picture, on the whole time."""
    plot = WIDTH - LEFT - RIGHT - PAPER.lane_names
    scale = fitted(*setting.content.span, plot, 0.07)
    return Ground(scale, PAPER.lane_names, plot, 0, PAPER, setting.measure, setting.words)


def _head(content: TimelineContent, ground: Ground) -> Iterator[Item]:
    """Who may see it and what it is of, over the title and its dates."""
    words, right = ground.words, ground.plot_x + ground.width
    yield ground.line(content.notice, Lettering.LANE, Role.INK, (0, -62))
    yield ground.line(content.title, Lettering.NOTE, Role.QUIET, (right, -62), anchor=Anchor.END)
    title = words.text("Who said what, and when")
    yield ground.line(title, Lettering.TITLE, Role.INK, (0, -30))
    first, last = (words.day(day_of(day)) for day in content.span)
    dates = words.text("{first} to {last}", first=first, last=last)
    yield ground.line(dates, Lettering.NAME, Role.QUIET, (0, -12))


def _foot(content: TimelineContent, ground: Ground, y: float, page: str) -> Iterator[Item]:
    """The print date, and which sheet of how many this is."""
    right = ground.plot_x + ground.width
    day = ground.words.day(content.today)
    printed = ground.words.text("Printed {day}. Known up to {day}.", day=day)
    yield ground.line(printed, Lettering.NOTE, Role.QUIET, (0, y))
    yield ground.line(page, Lettering.NOTE, Role.INK, (right, y), anchor=Anchor.END)
