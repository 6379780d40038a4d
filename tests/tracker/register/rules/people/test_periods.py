from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.register.errors.people import PeriodReversedError
from tracker.register.rules.people.periods import (
    ALWAYS,
    Period,
    check_period,
    covers,
    day_before,
    is_over,
    overlap,
)

START = date(2026, 5, 1)
DAYS = [START + timedelta(days=number) for number in range(8)]
ENDS = st.none() | st.sampled_from(DAYS[1:-1])
PERIODS = st.builds(Period, ENDS, ENDS).filter(
    lambda each: not (each.from_day and each.until_day and each.until_day < each.from_day)
)


@given(PERIODS, PERIODS)
def test_periods_overlap_where_they_have_a_day_in_common(one, other):
    common = [day for day in DAYS if covers(one, day) and covers(other, day)]
    assert overlap(one, other) == overlap(other, one) == bool(common)


@given(PERIODS)
def test_a_period_is_over_the_day_after_its_last(period):
    assert [is_over(period, day) for day in DAYS] == [
        period.until_day is not None and period.until_day < day for day in DAYS
    ]


def test_first_and_last_day_are_in_the_period():
    period = Period(DAYS[2], DAYS[4])
    assert [covers(period, day) for day in DAYS[1:6]] == [False, True, True, True, False]
    assert covers(ALWAYS, date.min)


def test_days_out_of_order_are_refused_with_both_days():
    with pytest.raises(PeriodReversedError, match="2026-05-01 is before the first day 2026-05-02"):
        check_period(Period(DAYS[1], DAYS[0]))
    check_period(Period(DAYS[0], DAYS[0]))


def test_the_first_day_of_the_calendar_has_none_before_it():
    assert day_before(date.min) == date.min
    assert day_before(START) == date(2026, 4, 30)
