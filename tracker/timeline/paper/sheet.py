"""A timeline as sheets of paper: title, picture, legend, and the line at the foot."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.frozen import Frozen, replace
from tracker.timeline.describing import description_of
from tracker.timeline.events import TimelineContent, day_of
from tracker.timeline.layout.ground import Ground
from tracker.timeline.layout.legend import legend_items
from tracker.timeline.layout.measures import PAPER
from tracker.timeline.layout.picture import (
    Anchor,
    Item,
    Layer,
    Lettering,
    Mark,
    Picture,
    Role,
    Text,
)
from tracker.timeline.layout.scale import Scale
from tracker.timeline.layout.wording import shortened
from tracker.timeline.paper.dress import Dress, dress_of
from tracker.timeline.paper.tiles import Spoken, Tile, tiles_of
from tracker.timeline.paper.wanted import Wanted, span_of
from tracker.words import Words

#: The margins of a sheet, in points.
LEFT, RIGHT, TOP, FOOT = 51.0, 42.5, 98.0, 26.0

#: Room for the legend and the line under it.
LEGEND, BELOW = 48.0, 14.0

#: The title of the dossier has so much of the line it shares with the classification.
TITLE_SHARE = 0.6


class Sheet(Frozen):
    """One sheet. All places count from (`LEFT`, `TOP`), the corner of the picture."""

    picture: Picture
    head: Layer
    legend: Layer
    title: str
    description: str
    width: float  # of the whole sheet
    height: float


def sheets_of(content: TimelineContent, words: Words, wanted: Wanted) -> list[Sheet]:
    """The timeline on the paper that is wanted.

    Lanes that do not fit go on to the next sheet, and so does the time where
    the paper may be tiled.
    """
    width, height, most = wanted.format
    free = height - TOP - PAPER.axis - LEGEND - BELOW - FOOT
    lanes = max(int(free // (PAPER.row + 2 * PAPER.lane_padding)), 1)
    starts = range(0, max(len(content.lanes), 1), lanes)
    room = (width - LEFT - RIGHT, height - TOP - LEGEND - BELOW - FOOT)
    span, how = span_of(content, wanted), Spoken(words, dress_of(wanted.dress))
    tiles = [
        tile
        for start in starts
        for tile in tiles_of(_lanes_of(content, start, lanes), how, span, room, most)
    ]
    return [
        _sheet(
            tile,
            words,
            wanted,
            height,
            words.text("Sheet {page} of {pages}", page=number, pages=len(tiles)),
        )
        for number, tile in enumerate(tiles, 1)
    ]


def long_sheet(content: TimelineContent, words: Words, wanted: Wanted) -> Sheet:
    """The timeline as one picture: as wide as its paper, and as high as its lanes need."""
    width, height, _ = wanted.format
    room = (width - LEFT - RIGHT, height - TOP - LEGEND - BELOW - FOOT)
    (tile,) = tiles_of(
        content, Spoken(words, dress_of(wanted.dress)), span_of(content, wanted), room, 1
    )
    return _sheet(tile, words, wanted, None, "")


def _lanes_of(content: TimelineContent, start: int, number: int) -> TimelineContent:
    """The content of some of the lanes, on the time of them all."""
    shown = range(start, start + number)
    events = (replace(e, lane=e.lane - start) for e in content.events if e.lane in shown)
    return replace(content, lanes=content.lanes[start : start + number], events=tuple(events))


def _sheet(tile: Tile, words: Words, wanted: Wanted, height: float | None, page: str) -> Sheet:
    width, picture, content = wanted.format.width, tile.picture, tile.content
    ground = _ground(width, Spoken(words, dress_of(wanted.dress)))
    full = height or TOP + picture.height + LEGEND + BELOW + FOOT
    legend = _legend(ground, picture.height + 18, with_readings=wanted.with_readings)
    foot = _foot(content, ground, full - TOP - FOOT, page)
    return Sheet(
        picture,
        Layer("head", tuple(_head(tile, ground, dress_of(wanted.dress)))),
        Layer("legend", (*legend, *foot)),
        content.title,
        _description(tile, words),
        width,
        full,
    )


def _ground(width: float, how: Spoken) -> Ground:
    """What head, legend and foot stand on: as wide as the picture, on no days at all."""
    plot = width - LEFT - RIGHT - PAPER.lane_names
    return Ground(Scale(0, 1), PAPER.lane_names, plot, 0, PAPER, how.dress.measure, how.words)


def _description(tile: Tile, words: Words) -> str:
    """What stands for the picture where it cannot be seen, on the days of this sheet."""
    content = tile.content
    if not content.events:
        return words.text("A timeline on which no entry has a day.")
    first, last = day_of(tile.first), day_of(tile.last)
    today = min(max(content.today, first), last)
    return description_of(replace(content, today=today), words)


def _head(tile: Tile, ground: Ground, dress: Dress) -> Iterator[Item]:
    """Who may see it and what it is of, over the title and its dates."""
    words, right, content = ground.words, ground.plot_x + ground.width, tile.content
    notice = shortened(content.notice, Lettering.LANE, 0.35 * right, ground.measure)
    yield ground.line(notice, Lettering.LANE, Role.INK, (0, -62))
    name = dress.named(content.title)
    name = shortened(name, Lettering.NOTE, TITLE_SHARE * right, ground.measure)
    yield ground.line(name, Lettering.NOTE, Role.QUIET, (right, -62), anchor=Anchor.END)
    title = words.text("Who said what, and when")
    yield ground.line(title, Lettering.TITLE, Role.INK, (0, -30))
    first, last = (words.day(day_of(day)) for day in (tile.first, tile.last))
    dates = words.text("{first} to {last}", first=first, last=last)
    yield ground.line(dates, Lettering.NAME, Role.QUIET, (0, -12))


def _legend(ground: Ground, top: float, *, with_readings: bool) -> list[Item]:
    """What the shapes mean; the line of strengths only where strengths are shown."""
    items = list(legend_items(ground, top))
    if with_readings:
        return items
    baseline = top + 0.36 * ground.size(Lettering.NOTE)
    return [item for item in items if not _stands_at(item, top, baseline)]


def _stands_at(item: Item, top: float, baseline: float) -> bool:
    return (isinstance(item, Mark) and item.y == top) or (
        isinstance(item, Text) and item.baseline == baseline
    )


def _foot(content: TimelineContent, ground: Ground, y: float, page: str) -> Iterator[Item]:
    """The print date and the day of knowledge, and which sheet of how many this is."""
    right = ground.plot_x + ground.width
    known = known_in_words(content, ground.words)
    yield ground.line(known, Lettering.NOTE, Role.QUIET, (0, y))
    yield ground.line(page, Lettering.NOTE, Role.INK, (right, y), anchor=Anchor.END)


def known_in_words(content: TimelineContent, words: Words) -> str:
    """When it was printed and up to when things are known.

    A state of an earlier day has no print date: it is the same sheet whenever it is printed.
    """
    day = words.day(content.today)
    if content.as_it_stood:
        return words.text("Known up to {day}, as the register stood then.", day=day)
    return words.text("Printed {day}. Known up to {day}.", day=day)
