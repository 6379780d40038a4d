"""The lines of a PDF page, made of its characters and where they stand.

Lengths are points; positions count from the lower left corner of the page, as
PDF does. Only the page's own text layer is read: a picture of text has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tracker.letters.readers.pdf.glyphs import Glyph, glyphs_of
from tracker.letters.readers.pdf.pdfium import OpenPage
from tracker.letters.readers.printed import note_mark

#: PDFium's sign for a hyphen at the end of a line.
_LINE_END_HYPHEN = 0x02

#: In sizes of the font: a line goes on while its characters stay this near.
_SAME_BASELINE = 0.5
_WIDEST_GAP = 3.0
#: A raised figure is smaller and higher than its line by at least this much.
_RAISED_SIZE = 0.8
_RAISED_BY = 0.15

_FIGURES = re.compile(r"[\d*†]{1,3}")


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one baseline, with the marks of notes kept as marks."""

    words: str
    left: float
    right: float
    baseline: float
    size: float


def lines_of(page: OpenPage) -> list[Line]:
    """The lines of a page in the order in which they were written."""
    return [line for row in _rows(glyphs_of(page)) if (line := _line(row)).words.strip()]


def _rows(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Runs of characters that a person reads as one line."""
    row: list[Glyph] = []
    last: Glyph | None = None
    for glyph in glyphs:
        if last and not glyph.is_space and not _goes_on(last, glyph):
            yield row
            row, last = [], None
        if row or not glyph.is_space:
            row.append(glyph)
            last = last if glyph.is_space else glyph
    if row:
        yield row


def _goes_on(last: Glyph, glyph: Glyph) -> bool:
    size = max(last.size, glyph.size)
    level = abs(last.baseline - glyph.baseline) <= _SAME_BASELINE * size
    return level and -size < glyph.left - last.right < _WIDEST_GAP * size


def _line(glyphs: list[Glyph]) -> Line:
    printed = [glyph for glyph in glyphs if not glyph.is_space] or glyphs
    sizes = sorted(glyph.size for glyph in printed)
    size = sizes[len(sizes) * 2 // 3]
    baseline = min(glyph.baseline for glyph in printed if glyph.size >= size * _RAISED_SIZE)
    return Line(
        words=_words(glyphs, baseline, size).strip(" \t"),
        left=printed[0].left,
        right=max(glyph.right for glyph in printed),
        baseline=baseline,
        size=size,
    )


def _words(glyphs: list[Glyph], baseline: float, size: float) -> str:
    words, raised = "", ""
    for glyph in glyphs:
        if _is_raised(glyph, baseline, size):
            raised += chr(glyph.code)
            continue
        words, raised = words + _mark(raised) + _character(glyph.code), ""
    return _whole(words + _mark(raised))


def _is_raised(glyph: Glyph, baseline: float, size: float) -> bool:
    small = glyph.size < size * _RAISED_SIZE
    return small and glyph.baseline > baseline + _RAISED_BY * size and not glyph.is_space


def _mark(raised: str) -> str:
    return note_mark(raised) if raised and _FIGURES.fullmatch(raised) else raised


def _character(code: int) -> str:
    return "-" if code == _LINE_END_HYPHEN else chr(code)


def _whole(words: str) -> str:
    """Characters that came in two halves (UTF-16) put together; a lone half is shown as unknown."""
    return words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
