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
        self._use(pen)
        self._paper.line(start.left, self._up(start.top), end.left, self._up(end.top))

    def fill(self, corners: Sequence[tuple[float, float]], colour: Colour) -> None:
        """A closed and filled path."""
        self._paper.setFillColorRGB(*colour)
        self._paper.drawPath(self._path(corners, closed=True), stroke=0, fill=1)

    def stroke(self, corners: Sequence[tuple[float, float]], pen: Pen, *, closed: bool) -> None:
        """The line along a path."""
        self._use(pen)
        self._paper.setDash(list(pen.dashes))
        self._paper.drawPath(self._path(corners, closed=closed), stroke=1, fill=0)
        self._paper.setDash([])

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

    def _path(self, corners: Sequence[tuple[float, float]], *, closed: bool) -> _Reportlab:
        path = self._paper.beginPath()
        path.moveTo(corners[0][0], self._up(corners[0][1]))
        for left, top in corners[1:]:
            path.lineTo(left, self._up(top))
        if closed:
            path.close()
        return path

    def _use(self, pen: Pen) -> None:
        self._paper.setLineWidth(pen.width)
        self._paper.setStrokeColorRGB(*pen.colour)


def _ink(colour: Colour) -> _Reportlab:
    make_colour: _Reportlab = colors.Color
    return make_colour(*colour)
