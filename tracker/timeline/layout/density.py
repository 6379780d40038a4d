"""How many events stand in each stretch of time, at every zoom for the price of a slice.

A pyramid of counts: its lowest level has a cell for each day, each next level one
for two cells of the level below. Cells are numbered from day 0 of the calendar,
so that they stay where they are while the window moves.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import repeat
from math import ceil, floor, log2

#: Cells of the lowest level. Years far apart get a lowest level of more than a day.
MOST_CELLS = 65_536


class Pyramid:
    """The counts of some days; level n has cells of `2 ** n` days."""

    def __init__(self, days: Sequence[float]) -> None:
        """`days` in rising order."""
        span = days[-1] - days[0] if days else 0.0
        self.lowest = max(0, ceil(log2(max(span, 1.0) / MOST_CELLS)))
        self._levels = [_counted(days, 2.0**self.lowest)]

    def counts(self, level: int, first: int, number: int) -> array[int]:
        """How many days fall into each of `number` cells from the cell `first` on."""
        begin, cells = self._level(level)
        start = first - begin
        before = min(max(-start, 0), number)
        held = cells[max(start, 0) : max(start + number, 0)]
        return _zeros(before) + held + _zeros(number - before - len(held))

    def most(self, level: int) -> int:
        """The most that fall into one cell of a level."""
        return max(self._level(level)[1], default=0)

    def _level(self, level: int) -> tuple[int, array[int]]:
        """The number of its first cell, and its cells; made of the level below when first asked."""
        while len(self._levels) <= level - self.lowest:
            self._levels.append(_halved(*self._levels[-1]))
        return self._levels[level - self.lowest]


def level_for(per_day: float, least: float) -> int:
    """The first level of whole days on which a cell is at least `least` wide."""
    return max(0, ceil(log2(least / per_day)))


def _counted(days: Sequence[float], cell: float) -> tuple[int, array[int]]:
    if not days:
        return 0, array("l")
    begin = floor(days[0] / cell)
    cells = _zeros(floor(days[-1] / cell) - begin + 1)
    for day in days:
        cells[int(day // cell) - begin] += 1
    return begin, cells


def _halved(begin: int, cells: array[int]) -> tuple[int, array[int]]:
    even = _zeros(begin % 2) + cells
    even += _zeros(len(even) % 2)
    return begin // 2, array("l", map(int.__add__, even[::2], even[1::2]))


def _zeros(number: int) -> array[int]:
    return array("l", repeat(0, number))
