"""Counting the events of each stretch of time."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as some

from tracker.timeline.layout.density import MOST_CELLS, Pyramid, level_for

DAYS = some.lists(some.floats(1, 800_000, allow_nan=False), max_size=40).map(sorted)


@given(DAYS, some.integers(0, 9), some.integers(-50, 900_000), some.integers(0, 60))
def test_a_cell_counts_the_days_that_fall_into_it(
    days: list[float], above: int, first: int, number: int
):
    pyramid = Pyramid(days)
    level = pyramid.lowest + above
    first //= 2**level
    counts = pyramid.counts(level, first, number)
    edges = [(first + n) * 2.0**level for n in range(number + 1)]
    at = [bisect_left(days, edge) for edge in edges]
    assert list(counts) == [after - before for before, after in pairwise(at)]


@given(DAYS, some.integers(0, 12))
def test_each_level_counts_all_and_knows_its_fullest_cell(days: list[float], above: int):
    pyramid = Pyramid(days)
    level = pyramid.lowest + above
    cells = pyramid.counts(level, 0, 800_000 // 2**level + 1)
    assert sum(cells) == len(days)
    assert pyramid.most(level) == max(cells, default=0)


@given(DAYS)
def test_years_far_apart_take_no_more_cells_than_a_lifetime_of_days(days: list[float]):
    pyramid = Pyramid(days)
    span = days[-1] - days[0] if days else 0
    assert span / 2**pyramid.lowest <= MOST_CELLS


@given(some.floats(0.02, 2400), some.floats(1, 20))
def test_a_cell_is_as_wide_as_asked_and_not_twice_that_or_a_day(per_day: float, least: float):
    level = level_for(per_day, least)
    assert 2**level * per_day >= least * (1 - 1e-9)
    assert level == 0 or 2**level * per_day < 2 * least * (1 + 1e-9)
