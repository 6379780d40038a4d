from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.register.questions.lines import Term
from tracker.register.rules.standing import standing
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
