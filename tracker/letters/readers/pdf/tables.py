"""Rows of a table on a page: cells on one baseline that stand under those of the row above."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tracker.letters.fixed_words import fixed_words
from tracker.letters.readers.pdf.lines import Line

#: Cells stand under each other when their left or right ends differ no more than this, in points.
_UNDER = 2.5
#: Rows of one table are no further apart than this, in sizes of the font.
_NEXT_ROW = 3.5
#: Cells are held apart by at least this much, in sizes of the font.
_APART = 1.0
#: A longer line is running text with something beside it; so is one of another size.
_LONGEST = 60
_OTHER_SIZE = 1.15


def table_rows(lines: Sequence[Line]) -> list[list[Line]]:
    """The rows of tables among the lines, from above to below; each is its cells in order."""
    by_height: dict[int, list[Line]] = {}
    for line in lines:
        by_height.setdefault(round(line.baseline), []).append(line)
    if all(len(row) < 2 for row in by_height.values()):
        return []
    heights = sorted(by_height, reverse=True)
    rows = [sorted(by_height[height], key=lambda cell: cell.left) for height in heights]
    in_table = [False] * len(rows)
    for number, (above, below) in enumerate(pairwise(rows)):
        if _has_cells(above) and _has_cells(below) and _aligned(above, below):
            in_table[number] = in_table[number + 1] = True
    return [row for row, is_row in zip(rows, in_table, strict=True) if is_row]


def _has_cells(row: list[Line]) -> bool:
    """Whether lines on one baseline are cells, and not a label with what it says."""
    if len(row) < 2:
        return False
    labelled = row[0].words.endswith(":") or fixed_words().label(row[0].words) is not None
    apart = all(b.left - a.right >= _APART * a.size for a, b in pairwise(row))
    alike = max(cell.size for cell in row) < _OTHER_SIZE * min(cell.size for cell in row)
    short = max(len(cell.words) for cell in row) <= _LONGEST
    return apart and alike and short and not labelled


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
