"""The shapes of strengths and terms as small pictures before their words.

They say nothing that the word beside them does not say, so a screen reader passes them by.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from itertools import pairwise
from math import dist
from typing import Any

from docx.oxml import parse_xml
from docx.shared import Pt
from PIL import Image, ImageDraw

from tracker.marks import Points, Shape

_Docx = Any  # the library has no types

SIZE = 8.0  #: points along a side
_PIXELS = 64  #: of the picture, and how much finer it is drawn before it is made smaller
_FINER = 4
_PART = 0.72  #: how much of the square is the unit of a shape; flags are wider than that
_DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)


def add_shape(paragraph: _Docx, shape: Shape) -> None:
    """Put the shape at the end of a paragraph, and a blank after it."""
    run = paragraph.add_run()
    drawn = run.add_picture(BytesIO(_picture(shape)), width=Pt(SIZE))
    about = drawn._inline.docPr
    about.set("name", "Mark")
    about.set("descr", "")
    about.append(parse_xml(_DECORATIVE))
    run.add_text("\N{NO-BREAK SPACE}")


@cache
def _picture(shape: Shape) -> bytes:
    """The shape in black on clear ground, as PNG; the same bytes for the same shape."""
    side = _PIXELS * _FINER
    whole = Image.new("L", (side, side), 255)
    pen, unit, middle = ImageDraw.Draw(whole), side * _PART, (side / 2, side / 2)
    width = max(round(shape.line_width * unit), 1)
    for outline in shape.placed(shape.outlines, middle, unit):
        if shape.filled:
            pen.polygon(outline, fill=0)
        else:
            for stretch in _dashed((*outline, outline[0]), shape, unit):
                pen.line(stretch, fill=0, width=width)
            if not shape.dashes:
                _round_corners(pen, outline, width)
    for line in shape.placed(shape.lines, middle, unit):
        pen.line(line, fill=0, width=width)
    ink = whole.resize((_PIXELS, _PIXELS), Image.Resampling.LANCZOS).point(lambda grey: 255 - grey)
    picture = Image.merge("LA", (Image.new("L", ink.size, 0), ink))
    file = BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


def _dashed(points: Points, shape: Shape, unit: float) -> Iterator[Points]:
    """The sides of an outline, or their dashes."""
    if not shape.dashes:
        yield points
        return
    on, off = (length * unit for length in shape.dashes)
    for start, end in pairwise(points):
        length = dist(start, end)
        at = 0.0
        while at < length:
            yield (
                _between(start, end, at / length),
                _between(start, end, min(at + on, length) / length),
            )
            at += on + off


def _between(
    start: tuple[float, float], end: tuple[float, float], part: float
) -> tuple[float, float]:
    return start[0] + part * (end[0] - start[0]), start[1] + part * (end[1] - start[1])


def _round_corners(pen: ImageDraw.ImageDraw, outline: Points, width: int) -> None:
    """Lines of a width leave a notch where they meet."""
    half = width / 2
    for x, y in outline:
        pen.rectangle((x - half, y - half, x + half, y + half), fill=0)
