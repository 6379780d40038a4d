"""The rows of a table on a page: cells that stand level, row under row, their edges aligned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from tracker.letters.readers.pdf.lines import Line

#: In sizes of the font: how level the cells of a row stand, and how well their edges align.
_LEVEL = 0.3
_ALIGNED = 1.0
_LEAST_ROWS = 2
#: The longest cell of a column that was written by itself: running text has longer lines.
_LONGEST_CELL = 30
#: So many cells at most begin in small letters: those of a narrow column of text go on.
_MOST_GOING_ON = 0.3


def with_rows(lines: Sequence[Line]) -> Iterator[Line | tuple[Line, ...]]:
    """The lines in their order; those that make the rows of a table as one tuple a row."""
    rows = _levels(_by_row(lines))
    for is_table, group in groupby(_marked(rows), key=lambda each: each[0]):
        for _, row in group:
            if is_table:
                yield tuple(sorted(row, key=lambda cell: cell.left))
            else:
                yield from row


def _by_row(lines: Sequence[Line]) -> list[Line]:
    """The lines; those of columns of cells that stand side by side, row by row."""
    ordered: list[Line] = []
    for runs in _side_by_side(_runs(lines)):
        if len(runs) == 1:
            ordered += runs[0]
        else:
            cells = (cell for run in runs for cell in run)
            ordered += sorted(cells, key=lambda cell: (-round(cell.baseline), cell.left))
    return ordered


def _runs(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines written one below the other."""
    runs: list[list[Line]] = []
    for line in lines:
        if runs and line.baseline < runs[-1][-1].baseline:
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def _side_by_side(runs: Sequence[list[Line]]) -> Iterator[list[list[Line]]]:
    """The runs, those together whose short lines all stand level with lines of the first."""
    group: list[list[Line]] = []
    for run in runs:
        if group and _is_beside(group, run):
            group.append(run)
            continue
        if group:
            yield group
        group = [run]
        above = [line for line in run if len(line.words) > _LONGEST_CELL]
        if above and len(above) < len(run) and run[: len(above)] == above:
            yield [above]  # a paragraph and the first column of a table were written in one go
            group = [run[len(above) :]]
    if group:
        yield group


def _is_beside(group: Sequence[Sequence[Line]], run: Sequence[Line]) -> bool:
    first = group[0]
    cells = [*first, *run]
    if len(run) < _LEAST_ROWS or any(len(cell.words) > _LONGEST_CELL for cell in cells):
        return False
    if sum(cell.words[:1].islower() for cell in cells) > _MOST_GOING_ON * len(cells):
        return False
    right = max(cell.right for cell in group[-1])
    level = all(any(_is_level(cell, each) for each in first) for cell in run)
    return level and min(cell.left for cell in run) > right


def _is_level(one: Line, other: Line) -> bool:
    return abs(one.baseline - other.baseline) <= _LEVEL * one.size


def _levels(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines written one after the other that stand level with each other."""
    rows: list[list[Line]] = []
    for line in lines:
        before = rows[-1][-1] if rows else None
        if before and _is_level(line, before):
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
