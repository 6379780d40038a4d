"""The characters of a PDF page, one by one, with where they stand.

A page has thousands, so this is the part of reading that decides how long it
takes: nothing is asked of PDFium twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from ctypes import byref, c_double
from typing import NamedTuple

from tracker.letters.readers.pdf.pdfium import (
    Drawn,
    OpenPage,
    PageText,
    char_box,
    char_code,
    char_matrix,
    char_object,
    char_origin,
    char_size,
    raw,
)

_SPACES = frozenset({0x20, 0x09})
_NO_CHARACTER = frozenset({0x00, 0x0A, 0x0D, 0xFFFE, 0xFFFF})


class Glyph(NamedTuple):
    """One printed character: its left end on the baseline, its right edge, its size."""

    code: int
    left: float
    baseline: float
    right: float
    size: float
    is_space: bool


def glyphs_of(page: OpenPage, hides: Callable[[Drawn], bool] | None = None) -> Iterator[Glyph]:
    """The characters in the order in which they were written; line ends are left out.

    With `hides` so are those whose text object it says is not shown.
    """
    text = page.get_textpage()
    x, y, left, right, bottom, top = (c_double() for _ in range(6))
    origin, box = (byref(x), byref(y)), (byref(left), byref(right), byref(bottom), byref(top))
    sizes: dict[tuple[float, float], float] = {}
    for index in range(text.count_chars()):
        code = char_code(text.raw, index)
        if code in _NO_CHARACTER or (hides and hides(char_object(text.raw, index))):
            continue
        char_origin(text.raw, index, *origin)
        char_box(text.raw, index, *box)
        on_line = (char_size(text.raw, index), y.value)
        if on_line not in sizes:
            sizes[on_line] = on_line[0] * _scale(text.raw, index) or 1.0
        edge = max(right.value, x.value)
        yield Glyph(code, x.value, y.value, edge, sizes[on_line], code in _SPACES)
    text.close()


def _scale(text: PageText, index: int) -> float:
    """How much larger the page prints a character than its font is set; one line has one scale."""
    matrix = raw.FS_MATRIX()
    known = char_matrix(text, index, byref(matrix))
    return float((matrix.c**2 + matrix.d**2) ** 0.5) if known else 1.0
