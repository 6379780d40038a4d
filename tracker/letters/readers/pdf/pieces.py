"""The pieces of text that a PDF page is written in, each with the place of its ends.

PDFium is asked for the whole text of a page and then only for what a reader
needs to know of a piece; asking for every character takes twenty times as long.
Positions count from the lower left corner of the page as it shows.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from ctypes import byref, c_double
from itertools import pairwise
from typing import NamedTuple

from tracker.frozen import Frozen
from tracker.letters.readers.pdf.glyphs import Glyph, glyphs_of
from tracker.letters.readers.pdf.hiding import SMALLEST, Hiding, hiding_of
from tracker.letters.readers.pdf.pdfium import (
    OpenPage,
    PageText,
    char_box,
    char_matrix,
    char_origin,
    char_size,
    raw,
)

#: A piece ends where PDFium sees a line's end, and behind a hyphen that it takes for one at an end.
_PIECE = re.compile("[^\r\n\ufffe]+\ufffe?|\ufffe")
_HYPHEN = "\ufffe"
#: Figures behind a word or a sentence, that may be the mark of a note.
_MARK = re.compile(r"[\d*†](?<=[^\W\d].|[.,;:!?)”’\"].)[\d*†]{0,2}(?!\w)")
#: Between two parts of a piece that stand further apart, in sizes of the font, a new one begins:
#: the white between two columns can be as narrow as this.
NARROW_GAP = 1.0
#: So is where the next character is this many times as large: a stamp across the page.
_LARGER = 1.8
#: Characters as far from upright as this still are; so many pieces tell how most of them stand.
_ASLANT, _ASKED = 0.2, 20
#: How much larger than its font is set a character is printed, and how far it is turned.
_Look = tuple[float, int | None]
_PLAIN: _Look = (1.0, 0)
#: Raised figures are smaller than their line by at least this much.
RAISED_SIZE = 0.8


class Piece(NamedTuple):
    """Characters that were written in one go, on one baseline and in one size."""

    words: str
    left: float
    right: float
    baseline: float
    size: float
    is_upright: bool = True


class PagePieces(Frozen):
    """The pieces of a page in the order in which they were written, without those it hides.

    `hidden` tells that there were such, `is_scan` that the page is a picture and
    its text was recognised in it, `has_pictures` that it holds any.
    """

    pieces: list[Piece]
    hidden: bool
    is_scan: bool
    has_pictures: bool


def pieces_of(page: OpenPage) -> PagePieces:
    """The pieces of a page."""
    hiding, seen = hiding_of(page), seen_of(page)
    written = list(_written(page, hiding))
    room = max(seen.width, seen.height)
    shown = [piece for piece in written if _is_shown(piece, room)]
    hidden = len(shown) < len(written) or (hiding.some and not hiding.is_scan)
    return PagePieces(shown, hidden, hiding.is_scan, hiding.has_pictures)


def _written(page: OpenPage, hiding: Hiding) -> Iterator[Piece]:
    if hiding.some and not hiding.is_scan:
        yield from _by_glyph(glyphs_of(page, hiding.hides))
        return
    text = page.get_textpage()
    try:
        words = text.get_text_range()
        if len(words) == text.count_chars():
            yield from _Reading(page, text, words).pieces()
        else:
            yield from _by_glyph(glyphs_of(page))
    finally:
        text.close()


def _is_shown(piece: Piece, room: float) -> bool:
    """Whether a piece is large enough to read and lies on the page, which may be turned."""
    on_page = piece.right > 0 and piece.left < room and 0 < piece.baseline < room
    return piece.size >= SMALLEST and on_page


class Seen(Frozen):
    """The part of a page that is meant to be seen, in the page's own coordinates."""

    left: float
    low: float
    width: float
    height: float

    @property
    def is_shifted(self) -> bool:
        """Whether it begins elsewhere than the page does."""
        return (self.left, self.low) != (0.0, 0.0)


