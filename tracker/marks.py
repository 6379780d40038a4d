"""The shapes that stand for a strength or a kind of thing, the same on screen and on paper.

Numbers only: whoever draws (a list, the timeline, a briefing) scales them. A
shape lies around (0, 0), y grows downward, and 1 is the side of the firm square.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import cos, pi, sin, tau

from tracker.frozen import Frozen
from tracker.vocabulary import Strength

Points = tuple[tuple[float, float], ...]


class Shape(Frozen, eq=False):
    """A small figure. Where not `filled`, its outlines are cleared to the ground.

    Each is one and the same object whenever it is asked for.

    `outlines` are closed (the last point joins the first), `lines` are open and
    only stroked: the hatching of a hedge, the pole of a flag, the wave of speech.
    `line_width` and `dashes` (on, off; empty for a whole line) are in the same
    unit as the points.
    """

    outlines: tuple[Points, ...]
    lines: tuple[Points, ...] = ()
    filled: bool = False
    line_width: float = 0.12
    dashes: tuple[float, ...] = ()

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the whole figure, its lines included."""
        half_width = max(abs(x) for path in (*self.outlines, *self.lines) for x, _ in path)
        half_height = max(abs(y) for path in (*self.outlines, *self.lines) for _, y in path)
        line = 0.0 if self.filled else self.line_width
        return 2 * half_width + line, 2 * half_height + line

    def placed(
        self, paths: tuple[Points, ...], at: tuple[float, float], size: float
    ) -> list[Points]:
        """`paths` of this shape around the point `at`, with a firm square of `size`."""
        return [tuple((at[0] + x * size, at[1] + y * size) for x, y in path) for path in paths]


def strength_shape(strength: Strength) -> Shape:
    """The shape of how much a wording obliges: from a filled square to a dot."""
    return _STRENGTHS[strength]


def document_shape() -> Shape:
    """A letter or other paper: an outlined sheet."""
    return _DOCUMENT


@cache
def deadline_shape(*, coming: bool) -> Shape:
    """The end of a term: a triangle on its point; outlined while it is still to come."""
    return Shape((_TRIANGLE,), filled=not coming, line_width=0.14)


@cache
def first_date_shape() -> Shape:
    """The day a term had before it was moved: a dashed triangle."""
    return Shape((_TRIANGLE,), line_width=0.11, dashes=(0.13, 0.13))


@cache
def meeting_shape(*, coming: bool, called_off: bool = False) -> Shape:
    """A meeting: a diamond; outlined while it is still to come, dashed when it is not held."""
    if called_off:
        return Shape((_DIAMOND,), line_width=0.11, dashes=(0.13, 0.13))
    return Shape((_DIAMOND,), filled=not coming, line_width=0.14)


def ultimatum_shape() -> Shape:
    """An ultimatum: a flag on its pole, the pole at 0."""
    return _FLAG


def status_shape() -> Shape:
    """An undertaking that came to stand otherwise: a small ring."""
    return _RING


def wave() -> Points:
    """The wave under words that were said and not written; draw it as an open line."""
    return _WAVE


def _square(side: float) -> Points:
    half = side / 2
    return ((-half, -half), (half, -half), (half, half), (-half, half))


def _circle(across: float, corners: int = 16) -> Points:
    return tuple(
        (across / 2 * cos(tau * i / corners), across / 2 * sin(tau * i / corners))
        for i in range(corners)
    )


#: Three diagonals inside the square of a hedge, from the left and lower edge upward.
_HATCHING: tuple[Points, ...] = (
    ((-0.46, -0.12), (-0.12, -0.46)),
    ((-0.46, 0.46), (0.46, -0.46)),
    ((0.12, 0.46), (0.46, 0.12)),
)

_STRENGTHS: Mapping[Strength, Shape] = {
    Strength.FIRM: Shape((_square(1.0),), filled=True),
    Strength.PLAIN: Shape((_square(0.58),), filled=True),
    Strength.HEDGED: Shape((_square(0.9),), _HATCHING, line_width=0.11),
    Strength.WILLING: Shape((_square(0.86),), line_width=0.14),
    Strength.EXPLORATORY: Shape((_square(0.88),), line_width=0.12, dashes=(0.13, 0.16)),
    Strength.NONE: Shape((_circle(0.36),), filled=True),
}
_DOCUMENT = Shape((((-0.59, -0.39), (0.59, -0.39), (0.59, 0.39), (-0.59, 0.39)),))
_TRIANGLE: Points = ((-0.5, -0.42), (0.5, -0.42), (0.0, 0.45))
_DIAMOND: Points = ((0.0, -0.6), (0.6, 0.0), (0.0, 0.6), (-0.6, 0.0))
_FLAG = Shape(
    outlines=(((0.0, -0.6), (0.9, -0.6), (0.66, -0.28), (0.9, 0.04), (0.0, 0.04)),),
    lines=(((0.0, -0.6), (0.0, 0.62)),),
    filled=True,
    line_width=0.14,
)
_RING = Shape((_circle(0.5),), line_width=0.13)
_WAVE: Points = tuple(
    (-0.5 + i / 24, 0.78 - 0.09 * sin(2.5 * tau * i / 24 + pi)) for i in range(25)
)
