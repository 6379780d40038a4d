"""Rows of a table on a page: cells on one baseline that stand under those of the row above."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from tracker.letters.fixed_words import fixed_words
from tracker.letters.readers.pdf.lines import Line

#: Cells stand under each other when their left or right ends differ no more than this, in points.
_UNDER = 2.5
#: Rows of one table are no further apart than this, in sizes of the font.
_NEXT_ROW = 3.5
#: Cells are held apart by at least this much, in sizes of the font.
_APART = 1.0


def rows_and_lines(lines: Sequence[Line]) -> Iterator[tuple[bool, list[Line]]]:
    """The lines in order, in runs; with True the cells of one row, with False running lines."""
    rows = [list(row) for _, row in groupby(lines, key=lambda line: round(line.baseline))]
    rows = [sorted(row, key=lambda cell: cell.left) if _has_cells(row) else row for row in rows]
    in_table = [False] * len(rows)
    for number, (above, below) in enumerate(pairwise(rows)):
        if _has_cells(above) and _has_cells(below) and _aligned(above, below):
            in_table[number] = in_table[number + 1] = True
    for is_row, found in groupby(range(len(rows)), key=lambda number: in_table[number]):
        if is_row:
            yield from ((True, rows[number]) for number in found)
        else:
            yield False, [line for number in found for line in rows[number]]


def _has_cells(row: list[Line]) -> bool:
    """Whether lines on one baseline are cells, and not a label with what it says."""
    if len(row) < 2:
        return False
    cells = sorted(row, key=lambda cell: cell.left)
    labelled = cells[0].words.endswith(":") or fixed_words().label(cells[0].words) is not None
    apart = all(b.left - a.right >= _APART * a.size for a, b in pairwise(cells))
    return apart and not labelled


def _aligned(above: list[Line], below: list[Line]) -> bool:
    near = 0 < above[0].baseline - below[0].baseline <= _NEXT_ROW * below[0].size
    under = [
        cell
        for cell in below
        if any(
            abs(cell.left - top.left) <= _UNDER or abs(cell.right - top.right) <= _UNDER
            for top in above
        )
    ]
    return near and len(under) >= 2
