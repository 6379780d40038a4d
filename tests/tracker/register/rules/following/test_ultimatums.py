from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.register.questions.lines import Term
from tracker.register.rules.following.ultimatums import time_left
from tracker.vocabulary import TimeKind

TEN = datetime(2026, 5, 29, 8, 0, tzinfo=UTC)
TO_THE_HOUR = Term("Friday, ten o'clock", TimeKind.EXACT, latest=date(2026, 5, 29), moment=TEN)
WEEKEND = Term("by Saturday", TimeKind.EXACT, latest=date(2026, 5, 30))
CITY = ZoneInfo("Europe/Amsterdam")


def test_a_term_with_a_clock_time_runs_to_that_moment():
    assert time_left(TO_THE_HOUR, TEN - timedelta(hours=1)) == timedelta(hours=1)
    assert time_left(TO_THE_HOUR, TEN) == timedelta(0)
    assert time_left(TO_THE_HOUR, TEN + timedelta(minutes=5)) == -timedelta(minutes=5)


def test_a_last_day_runs_to_its_end_in_the_zone_that_is_asked_in():
    asked = datetime(2026, 5, 30, 23, 0, tzinfo=CITY)
    assert time_left(WEEKEND, asked) == timedelta(hours=1)
    assert time_left(WEEKEND, asked.astimezone(UTC)) == timedelta(hours=3)


def test_a_weekend_does_not_lengthen_an_ultimatum():
    sunday = datetime(2026, 5, 31, 0, 0, tzinfo=CITY)
    assert time_left(WEEKEND, sunday) == timedelta(0)


def test_an_hour_that_the_clock_skips_is_not_counted():
    term = Term("by 29 March", TimeKind.EXACT, latest=date(2026, 3, 29))
    assert time_left(term, datetime(2026, 3, 29, 0, 0, tzinfo=CITY)) == timedelta(hours=23)


@pytest.mark.parametrize(
    "term",
    [
        None,
        Term("soon", TimeKind.VAGUE, window_latest=date(2026, 6, 1), reason="a guess"),
        Term("from 1 June", TimeKind.EXACT, earliest=date(2026, 6, 1)),
    ],
)
def test_nobody_can_say_how_long_a_term_without_an_end_runs(term):
    assert time_left(term, TEN) is None


@given(later=st.timedeltas(timedelta(0), timedelta(days=9)))
def test_time_runs_down_as_it_passes(later):
    for term in (TO_THE_HOUR, WEEKEND):
        assert time_left(term, TEN + later) == time_left(term, TEN) - later
