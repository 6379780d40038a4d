"""A laid-out timeline: shapes and texts at their places, for any pen to draw.

Lengths are in the unit of the medium (pixels on screen, points on paper);
x grows to the right and y downward. What a frame holds by the hundred is a named
tuple, which is made in a third of the time of a frozen dataclass.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple, Protocol

from tracker.frozen import Frozen
from tracker.marks import Points, Shape
from tracker.timeline.events import Event
from tracker.vocabulary import Side


class Role(StrEnum):
    """What a colour is for; the medium says which colour that is."""

    INK = "ink"
    QUIET = "quiet"
    HAIRLINE = "hairline"
    ACCENT = "accent"
    GROUND = "ground"


Ink = Role | Side


class Lettering(StrEnum):
    """What a text is; the medium says which face and size that is."""

    TITLE = "title"
    LANE = "lane"
    WORDS = "words"  # somebody's own words, in serif
    NAME = "name"  # what the app calls a thing
    NOTE = "note"  # the quiet line under it
    MONTH = "month"
    DAY = "day"
    TODAY = "today"


class Anchor(StrEnum):
    """Which end of a text stands at its x."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Box(NamedTuple):
    """A rectangle by its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    def overlaps(self, other: Box) -> bool:
        """Whether they share more than an edge."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )

    def holds(self, x: float, y: float) -> bool:
        """Whether the point lies in it."""
        return self.x <= x <= self.right and self.y <= y <= self.bottom


class Bars(Frozen):
    """Filled rectangles of one ink; `depth` 1 is the full ink, less lets the ground through."""

    boxes: tuple[Box, ...]
    ink: Ink
    depth: float = 1.0


class Columns(Frozen):
    """Columns of one width on a common foot, the first at `x`, `pitch` apart; 0 is no column."""

    x: float
    foot: float
    pitch: float
    width: float
    heights: tuple[float, ...]
    ink: Ink
    depth: float = 1.0

    def boxes(self) -> Iterator[Box]:
        """Each column as a rectangle."""
        for number, height in enumerate(self.heights):
            if height:
                left = self.x + number * self.pitch
                yield Box(left, self.foot - height, self.width, height)


class Line(Frozen):
    """An open line."""

    points: Points
    ink: Ink
    width: float
    dashes: tuple[float, ...] = ()


class Band(Frozen):
    """A time without a date: clear at both ends, its ink between a quarter and three quarters."""

    box: Box
    ink: Ink


class Mark(NamedTuple):
    """A shape around a point; `size` is the side of a firm square."""

    x: float
    y: float
    size: float
    shape: Shape
    ink: Ink
    spoken: bool = False  # carries the wave of words that were said


class Text(NamedTuple):
    """Words on one line. `box` is the room they take; `cleared` where they cross a line."""

    x: float
    baseline: float
    words: str
    lettering: Lettering
    ink: Ink
    box: Box
    anchor: Anchor = Anchor.START
    cleared: bool = False


Item = Bars | Columns | Line | Band | Mark | Text


class Layer(Frozen):
    """Items drawn together, in order, under one name."""

    name: str
    items: tuple[Item, ...]


class Spot(NamedTuple):
    """Where an event can be seen and touched: its mark, and the mark with its label."""

    event: Event
    mark: Box
    area: Box


class Picture(Frozen):
    """A finished layout. `plot` is the part that days stand in; layers are drawn in order."""

    width: float
    height: float
    plot: Box
    layers: tuple[Layer, ...]
    spots: tuple[Spot, ...]
    hidden: tuple[int, ...]  # per lane: events in the window that are only counted
    lanes: tuple[Box, ...] = ()  # where each lane lies, its name included
    ground: int = 0  # so many of its layers lie under all that happens

    def lane_at(self, y: float) -> int | None:
        """The lane at a height; None above and below them."""
        return next((n for n, box in enumerate(self.lanes) if box.y <= y < box.bottom), None)

    def spot_at(self, x: float, y: float) -> Spot | None:
        """The event under the point, marks before labels; None beside all of them."""
        for spot in self.spots:
            if spot.mark.holds(x, y):
                return spot
        return next((spot for spot in self.spots if spot.area.holds(x, y)), None)

    def spot_of(self, key: str | None) -> Spot | None:
        """Where the event with this key stands; None when it has no mark of its own here."""
        return next((spot for spot in self.spots if spot.event.key == key), None)


class Pen(Protocol):
    """Whatever can draw a picture: a screen, a page, an SVG file."""

    def begin(self, layer: Layer) -> None:
        """A layer starts."""

    def end(self, layer: Layer) -> None:
        """The layer is drawn."""

    def bars(self, bars: Bars) -> None:
        """Fill rectangles."""

    def columns(self, columns: Columns) -> None:
        """Fill columns."""

    def line(self, line: Line) -> None:
        """Draw an open line."""

    def band(self, band: Band) -> None:
        """Draw a band that fades at both ends."""

    def mark(self, mark: Mark) -> None:
        """Draw a shape."""

    def text(self, text: Text) -> None:
        """Set a line of words."""


def draw(picture: Picture, pen: Pen, between: Sequence[Item] = ()) -> None:
    """Draw every layer of `picture` in order with `pen`, and `between` its ground and the rest."""
    for number, layer in enumerate(picture.layers):
        if number == picture.ground:
            draw_items(between, pen)
        pen.begin(layer)
        draw_items(layer.items, pen)
        pen.end(layer)


def draw_items(items: Sequence[Item], pen: Pen) -> None:
    """Draw `items` in order with `pen`."""
    for item in items:
        match item:
            case Mark():
                pen.mark(item)
            case Text():
                pen.text(item)
            case Line():
                pen.line(item)
            case Columns():
                pen.columns(item)
            case Bars():
                pen.bars(item)
            case Band():
                pen.band(item)
