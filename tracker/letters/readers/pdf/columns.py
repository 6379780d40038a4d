"""The order in which a page is read: column by column where text is set in columns.

Columns are told by an edge at which many lines begin and over which none of
their neighbours reaches. Lines that do reach over it (a heading, a paragraph
over the whole width) part the columns above them from those below.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import inf

from tracker.letters.fixed_words import fixed_words
from tracker.letters.readers.parts import is_salutation
from tracker.letters.readers.pdf.lines import Line
from tracker.letters.readers.pdf.tables import table_rows

#: A column of running text has at least this many lines, and is this wide in sizes of its font.
_FEWEST_LINES = 3
_NARROWEST = 9.0
#: Of running text at least half of the lines come near the right edge of their column.
_FULL_LINE = 0.7
_OFTEN_FULL = 0.5
_GUTTER = 0.6
#: A column of page data takes less than this part of the width of a page.
_NARROW = 0.2


@dataclass(frozen=True, slots=True)
class Region:
    """Lines that are read one under the other; `flows` when the text before runs on in it."""

    lines: list[Line]
    flows: bool = False
    is_row: bool = False  # the lines are the cells of one row of a table


def regions(lines: list[Line], page_width: float) -> list[Region]:
    """The parts of a page in the order in which they are read.

    Above a salutation are addresses and data, which stand beside each other and are no table.
    """
    beside = _narrow_column(lines, page_width)
    found = _in_columns([line for line in lines if line not in beside])
    if found:
        return [Region([line for line in lines if line in beside]), *found] if beside else found
    rows = table_rows(lines)
    if not rows:
        return [Region(in_reading_order(lines, page_width))]
    words = fixed_words()
    greeting = min((x.baseline for x in lines if is_salutation(x.words, words)), default=inf)
    rows = [row for row in rows if row[0].baseline < greeting]
    cells = {cell for row in rows for cell in row}
    read = in_reading_order([line for line in lines if line not in cells], page_width)
    return list(_with_rows(read, rows))


def _narrow_column(lines: list[Line], page_width: float) -> set[Line]:
    """The lines of a column at the right that is too narrow for running text."""
    for edge in sorted({line.left for line in lines if line.left > page_width / 2}):
        main = max((line.right for line in lines if line.left < edge), default=edge)
        column = {line for line in lines if line.left >= edge}
        if main < edge and max(line.right for line in column) - edge < _NARROW * page_width:
            return column
    return set()


def _with_rows(read: list[Line], rows: list[list[Line]]) -> Iterator[Region]:
    """The lines as they are read, each row of a table before the first line below it."""
    waiting, lines = list(rows), list[Line]()
    for line in read:
        while waiting and _is_under(line, waiting[0]):
            if lines:
                yield Region(lines)
            yield Region(waiting.pop(0), is_row=True)
            lines = []
        lines.append(line)
    if lines:
        yield Region(lines)
    yield from (Region(row, is_row=True) for row in waiting)


def _is_under(line: Line, row: list[Line]) -> bool:
    """Whether `line` stands below the row, and not beside the table."""
    return line.baseline < row[0].baseline and line.left < row[-1].right


def in_reading_order(lines: list[Line], page_width: float) -> list[Line]:
    """A narrow column at the right (a page heading, a letterhead) before the text beside it."""
    main = [line for line in lines if line.left < page_width / 2]
    edge = max((line.right for line in main), default=0.0)
    side = [line for line in lines if line.left >= edge]
    return side + [line for line in lines if line.left < edge]


def _in_columns(lines: list[Line]) -> list[Region]:
    """The lines cut at the edge that most of them respect; empty when no columns are found."""
    down = sorted(lines, key=lambda line: -line.baseline)
    found = [(bands, edge) for edge in _edges(lines) if (bands := _bands(down, edge))]
    if not found:
        return []
    bands, edge = max(found, key=lambda each: _lines_in_columns(each[0]))
    return [region for band, columns in bands for region in _read(band, columns, edge)]


_Bands = list[tuple[list[Line], bool]]


def _edges(lines: list[Line]) -> list[float]:
    """Where columns may begin, other than the first."""
    first = min((line.left for line in lines), default=0.0)
    counted = Counter(round(line.left) for line in lines)
    return [
        edge - 1.0
        for edge, times in counted.items()
        if times >= _FEWEST_LINES and edge > first + 60
    ]


def _bands(down: list[Line], edge: float) -> _Bands:
    """The lines from above to below, in bands with and without columns; empty if none has any."""
    bands: _Bands = []
    for crosses, group in groupby(
        down, key=lambda line: line.left < edge < line.right + _GUTTER * line.size
    ):
        band = list(group)
        columns = not crosses and _is_in_columns(band, edge)
        if bands and not columns and not bands[-1][1]:
            bands[-1][0].extend(band)
        else:
            bands.append((band, columns))
    return bands if any(columns for _, columns in bands) else []


def _crosses(line: Line, edge: float) -> bool:
    return line.left < edge < line.right + _GUTTER * line.size


def _is_in_columns(band: list[Line], edge: float) -> bool:
    sides = _sides(band, edge)
    if not all(len(side) >= _FEWEST_LINES for side in sides):
        return False
    if not all(_is_running(side) or _in_columns(side) for side in sides):
        return False
    left, right = sides
    return min(left[0].baseline, right[0].baseline) > max(left[-1].baseline, right[-1].baseline)


def _sides(band: Sequence[Line], edge: float) -> tuple[list[Line], list[Line]]:
    return [x for x in band if x.left < edge], [x for x in band if x.left >= edge]


def _is_running(side: list[Line]) -> bool:
    """Whether lines are those of running text: most of them fill their column."""
    start, end = min(line.left for line in side), max(line.right for line in side)
    full = [line for line in side if line.right - start > _FULL_LINE * (end - start)]
    wide = end - start > _NARROWEST * max(line.size for line in side)
    return wide and len(full) >= _OFTEN_FULL * len(side)


def _lines_in_columns(bands: _Bands) -> tuple[int, int]:
    """How many lines stand in columns; of two edges as good, that with fewer bands."""
    return sum(len(band) for band, columns in bands if columns), -len(bands)


def _read(band: list[Line], columns: bool, edge: float) -> Iterator[Region]:
    if not columns:
        yield Region(band)
        return
    left, right = _sides(band, edge)
    for number, side in enumerate((left, right)):
        inner = _in_columns(side) or [Region(side)]
        yield Region(inner[0].lines, flows=bool(number))
        yield from inner[1:]
