from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from ui.lists.heights import BLOCK, Heights

COUNTS = st.integers(1, 3 * BLOCK)
MEASURED = st.dictionaries(st.integers(0, 3 * BLOCK), st.integers(1, 300), max_size=40)


@given(COUNTS, MEASURED, st.integers(-100, 3 * BLOCK * 40))
def test_rows_stand_below_each_other_as_high_as_measured(
    count: int, measured: dict[int, int], y: int
):
    heights, plain = Heights(count, 20), [20] * count
    for row, height in measured.items():
        if row < count:
            assert heights.measure(row, height) == height - plain[row]
            plain[row] = height
    bottoms = list(accumulate(plain))
    assert heights.total == bottoms[-1]
    assert [heights.top(row) for row in range(count)] == [0, *bottoms[:-1]]
    row = heights.row_at(y)
    if 0 <= y < heights.total:
        assert heights.top(row) <= y < heights.top(row) + heights.height(row)
    else:
        assert row == (0 if y < 0 else count - 1)


def test_an_empty_list_has_no_row_anywhere():
    heights = Heights(0, 20)
    assert (heights.total, heights.row_at(0)) == (0, -1)
