"""Rules, paths and bands: what a page shows besides text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from reportlab.lib import colors

from tracker.tagged.lines import Colour

_Reportlab = Any  # reportlab has no types
WHITE: Colour = (1, 1, 1)


class Point(NamedTuple):
    """A point on the sheet, from its upper left corner."""

    left: float
    top: float


class Box(NamedTuple):
    """A box on the sheet, from its upper left corner."""

    left: float
    top: float
    width: float
    height: float


class Pen(NamedTuple):
    """How a line is drawn: width in points, colour, and lengths on and off."""

    width: float
    colour: Colour
    dashes: tuple[float, ...] = ()


class Picture(NamedTuple):
    """A picture of so many pixels: three bytes for each, row by row from the upper left."""

    width: int
    height: int
    rgb: bytes


class Shapes:
    """Draws on a page of a canvas; handed out only while a mark is open."""

    def __init__(self, paper: _Reportlab, height: float) -> None:
        self._paper = paper
        self._height = height

    def rule(self, start: Point, end: Point, pen: Pen) -> None:
        """A straight line."""
        self.stroke((start, end), pen, closed=False)

    def fill(self, corners: Sequence[tuple[float, float]], colour: Colour) -> None:
        """A closed and filled path."""
        self._draw(f"{_numbers(*colour)} rg {self._path(corners)} h f")

    def stroke(self, corners: Sequence[tuple[float, float]], pen: Pen, *, closed: bool) -> None:
        """The line along a path."""
        self._draw(
            f"{_numbers(pen.width)} w {_numbers(*pen.colour)} RG [{_numbers(*pen.dashes)}] 0 d "
            f"{self._path(corners)} {'s' if closed else 'S'}"
        )

    def fading_box(self, box: Box, colour: Colour, fade: float) -> None:
        """A box that fades to white over the share `fade` of its width at both ends."""
        bottom, right = self._up(box.top + box.height), box.left + box.width
        solid, clear = _ink(colour), _ink(WHITE)
        self._paper.saveState()
        path = self._paper.beginPath()
        path.rect(box.left, bottom, box.width, box.height)
        self._paper.clipPath(path, stroke=0, fill=0)
        self._paper.linearGradient(
            *(box.left, bottom, right, bottom),
            [clear, solid, solid, clear],
            positions=[0, fade, 1 - fade, 1],
            extend=False,
        )
        self._paper.restoreState()

    def picture(self, box: Box, picture: Picture) -> None:
        """A picture that fills a box."""
        from PIL import Image  # only papers with a picture wait for it
        from reportlab.lib.utils import ImageReader

        make_reader: _Reportlab = ImageReader
        image = Image.frombytes("RGB", (picture.width, picture.height), picture.rgb)
        bottom = self._up(box.top + box.height)
        self._paper.drawImage(make_reader(image), box.left, bottom, box.width, box.height)

    def _up(self, top: float) -> float:
        """A height from the upper edge, as the format counts it: from the lower one."""
        return self._height - top

    def _path(self, corners: Sequence[tuple[float, float]]) -> str:
        (left, top), *others = corners
        ways = (f"{_numbers(left, self._up(top))} l" for left, top in others)
        return " ".join([f"{_numbers(left, self._up(top))} m", *ways])

    def _draw(self, operators: str) -> None:
        self._paper.addLiteral(operators)


def _numbers(*numbers: float) -> str:
    """Numbers as the format writes them, to a thousandth of a point."""
    return " ".join([f"{number:.3f}".rstrip("0").rstrip(".") for number in numbers])


def _ink(colour: Colour) -> _Reportlab:
    make_colour: _Reportlab = colors.Color
    return make_colour(*colour)
