"""The rows of a table on a page: cells that stand level, row under row, their edges aligned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from tracker.letters.readers.pdf.lines import Line

#: In sizes of the font: how level the cells of a row stand, and how well their edges align.
_LEVEL = 0.3
_ALIGNED = 1.0
_LEAST_ROWS = 2


def with_rows(lines: Sequence[Line]) -> Iterator[Line | tuple[Line, ...]]:
    """The lines in their order; those that make the rows of a table as one tuple a row."""
    rows = _levels(lines)
    for is_table, group in groupby(_marked(rows), key=lambda each: each[0]):
        for _, row in group:
            if is_table:
                yield tuple(sorted(row, key=lambda cell: cell.left))
            else:
                yield from row


def _levels(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines written one after the other that stand level with each other."""
    rows: list[list[Line]] = []
    for line in lines:
        before = rows[-1][-1] if rows else None
        if before and abs(before.baseline - line.baseline) <= _LEVEL * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _marked(rows: Sequence[list[Line]]) -> Iterator[tuple[bool, list[Line]]]:
    """Each row with whether it belongs to a table: a row above or below has the same columns."""
    same = [_same_columns(one, other) for one, other in pairwise(rows)]
    for index, row in enumerate(rows):
        yield len(row) > 1 and any(same[max(index - 1, 0) : index + 1]), row


def _same_columns(one: Sequence[Line], other: Sequence[Line]) -> bool:
    """Whether at least two cells of the rows begin, or end, at the same edges."""
    if min(len(one), len(other)) < _LEAST_ROWS:
        return False
    return sum(any(_aligned(cell, each) for each in other) for cell in one) >= _LEAST_ROWS


def _aligned(one: Line, other: Line) -> bool:
    slack = _ALIGNED * one.size
    return abs(one.left - other.left) < slack or abs(one.right - other.right) < slack
