"""The lines of a PDF page, made of its runs and where they stand.

Lengths are points; positions count from the lower left corner of the page, as
PDF does. Only the page's own text layer is read: a picture of text has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tracker.letters.readers.pdf.pdfium import OpenPage
from tracker.letters.readers.pdf.runs import Run, runs_of
from tracker.letters.readers.printed import note_mark

#: In sizes of the font: a line goes on while its characters stay this near.
_SAME_BASELINE = 0.5
_WIDEST_GAP = 3.0
#: A raised figure is smaller and higher than its line by at least this much.
_RAISED_SIZE = 0.8
_RAISED_BY = 0.15

_HALF = re.compile("[\ud800-\udfff]")
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
    return lines_among(runs_of(page))


def lines_among(runs: Iterable[Run]) -> list[Line]:
    """The lines that these runs make, in the order in which they were written."""
    return [line for row in _rows(runs) if (line := _line(row)).words.strip()]


def _rows(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """Runs of characters that a person reads as one line."""
    row: list[Run] = []
    last: Run | None = None
    for run in runs:
        space = run.is_space
        if last and not space and not _goes_on(last, run):
            yield row
            row, last = [], None
        if row or not space:
            row.append(run)
            last = last if space else run
    if row:
        yield row


def _goes_on(last: Run, run: Run) -> bool:
    size = max(last.size, run.size)
    level = abs(last.baseline - run.baseline) <= _SAME_BASELINE * size
    return level and -size < run.left - last.right < _WIDEST_GAP * size


def _line(runs: list[Run]) -> Line:
    printed = [run for run in runs if not run.is_space] or runs
    if len(printed) == 1:
        only = printed[0]
        words = _whole("".join([run.text for run in runs])).strip(" \t")
        return Line(words, only.left, only.right, only.baseline, only.size)
    size = _usual_size(printed)
    baseline = min(run.baseline for run in printed if run.size >= size * _RAISED_SIZE)
    return Line(
        words=_words(runs, baseline, size).strip(" \t"),
        left=printed[0].left,
        right=max(run.right for run in printed),
        baseline=baseline,
        size=size,
    )


def _usual_size(printed: list[Run]) -> float:
    """The size that two thirds of the characters do not exceed."""
    sizes = sorted(run.size for run in printed for _ in run.text)
    return sizes[len(sizes) * 2 // 3]


def _words(runs: list[Run], baseline: float, size: float) -> str:
    words, raised = "", ""
    for run in runs:
        if _is_raised(run, baseline, size):
            raised += run.text
            continue
        words, raised = words + _mark(raised) + run.text, ""
    return _whole(words + _mark(raised))


def _is_raised(run: Run, baseline: float, size: float) -> bool:
    small = run.size < size * _RAISED_SIZE
    return small and run.baseline > baseline + _RAISED_BY * size and not run.is_space


def _mark(raised: str) -> str:
    """Raised figures as the mark of a note; blanks that stand with them stay outside it."""
    bare = raised.strip()
    if not _FIGURES.fullmatch(bare):
        return raised
    return note_mark(bare).join(raised.split(bare, 1))


def _whole(words: str) -> str:
    """Characters that came in two halves (UTF-16) put together; a lone half is shown as unknown."""
    if not _HALF.search(words):
        return words
    return words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
