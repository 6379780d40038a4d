"""Rules, boxes and bands: what a page shows besides text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from reportlab.lib import colors

from tracker.briefing.tagged.lines import Colour

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


class Shapes:
    """Draws on a page of a canvas; handed out only while a mark is open."""

    def __init__(self, paper: Any, height: float) -> None:
        self._paper = paper
        self._height = height

    def rule(self, start: Point, end: Point, width: float, colour: Colour) -> None:
        """A straight line of `width` points."""
        self._stroke(width, colour)
        self._paper.line(start.left, self._up(start.top), end.left, self._up(end.top))

    def outline_box(
        self, box: Box, width: float, colour: Colour, dashes: Sequence[float] = ()
    ) -> None:
        """The outline of a box, drawn inside its edges; `dashes` as lengths on and off."""
        self._stroke(width, colour)
        self._paper.setDash(list(dashes))
        left, bottom = box.left + width / 2, self._up(box.top + box.height) + width / 2
        self._paper.rect(left, bottom, box.width - width, box.height - width)
        self._paper.setDash([])

    def fill_box(self, box: Box, colour: Colour) -> None:
        """A filled box."""
        self._paper.setFillColorRGB(*colour)
        bottom = self._up(box.top + box.height)
        self._paper.rect(box.left, bottom, box.width, box.height, stroke=0, fill=1)

    def fill_dot(self, centre: Point, radius: float, colour: Colour) -> None:
        """A filled dot."""
        self._paper.setFillColorRGB(*colour)
        self._paper.circle(centre.left, self._up(centre.top), radius, stroke=0, fill=1)

    def polygon(self, corners: Sequence[Point], colour: Colour, *, filled: bool) -> None:
        """A closed shape, filled or as an outline of one point."""
        self._stroke(1, colour)
        self._paper.setFillColorRGB(*colour)
        path = self._paper.beginPath()
        path.moveTo(corners[0].left, self._up(corners[0].top))
        for corner in corners[1:]:
            path.lineTo(corner.left, self._up(corner.top))
        path.close()
        self._paper.drawPath(path, stroke=int(not filled), fill=int(filled))

    def fading_box(self, box: Box, colour: Colour, fade: float) -> None:
        """A box that fades to white over the share `fade` of its width at both ends."""
        bottom, right = self._up(box.top + box.height), box.left + box.width
        solid, clear = self._ink(colour), self._ink(WHITE)
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

    def _up(self, top: float) -> float:
        """A height from the upper edge, as the format counts it: from the lower one."""
        return self._height - top

    def _stroke(self, width: float, colour: Colour) -> None:
        self._paper.setLineWidth(width)
        self._paper.setStrokeColorRGB(*colour)

    @staticmethod
    def _ink(colour: Colour) -> Any:
        make_colour: Any = colors.Color
        return make_colour(*colour)
