"""Where the rows of a long list stand, when most of them have not been measured yet."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from itertools import accumulate

BLOCK = 512  #: rows whose heights are kept as one sum


class Heights:
    """Rows below each other, each as high as `guess` until it is measured.

    A row is found, and its place told, by adding up about `BLOCK` numbers and the sums
    of the blocks before it, so a list of a million rows answers as one of a thousand.
    """

    def __init__(self, count: int, guess: int) -> None:
        self._rows = array("l", [guess]) * count
        self._blocks = [sum(self._rows[at : at + BLOCK]) for at in range(0, count, BLOCK)]
        self._measured = bytearray(count)

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def total(self) -> int:
        """How high all rows are together, in pixels."""
        return sum(self._blocks)

    def is_measured(self, row: int) -> bool:
        """Whether the height of `row` is its own and not the guess."""
        return bool(self._measured[row])

    def measure(self, row: int, height: int) -> int:
        """Keep the height of `row`; how much higher it is than it was taken to be."""
        more = height - self._rows[row]
        self._rows[row] = height
        self._blocks[row // BLOCK] += more
        self._measured[row] = 1
        return more

    def height(self, row: int) -> int:
        """How high `row` is, as far as known."""
        return self._rows[row]

    def top(self, row: int) -> int:
        """Where `row` begins, counted from the top of the list."""
        block = row // BLOCK
        return sum(self._blocks[:block]) + sum(self._rows[block * BLOCK : row])

    def row_at(self, y: int) -> int:
        """The row that stands at `y`; the first above the list, the last below it, -1 of none."""
        if not self._rows:
            return -1
        ends = list(accumulate(self._blocks))
        block = min(bisect_right(ends, max(y, 0)), len(ends) - 1)
        within = max(y, 0) - (ends[block] - self._blocks[block])
        start = block * BLOCK
        bottoms = list(accumulate(self._rows[start : start + BLOCK]))
        return start + min(bisect_right(bottoms, within), len(bottoms) - 1)
