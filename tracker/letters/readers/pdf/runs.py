"""The runs of a PDF page: characters written in one go, with where they begin and end.

PDFium is asked for the whole text of a page and then only for the two ends of
each run; asking for every character takes fifteen times as long. Where the
ends do not tell all (wide blanks inside, text that PDFium counts otherwise)
the characters are asked for after all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from ctypes import CFUNCTYPE, byref, c_double, c_int, c_uint, c_void_p, cast
from math import atan2, cos, hypot, pi, sin
from typing import NamedTuple

from tracker.letters.readers.pdf.glyphs import Glyph, glyphs_of
from tracker.letters.readers.pdf.pdfium import OpenPage, raw

_LINE = re.compile(r"[^\r\n]+")
#: What PDFium puts for a hyphen at a line's end, in a text and as a character.
_HYPHENS = str.maketrans({"\ufffe": "-", "\x02": "-", "\0": None, "\uffff": None})
_WIDE_BLANK = re.compile(r"[ \t]{3}|\t")
#: A character of running text is on average no wider than this, in sizes of its font.
_WIDEST = 0.75
_BLANKS = " \t\xa0"

_SMALLEST = 0.5
_UNSEEN_MODES = frozenset({3, 7})
_WHITE = 250

#: PDFium's own functions, answering with plain addresses that are quick to compare.
_object_at = CFUNCTYPE(c_void_p, c_void_p, c_int)(
    cast(raw.FPDFText_GetTextObject, c_void_p).value or 0
)
_mode_of = CFUNCTYPE(c_int, c_void_p)(cast(raw.FPDFTextObj_GetTextRenderMode, c_void_p).value or 0)


class Run(NamedTuple):
    """Characters on one baseline in one size; `angle` is that of the baseline, in radians."""

    text: str
    left: float
    baseline: float
    right: float
    size: float
    angle: float = 0.0
    unseen: bool = False  # written so that it does not show
    white: bool = False  # shows only on something dark

    @property
    def is_space(self) -> bool:
        """Whether nothing is printed."""
        return self.text.isspace()

    def turned(self, angle: float, right: float, up: float) -> Run:
        """The run on a page turned back by `angle` and then moved."""
        far_x = self.left + (self.right - self.left) * cos(self.angle)
        far_y = self.baseline + (self.right - self.left) * sin(self.angle)
        x, y = _turned(self.left, self.baseline, angle)
        end, _ = _turned(far_x, far_y, angle)
        return self._replace(
            left=x + right, baseline=y + up, right=end + right, angle=self.angle - angle
        )


_SPACE = Run(" ", 0.0, 0.0, 0.0, 0.0)


def runs_of(page: OpenPage) -> list[Run]:
    """The runs in the order in which they were written."""
    text = page.get_textpage()
    try:
        words = text.get_text_range()
        if len(words) != text.count_chars():
            return [_of_glyph(glyph) for glyph in glyphs_of(page)]
        reading = _Reading(text.raw, words)
        return [
            run for line in _LINE.finditer(words) for run in reading.runs(line.start(), line.end())
        ]
    finally:
        text.close()


def _of_glyph(glyph: Glyph) -> Run:
    code = "-" if glyph.code == 0x02 else chr(glyph.code)
    return Run(code, glyph.left, glyph.baseline, glyph.right, glyph.size)


def _turned(x: float, y: float, angle: float) -> tuple[float, float]:
    return x * cos(angle) + y * sin(angle), y * cos(angle) - x * sin(angle)


class _Reading:
    """The text of a page, with room for the answers of PDFium."""

    def __init__(self, page_text: object, words: str) -> None:
        self._text = cast(page_text, c_void_p)  # type: ignore[arg-type]
        self._raw, self._words = page_text, words
        self._x, self._y = c_double(), c_double()
        self._left, self._right, self._low, self._high = (c_double() for _ in range(4))
        self._origin = (byref(self._x), byref(self._y))
        self._box = tuple(map(byref, (self._left, self._right, self._low, self._high)))
        self._matrix = raw.FS_MATRIX()
        self._colour = tuple(c_uint() for _ in range(4))
        self._colours = tuple(byref(part) for part in self._colour)

    def runs(self, start: int, end: int) -> Iterator[Run]:
        """The runs of what PDFium sees as one line."""
        ends = end
        while end > start and self._words[end - 1] in _BLANKS:
            end -= 1
        while start < end:
            written = _object_at(self._text, start)
            stop = self._stop(start, end, written)
            yield from self._run(start, stop, written)
            start = stop
        if ends > end:
            yield _SPACE

    def _stop(self, start: int, end: int, written: int | None) -> int:
        """Where the characters end that were written in one go from `start` on."""
        if _object_at(self._text, end - 1) == written:
            return end
        inside, beyond = start, end - 1
        while beyond - inside > 1:
            middle = (inside + beyond) // 2
            if _object_at(self._text, middle) == written:
                inside = middle
            else:
                beyond = middle
        return beyond

    def _run(self, start: int, end: int, written: int | None) -> Iterator[Run]:
        words = self._words[start:end]
        bare = words.strip(_BLANKS)
        if not bare:
            yield _SPACE
            return
        first = start + words.index(bare[0])
        run = self._between(first, first + len(bare), words, written)
        wide = run.right - run.left > _WIDEST * run.size * (len(bare) + 1)
        if len(bare) > 1 and (wide or _WIDE_BLANK.search(bare)):
            for index in range(start, end):
                yield self._one(index, run)
        else:
            yield run

    def _between(self, first: int, end: int, words: str, written: int | None) -> Run:
        raw.FPDFText_GetCharOrigin(self._raw, first, *self._origin)
        raw.FPDFText_GetCharBox(self._raw, end - 1, *self._box)
        x, y, right = self._x.value, self._y.value, self._right.value
        size, matrix = raw.FPDFText_GetFontSize(self._raw, first), self._matrix
        angle = 0.0
        if raw.FPDFText_GetMatrix(self._raw, first, matrix):
            size = size * hypot(matrix.c, matrix.d)
            angle = atan2(matrix.b, matrix.a) if matrix.b or matrix.a < 0 else 0.0
        if angle:
            far_x = (right + self._left.value) / 2
            far_y = (self._low.value + self._high.value) / 2
            right = x + hypot(far_x - x, far_y - y)
        raw.FPDFText_GetFillColor(self._raw, first, *self._colours)
        red, green, blue, alpha = (part.value for part in self._colour)
        unseen = (
            alpha == 0
            or size < _SMALLEST
            or (written is not None and _mode_of(written) in _UNSEEN_MODES)
        )
        white = min(red, green, blue) >= _WHITE
        clean = words if words.isascii() and words.isprintable() else words.translate(_HYPHENS)
        return Run(clean, x, y, max(right, x), size or 1.0, angle, unseen, white)

    def _one(self, index: int, run: Run) -> Run:
        """One character of a run; wide blanks in it show by what stands where."""
        word = self._words[index]
        if word in _BLANKS:
            return _SPACE
        raw.FPDFText_GetCharOrigin(self._raw, index, *self._origin)
        raw.FPDFText_GetCharBox(self._raw, index, *self._box)
        right = self._right.value
        if run.angle:
            right = self._x.value + run.size / 2
        x = self._x.value
        return run._replace(
            text=word.translate(_HYPHENS), left=x, baseline=self._y.value, right=max(right, x)
        )


def main_angle(runs: list[Run]) -> float:
    """The angle, in quarters of a turn, at which most of the characters stand."""
    counted: dict[float, int] = {}
    for run in runs:
        if not run.is_space:
            counted[run.angle] = counted.get(run.angle, 0) + len(run.text)
    most = max(counted, key=lambda angle: counted[angle], default=0.0)
    return round(most / (pi / 2)) * (pi / 2)
