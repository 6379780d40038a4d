"""The lines of a scanned page, made of the words that Tesseract recognised in its picture.

Each word comes with its box in pixels and with how sure Tesseract is of it. A
page of text tells its type by it: how large it is, where its lines stand, and
how far the sheet lay askew under the scanner.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from statistics import median, median_low
from typing import NamedTuple

from tracker.letters.readers.pdf.lines import PageLines, lines_made_of
from tracker.letters.readers.pdf.pieces import NARROW_GAP, PagePieces, Piece, Seen

#: The levels of what Tesseract tells of: the page, and each word on it.
_PAGE, _WORD = "1", "5"
_CELLS = 12
_MOST_PIXELS = 20_000

#: So sure is Tesseract of words that are there; in a picture of anything else it seldom is.
_SURE = 60.0
_LEAST_SURE, _SURE_PART = 3, 0.3
#: Signs without a letter or figure of which it is less sure than this are specks.
_SPECK = 50.0
_NEVER_ALONE = re.compile(r"[.,'’‘`´_]+")
#: Nor is print so low, in points; it is the upper edge of a line that was read already.
_LEAST_HIGH = 2.0

#: Of a character, in sizes of its font: how high it reaches above its baseline, and below it.
_TALL, _LOW, _BELOW = 0.72, 0.53, 0.21
_REACHES_UP = re.compile(r"[^\W_acemnorsuvwxzgpqyæœ]")
_REACHES_DOWN = re.compile(r"[gjpqyçQ,;()\[\]/]")
_PLAIN_WORD = re.compile(r"[^\W_]{2,}")
#: Type that differs less than this from most of the page is of the same size.
_SAME_SIZE = 0.14
#: So many lines, a letterhead, may cross the white between the text and what stands beside it.
_MOST_OVER = 0.05
#: Lines as long as this, in points, tell how far the page lies askew.
_TELLING = 120.0


class _Word(NamedTuple):
    """A word and its box, in points from the lower left corner of the page."""

    line: tuple[str, ...]
    words: str
    left: float
    low: float
    right: float
    high: float
    sure: float


class _Type(NamedTuple):
    """How a line is printed: its size, and where its words begin and stand."""

    size: float
    baseline: float


def recognised_lines(told: str, width: float, height: float) -> PageLines:
    """The lines of a page of this size; none where Tesseract is sure of hardly a word."""
    words = list(_words(told, width, height))
    pieces = list(_pieces(words)) if _is_text(words) else []
    seen = Seen(0.0, 0.0, width, height)
    return lines_made_of(
        PagePieces(pieces, hidden=False, is_scan=bool(pieces), has_pictures=bool(words)), seen
    )


def _words(told: str, width: float, height: float) -> Iterator[_Word]:
    """The words in the order in which Tesseract reads them; what is no row of it is passed over."""
    points = 0.0
    for row in told.split("\n"):
        cells = row.rstrip("\r").split("\t")
        try:
            left, top, wide, high = (_pixels(cell) for cell in cells[6:10])
            if cells[0] == _PAGE:
                points = width / wide
            elif cells[0] == _WORD and len(cells) == _CELLS and points:
                words = "".join(filter(str.isprintable, cells[11])).strip()
                sure = float(cells[10])
                line, low = tuple(cells[2:5]), height - (top + high) * points
                word = _Word(
                    line,
                    words,
                    left * points,
                    low,
                    (left + wide) * points,
                    height - top * points,
                    sure,
                )
                if high and wide and words and not _is_speck(word):
                    yield word
        except (ValueError, ZeroDivisionError):
            continue


def _pixels(cell: str) -> int:
    count = int(cell)
    if not 0 <= count <= _MOST_PIXELS:
        raise ValueError(cell)
    return count


def _is_speck(word: _Word) -> bool:
    if _NEVER_ALONE.fullmatch(word.words):
        return True
    if any(map(str.isalnum, word.words)):
        return _height(word) < _LEAST_HIGH
    return not word.sure >= _SPECK


def _is_text(words: Sequence[_Word]) -> bool:
    """Whether these are the words of a page, and not what a picture happens to look like."""
    sure = sum(word.sure >= _SURE and bool(_PLAIN_WORD.search(word.words)) for word in words)
    return sure >= max(_LEAST_SURE, _SURE_PART * len(words))


def _pieces(words: Sequence[_Word]) -> Iterator[Piece]:
    """Each word as it would have been written, those of a line on one baseline in one size."""
    lines = _side_apart([list(line) for _, line in groupby(words, key=lambda word: word.line)])
    askew = _askew(lines)
    types = [_type(line, askew) for line in lines]
    usual = median(type_.size for line, type_ in zip(lines, types, strict=True) for _ in line)
    for line, (size, baseline) in zip(lines, types, strict=True):
        same = abs(size - usual) <= _SAME_SIZE * usual
        rounded = round((usual if same else size) * 2) / 2
        for word in line:
            left, right = (x + askew * baseline for x in (word.left, word.right))
            yield Piece(f"{word.words} ", left, right, baseline, max(rounded, 1.0))


def _side_apart(lines: Sequence[list[_Word]]) -> list[list[_Word]]:
    """The lines without what stands in a column beside all text, which comes after them.

    Tesseract runs a short line of such a column on behind the line of text beside it.
    """
    text, side = [], []
    for line in lines:
        cut = next((at for at in range(1, len(line)) if _is_beside(line, at, lines)), len(line))
        text.append(line[:cut])
        side += [line[cut:]] if line[cut:] else []
    return text + side


def _is_beside(line: Sequence[_Word], at: int, lines: Sequence[Sequence[_Word]]) -> bool:
    """Whether white runs down the page before the word at this place."""
    left, gap = line[at].left, line[at].left - line[at - 1].right
    if gap < NARROW_GAP * _height(max(line, key=_height)):
        return False
    middle = left - gap / 2
    over = sum(any(word.left < middle < word.right for word in each) for each in lines)
    return over <= _MOST_OVER * len(lines)


def _askew(lines: Sequence[Sequence[_Word]]) -> float:
    """How much lines rise from left to right; 0 on a page that lay straight."""
    slopes = []
    for line in lines:
        first, last = line[0], line[-1]
        along = last.left - first.left
        if along > _TELLING:
            size = _size(line)
            slopes.append((_baseline(last, size) - _baseline(first, size)) / along)
    return median(slopes) if slopes else 0.0


def _type(line: Sequence[_Word], askew: float) -> _Type:
    size = _size(line)
    return _Type(size, median(_baseline(word, size) - askew * word.left for word in line))


def _size(line: Sequence[_Word]) -> float:
    """The size of the font, by how high words are that have letters of a known height."""
    sizes = [_height(word) / _reach(word) for word in line if _PLAIN_WORD.search(word.words)]
    return median_low(sizes or [max(_height(word) for word in line)])


def _height(word: _Word) -> float:
    return word.high - word.low


def _reach(word: _Word) -> float:
    above = _TALL if _REACHES_UP.search(word.words) else _LOW
    return above + (_BELOW if _REACHES_DOWN.search(word.words) else 0.0)


def _baseline(word: _Word, size: float) -> float:
    return word.low + (_BELOW * size if _REACHES_DOWN.search(word.words) else 0.0)