def seen_of(page: OpenPage) -> Seen:
    """The part of the page inside its crop box, or all of it where that makes no sense."""
    left, low, right, high = page.get_bbox()
    return Seen(left, low, right - left, high - low)


class _Reading:
    """A page that is being read, with room for the answers of PDFium."""

    def __init__(self, page: OpenPage, text: PageText, words: str) -> None:
        self._text, self._words = text.raw, words
        self._seen = seen_of(page)
        self._turned, self._is_moved = 0, False
        self._x, self._y, self._left, self._right, self._low, self._high = (
            c_double() for _ in range(6)
        )
        self._origin = (byref(self._x), byref(self._y))
        self._box = tuple(map(byref, (self._left, self._right, self._low, self._high)))
        self._matrix = raw.FS_MATRIX()
        self._at_matrix = byref(self._matrix)
        self._looks: dict[tuple[float, ...], _Look] = {}
        self._looked_at, self._look_there = -1, _PLAIN
        self._may_have_marks = _MARK.search(words) is not None

    def pieces(self) -> Iterator[Piece]:
        found = [match.span() for match in _PIECE.finditer(self._words)]
        self._turned = self._angle_of_most(found)
        self._is_moved = self._turned != 0 or self._seen.is_shifted
        whole = raw.FPDFText_CountRects(self._text, 0, -1) <= len(found)
        for start, end in found:
            for first, last in [(start, end)] if whole else self._apart(start, end):
                yield from self._pieces(first, last)

    def _apart(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """A piece, cut where parts stand far apart, go back to the left, or are much larger."""
        count = raw.FPDFText_CountRects(self._text, start, end - start)
        size = self._size(start)
        if count < 2 or not (self._is_mixed(size, end) or self._has_wide_gap(count, size)):
            yield start, end
            return
        before, last = start, None
        for index in range(start, end):
            if self._words[index] == " ":
                continue
            char_box(self._text, index, *self._box)
            left, right, now = self._left.value, self._right.value, self._size(index)
            far = last is not None and not -size < left - last <= NARROW_GAP * size
            if far or now > _LARGER * size:
                yield before, index
                before = index
            last, size = right, now
        yield before, end

    def _is_mixed(self, size: float, end: int) -> bool:
        """Whether the last character of a piece is of quite another size than the first."""
        last = self._size(end - 1)
        return max(size, last) > _LARGER * min(size, last)

    def _has_wide_gap(self, count: int, size: float) -> bool:
        edges = []
        for number in range(count):
            raw.FPDFText_GetRect(self._text, number, *self._edges)
            edges.append((self._left.value, self._right.value))
        return any(
            left - right > NARROW_GAP * size or left < before - size
            for (before, right), (left, _) in pairwise(edges)
        )

    @property
    def _edges(self) -> tuple[object, ...]:
        """Where `FPDFText_GetRect` writes: left, top, right, bottom."""
        return self._box[0], self._box[3], self._box[1], self._box[2]

    def _pieces(self, start: int, end: int) -> Iterator[Piece]:
        """One piece, cut around the figures in it that are the marks of notes."""
        words = self._words[start:end]
        bare = words.strip(" \t\xa0")
        if not bare:
            return
        first = start + words.index(bare[0])
        last = first + len(bare) - 1
        size = self._usual_size(first, last)
        if not self._may_have_marks:
            yield self._piece(first, last + 1, size, words)
            return
        cut = first
        for mark in _MARK.finditer(self._words, first, last + 1):
            if self._size(mark.start()) < size * RAISED_SIZE:
                yield self._piece(cut, mark.start(), size)
                yield self._piece(mark.start(), mark.end(), self._size(mark.start()))
                cut = mark.end()
        if cut <= last:
            with_blanks = self._words[start if cut == first else cut : end]
            yield self._piece(cut, last + 1, size, with_blanks)

    def _piece(self, first: int, end: int, size: float, words: str | None = None) -> Piece:
        """The characters from `first` to `end` placed; `words` are theirs with blanks around."""
        char_origin(self._text, first, *self._origin)
        left, baseline = self._x.value, self._y.value
        char_box(self._text, end - 1, *self._box)
        right = self._right.value
        upright = self._angle(first) == self._turned
        if self._is_moved:
            level = (self._low.value + self._high.value) / 2
            (left, baseline), (right, _) = self._shown(left, baseline), self._shown(right, level)
        words = (words or self._words[first:end]).replace(_HYPHEN, "-")
        return Piece(words, left, right if right > left else left, baseline, size, upright)

    def _usual_size(self, first: int, last: int) -> float:
        """The size of most of a piece: that of its ends, or of its middle where they differ."""
        other, one = self._size(last), self._size(first)
        if one == other:
            return one
        return sorted([one, other, self._size((first + last) // 2)])[1]

    def _size(self, index: int) -> float:
        """How large a character is printed: the size of its font as the page enlarges it."""
        size: float = char_size(self._text, index)
        return size * self._look(index)[0] or 1.0

    def _angle(self, index: int) -> int | None:
        """How far a character is turned, 0, 90, 180 or 270; None for anything in between."""
        return self._look(index)[1]

    def _look(self, index: int) -> _Look:
        """How much larger than its font is set a character is printed, and how far it is turned."""
        if index == self._looked_at:
            return self._look_there
        self._looked_at, self._look_there = index, self._look_anew(index)
        return self._look_there

    def _look_anew(self, index: int) -> _Look:
        if not char_matrix(self._text, index, self._at_matrix):
            return _PLAIN
        matrix = self._matrix
        shape = matrix.a, matrix.b, matrix.c, matrix.d
        look = self._looks.get(shape)
        if look is None:  # nearly all of a page has the same few
            scale = (matrix.c**2 + matrix.d**2) ** 0.5
            look = self._looks[shape] = scale, _angle_of(matrix.a, matrix.b)
        return look

    def _angle_of_most(self, spans: Sequence[tuple[int, int]]) -> int:
        """How far most of the text is turned, weighed by its characters; a few pieces tell."""
        turned = Counter[int | None]()
        for start, end in spans[:: max(len(spans) // _ASKED, 1)]:
            turned[self._angle(start)] += end - start
        return next((angle for angle, _ in turned.most_common() if angle is not None), 0)

    def _shown(self, x: float, y: float) -> tuple[float, float]:
        """A point of the page, from the lower left corner of it as it is read."""
        wide, high = self._seen.width, self._seen.height
        x, y = x - self._seen.left, y - self._seen.low
        match self._turned:
            case 90:
                return y, wide - x
            case 180:
                return wide - x, high - y
            case 270:
                return high - y, x
        return x, y


def _angle_of(along: float, across: float) -> int | None:
    if abs(across) <= _ASLANT * abs(along):
        return 0 if along >= 0 else 180
    if abs(along) <= _ASLANT * abs(across):
        return 90 if across > 0 else 270
    return None


def _by_glyph(glyphs: Iterator[Glyph]) -> Iterator[Piece]:
    """Pieces made of single characters, where the text of the page does not count as they do."""
    run: list[Glyph] = []
    for glyph in glyphs:
        if run and not _goes_on(run[-1], glyph):
            yield _of_run(run)
            run = []
        if run or not glyph.is_space:
            run.append(glyph)
    if run:
        yield _of_run(run)


def _goes_on(last: Glyph, glyph: Glyph) -> bool:
    if glyph.is_space:
        return True
    same = (glyph.size, glyph.baseline) == (last.size, last.baseline)
    return same and -glyph.size < glyph.left - last.right < NARROW_GAP * glyph.size


def _of_run(run: list[Glyph]) -> Piece:
    words = "".join("-" if glyph.code == 0x02 else chr(glyph.code) for glyph in run)
    whole = words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    printed = [glyph for glyph in run if not glyph.is_space]
    right = max(glyph.right for glyph in printed)
    return Piece(whole, run[0].left, right, run[0].baseline, run[0].size)
