"""The lines of a page in the order in which a person reads them: column after column.

Lines come as they were written, which is nearly always how they are read. Only
where the page shows two columns of running text, or a narrow one beside the
text, are they put in another order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from statistics import median

from tracker.letters.readers.pdf.lines import Line, PageLines

#: A column has at least so many lines, and is at least so wide in sizes of its font.
_LEAST_LINES = 3
_LEAST_WIDTH = 9.0
#: The lines of running text fill their column; those of a table or an address do not.
_FILLED = 0.55
#: A column beside another one is about as wide as it; a narrower one is no running text.
_AS_WIDE = 0.6
#: Headings may cross all columns, but not most lines.
_MOST_CROSSING = 0.4
#: Lines that begin this far into the text, as a part of its width, may begin a column.
_FAR_IN = 0.25


def page_in_order(page: PageLines) -> list[Line]:
    """The lines of a page as a person reads them."""
    if page.narrow is not page.whole and _gutter(page.narrow) is not None:
        return in_reading_order(page.narrow)
    return in_reading_order(page.whole)


def in_reading_order(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page or a column, its columns one after the other.

    A narrow column at the right (a page heading, a letterhead) comes before the
    text beside it; a heading across the columns stays between what is above and
    below it.
    """
    gutter = _gutter(lines)
    if gutter is None:
        return _from_top(_side_first(lines))
    return [line for part in _parts(lines, gutter) for line in part]


def _parts(lines: Sequence[Line], gutter: float) -> Iterator[list[Line]]:
    """What lies between two lines that cross the gutter: its left column, then its right one."""
    crossing = sorted(
        (line for line in lines if line.left < gutter < line.right), key=lambda line: -line.baseline
    )

    def band(line: Line) -> int:
        return sum(each.baseline > line.baseline for each in crossing)

    beside = [line for line in lines if not line.left < gutter < line.right]
    bands = {number: list(group) for number, group in groupby(sorted(beside, key=band), key=band)}
    for number in range(len(crossing) + 1):
        here = bands.get(number, [])
        yield in_reading_order([line for line in here if line.right <= gutter])
        yield in_reading_order([line for line in here if line.left >= gutter])
        yield crossing[number : number + 1]


def _gutter(lines: Sequence[Line]) -> float | None:
    """Where two columns of running text part; None on a page with one column."""
    if len(lines) < 2 * _LEAST_LINES:
        return None
    start, end = min(line.left for line in lines), max(line.right for line in lines)
    lefts = sorted({line.left for line in lines if line.left > start + _FAR_IN * (end - start)})
    begun = sum(line.left > start + _FAR_IN * (end - start) for line in lines)
    if begun < _LEAST_LINES:
        return None
    places = (left - 1.0 for left in lefts)
    fitting = [place for place in places if _parts_columns(lines, place)]
    return min(fitting, key=lambda place: _crossing(lines, place), default=None)


def _parts_columns(lines: Sequence[Line], gutter: float) -> bool:
    left = [line for line in lines if line.right <= gutter]
    right = [line for line in lines if line.left >= gutter]
    few = min(len(left), len(right)) < _LEAST_LINES
    if few or _crossing(lines, gutter) > _MOST_CROSSING * len(lines):
        return False
    widths = [_width(side) for side in (left, right)]
    narrow = min(widths) < _LEAST_WIDTH * median(line.size for line in lines)
    uneven = widths[0] < _AS_WIDE * widths[1] and len(right) > 2 * len(left)
    uneven = uneven or (widths[1] < _AS_WIDE * widths[0] and not _is_columns(right))
    return not narrow and not uneven and _is_filled(left) and _is_filled(right)


def _is_columns(lines: Sequence[Line]) -> bool:
    """Whether a part that is narrower than the one beside it is running text all the same."""
    return len(lines) > 2 * _LEAST_LINES and _is_filled(lines)


def _crossing(lines: Sequence[Line], gutter: float) -> int:
    return sum(line.left < gutter < line.right for line in lines)


def _width(lines: Sequence[Line]) -> float:
    return max(line.right for line in lines) - min(line.left for line in lines)


def _is_filled(lines: Sequence[Line]) -> bool:
    """Whether the lines reach from one side of their column to the other, as sentences do.

    A column that is parted once more is measured by its own halves later on.
    """
    return median(line.right - line.left for line in lines) >= _FILLED * min(
        _width(lines), _width_of_most(lines)
    )


def _width_of_most(lines: Sequence[Line]) -> float:
    """The width that nine lines of ten stay within."""
    widths = sorted(line.right - line.left for line in lines)
    return widths[len(widths) * 9 // 10]


def _side_first(lines: Sequence[Line]) -> list[Line]:
    """A narrow column right of all other lines before the text beside it."""
    if not lines:
        return []
    start, end = min(line.left for line in lines), max(line.right for line in lines)
    middle = (start + end) / 2
    main = [line for line in lines if line.left < middle]
    edge = max((line.right for line in main), default=0.0)
    side = [line for line in lines if line.left >= edge]
    return [*side, *(line for line in lines if line.left < edge)]


def _from_top(lines: Sequence[Line]) -> list[Line]:
    """What stands above all else first, though it was written last, as letterheads may be."""
    runs: list[list[Line]] = []
    for line in lines:
        if runs and line.baseline <= runs[-1][-1].baseline:
            runs[-1].append(line)
        else:
            runs.append([line])
    ordered: list[list[Line]] = []
    for run in runs:
        ordered.insert(_place_of(run, ordered), run)
    return [line for run in ordered for line in run]


def _place_of(run: Sequence[Line], ordered: Sequence[Sequence[Line]]) -> int:
    """Before the runs at the end that lie below all of this one."""
    place = len(ordered)
    while place and ordered[place - 1][0].baseline < run[-1].baseline - run[-1].size:
        place -= 1
    return place
