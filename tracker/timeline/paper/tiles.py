"""The time of a timeline on one sheet, or cut over several that lie side by side.

All sheets of one cut share scale, rows and measures, so that their lanes meet.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import NamedTuple

from tracker.frozen import Frozen, replace
from tracker.timeline.events import TimelineContent
from tracker.timeline.layout.index import TimelineIndex
from tracker.timeline.layout.layout import lay_out
from tracker.timeline.layout.measures import PAPER, PAPER_COMPACT
from tracker.timeline.layout.picture import Picture
from tracker.timeline.layout.rooms import arranged
from tracker.timeline.layout.scale import Scale, fitted
from tracker.timeline.layout.setting import Room, Setting, ground_of
from tracker.timeline.paper.dress import Dress
from tracker.timeline.paper.wanted import within
from tracker.words import Words

#: Free on either side of the first and the last day, as a share of a sheet's plot.
MARGIN = 0.07

#: One more sheet is worth it as long as more than this share of the events has no words.
UNREAD = 0.02

#: No sheet of A3 has room for the words of more; fewer sheets need not be tried.
MOST_ON_A_SHEET = 400


class Tile(Frozen):
    """A picture, and the first and the last moment on it; `content` is what stands there."""

    picture: Picture
    first: float
    last: float
    content: TimelineContent


class Spoken(NamedTuple):
    """In which language and in which house style."""

    words: Words
    dress: Dress


def tiles_of(
    content: TimelineContent,
    how: Spoken,
    span: tuple[float, float],
    size: tuple[float, float],
    most: int,
) -> list[Tile]:
    """As few sheets of `size` as show (nearly) every event with its words, `most` at most."""
    setting = Setting(content, TimelineIndex(content), PAPER, how.dress.measure, how.words)
    best: list[Tile] = []
    fewest = len(content.events) + 1
    least = min(max(ceil(len(content.events) / MOST_ON_A_SHEET), 1), most)
    for number in range(least, most + 1):
        tiles = list(_cut(setting, span, size, number))
        unread = sum(_unread(tile.picture) for tile in tiles)
        if unread < fewest:
            best, fewest = tiles, unread
        if fewest <= UNREAD * len(content.events):
            break
    return best


def _cut(
    setting: Setting, span: tuple[float, float], size: tuple[float, float], number: int
) -> Iterator[Tile]:
    """The time in `number` pieces of one scale, each on a sheet of its own."""
    plot = size[0] - setting.measures.lane_names
    scale = fitted(*span, number * plot, MARGIN / number)
    whole = size[0] + (number - 1) * plot
    is_crowd = len(setting.content.events) > number * MOST_ON_A_SHEET
    measures = (PAPER_COMPACT,) if is_crowd else (PAPER, PAPER_COMPACT)
    chosen, room = arranged(setting, measures, scale, (whole, size[1]))
    for at in range(number):
        yield _tile(chosen, scale.moved(at * plot), Room(size[0], room.rows))


def _tile(setting: Setting, scale: Scale, room: Room) -> Tile:
    ground = ground_of(setting, scale, room.width)
    first, last = scale.day(0), scale.day(ground.width)
    # What ended before its edge would stand there with words and without a mark.
    events = tuple(
        event for event in setting.content.events if event.begin < last and event.end >= first
    )
    content = replace(setting.content, events=events)
    here = replace(setting, content=content, index=TimelineIndex(content))
    return Tile(lay_out(here, scale, room), first, last, within(content, (first, last)))


def _unread(picture: Picture) -> int:
    """How many events are only counted, or stand there as a mark without words."""
    wordless = sum(spot.area.width <= spot.mark.width + 0.1 for spot in picture.spots)
    return sum(picture.hidden) + wordless
