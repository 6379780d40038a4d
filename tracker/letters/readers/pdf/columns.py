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

from tracker.letters.readers.pdf.lines import Line

#: A column of running text has at least this many lines, and is this wide in sizes of its font.
_FEWEST_LINES = 3
_NARROWEST = 9.0
#: Of running text at least half of the lines come near the right edge of their column.
_FULL_LINE = 0.7
_OFTEN_FULL = 0.5
_GUTTER = 0.6


@dataclass(frozen=True, slots=True)
class Region:
    """Lines that are read one under the other; `flows` when the text before runs on in it."""

    lines: list[Line]
    flows: bool = False


def regions(lines: list[Line], page_width: float) -> list[Region]:
    """The parts of a page in the order in which they are read."""
    return _in_columns(lines) or [Region(in_reading_order(lines, page_width))]


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


def _is_in_columns(band: list[Line], edge: float) -> bool:
    sides = _sides(band, edge)
    if not all(_is_running(side) for side in sides):
        return False
    left, right = sides
    return min(left[0].baseline, right[0].baseline) > max(left[-1].baseline, right[-1].baseline)


def _sides(band: Sequence[Line], edge: float) -> tuple[list[Line], list[Line]]:
    return [x for x in band if x.left < edge], [x for x in band if x.left >= edge]


def _is_running(side: list[Line]) -> bool:
    """Whether lines are those of running text: most of them fill their column."""
    if len(side) < _FEWEST_LINES:
        return False
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
