"""The lines of a PDF page, made of its pieces and where they stand.

Lengths are points; positions count from the lower left corner of the page, as
PDF does. Only the page's own text layer is read: a picture of text has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from tracker.frozen import Frozen
from tracker.letters.readers.pdf.pdfium import OpenPage
from tracker.letters.readers.pdf.pieces import (
    NARROW_GAP,
    RAISED_SIZE,
    PagePieces,
    Piece,
    Seen,
    pieces_of,
    seen_of,
)
from tracker.letters.readers.printed import note_mark

#: In sizes of the font: a line goes on while its pieces stand this near.
WIDEST_GAP = 3.0
#: In sizes of the font: a line goes on while its pieces stand this level.
_SAME_BASELINE = 0.5
#: A raised figure is higher than its line by at least this much.
_RAISED_BY = 0.15
#: Two pieces further apart than this have a blank between them, whether one was written or not.
_BLANK = 0.15

_FIGURES = re.compile(r"[\d*†]{1,3}")


class Line(NamedTuple):
    """Words on one baseline, with the marks of notes kept as marks."""

    words: str
    left: float
    right: float
    baseline: float
    size: float
    is_upright: bool = True


class PageLines(Frozen):
    """The lines of a page in the order in which they were written.

    `whole` are those of a page with one column; `narrow` are cut at every gap
    that could part two columns; `pieces` are what both are made of.
    """

    whole: list[Line]
    narrow: list[Line]
    pieces: PagePieces
    seen: Seen


def lines_of(page: OpenPage) -> PageLines:
    """The lines of a page, both ways."""
    return lines_made_of(pieces_of(page), seen_of(page))


def lines_made_of(found: PagePieces, seen: Seen) -> PageLines:
    """The lines that the pieces of a page make, both ways."""
    whole = _lines(found.pieces, WIDEST_GAP)
    parted = any(_gap(*pair) > NARROW_GAP for pair in pairwise(found.pieces))
    return PageLines(whole, _lines(found.pieces, NARROW_GAP) if parted else whole, found, seen)


def _gap(last: Piece, piece: Piece) -> float:
    """How far apart two pieces on a line stand, in sizes of the font; 0 for those on two."""
    size = max(last.size, piece.size)
    level = abs(last.baseline - piece.baseline) <= _SAME_BASELINE * size
    return (piece.left - last.right) / size if level else 0.0


def _lines(pieces: Iterable[Piece], widest: float) -> list[Line]:
    return [line for row in _rows(pieces, widest) if (line := _line(row)).words.strip()]


def _rows(pieces: Iterable[Piece], widest: float) -> Iterator[list[Piece]]:
    """Runs of pieces that a person reads as one line."""
    row: list[Piece] = []
    for piece in pieces:
        if row and not _goes_on(row[-1], piece, widest):
            yield row
            row = []
        row.append(piece)
    if row:
        yield row


def _goes_on(last: Piece, piece: Piece, widest: float) -> bool:
    size = max(last.size, piece.size)
    level = abs(last.baseline - piece.baseline) <= _SAME_BASELINE * size
    near = -size < piece.left - last.right <= widest * size
    return level and near and last.is_upright == piece.is_upright


def _line(row: list[Piece]) -> Line:
    if len(row) == 1:
        only = row[0]
        words = only.words.strip(" \t")
        return Line(words, only.left, only.right, only.baseline, only.size, only.is_upright)
    main = max(row, key=lambda piece: (piece.size, len(piece.words)))
    return Line(
        words="".join(_words(row, main)).strip(" \t"),
        left=row[0].left,
        right=max(piece.right for piece in row),
        baseline=main.baseline,
        size=main.size,
        is_upright=main.is_upright,
    )


def _words(row: list[Piece], main: Piece) -> Iterator[str]:
    before: Piece | None = None
    for piece in row:
        words = piece.words
        if before and _lacks_blank(before, piece):
            yield " "
        yield note_mark(words.strip()) if _is_mark(piece, main) else words
        before = piece


def _lacks_blank(before: Piece, piece: Piece) -> bool:
    written = before.words.endswith((" ", "\t")) or piece.words.startswith((" ", "\t"))
    return not written and piece.left - before.right > _BLANK * piece.size


def _is_mark(piece: Piece, main: Piece) -> bool:
    small = piece.size < main.size * RAISED_SIZE
    raised = piece.baseline > main.baseline + _RAISED_BY * main.size
    return small and raised and bool(_FIGURES.fullmatch(piece.words.strip()))
