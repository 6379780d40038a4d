from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.register.questions.lines import Term
from tracker.register.rules.following.standing import days_late, standing
from tracker.vocabulary import AgainstDate, TimeKind

TODAY = date(2026, 11, 23)


def exact(latest):
    return Term("by then", TimeKind.EXACT, latest=latest)


@pytest.mark.parametrize(
    ("days_left", "expected"),
    [
        (-1, AgainstDate.LATE),
        (0, AgainstDate.DUE_SOON),
        (14, AgainstDate.DUE_SOON),
        (15, AgainstDate.ON_TIME),
    ],
)
def test_a_day_counts_until_it_is_over(days_left, expected):
    assert standing(exact(TODAY + timedelta(days=days_left)), TODAY) is expected


def test_without_a_term_there_is_no_date():
    assert standing(None, TODAY) is AgainstDate.NO_DATE


def test_a_first_day_alone_is_no_last_day():
    term = Term("from June on", TimeKind.EXACT, earliest=date(2020, 6, 1))
    assert standing(term, TODAY) is AgainstDate.NO_DATE


def test_a_moment_stands_for_its_day():
    term = Term("at ten", TimeKind.EXACT, moment=datetime(2026, 11, 22, 10, 0, tzinfo=UTC))
    assert standing(term, TODAY) is AgainstDate.LATE


@pytest.mark.parametrize("kind", [TimeKind.VAGUE, TimeKind.OPEN_ENDED])
@given(
    ask_again=st.none() | st.dates(),
    window=st.none() | st.dates(),
    today=st.dates(),
)
def test_a_vague_term_is_never_late(kind, ask_again, window, today):
    term = Term("soon", kind, window_latest=window, reason="a guess", ask_again=ask_again)
    expected = AgainstDate.ASK if ask_again and ask_again <= today else AgainstDate.VAGUE
    assert standing(term, today) is expected


@given(days_after=st.integers(-400, 400))
def test_days_late_count_from_the_day_after_the_last(days_after):
    assert days_late(exact(TODAY - timedelta(days=days_after)), TODAY) == max(0, days_after)


@given(today=st.dates())
def test_a_vague_term_is_no_day_late(today):
    assert days_late(Term("soon", TimeKind.VAGUE, ask_again=date.min), today) == 0
    assert days_late(None, today) == 0


@pytest.mark.parametrize(
    ("settled", "expected", "late"),
    [
        (TODAY - timedelta(days=1), AgainstDate.ON_TIME, 0),
        (TODAY, AgainstDate.ON_TIME, 0),
        (TODAY + timedelta(days=3), AgainstDate.LATE, 3),
    ],
)
def test_what_is_settled_stays_in_time_or_late(settled, expected, late):
    a_year_on = TODAY + timedelta(days=365)
    assert standing(exact(TODAY), a_year_on, settled=settled) is expected
    assert days_late(exact(TODAY), a_year_on, settled=settled) == late


def test_of_what_is_settled_nothing_is_asked():
    vague = Term("soon", TimeKind.VAGUE, ask_again=TODAY)
    assert standing(vague, TODAY) is AgainstDate.ASK
    assert standing(vague, TODAY, settled=TODAY) is AgainstDate.VAGUE
