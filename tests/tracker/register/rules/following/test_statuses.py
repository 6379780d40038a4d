from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.register.rules.following.statuses import (
    DONE,
    LET_GO,
    RUNNING,
    Said,
    settled_on,
    the_latest,
)
from tracker.vocabulary import Evidence, Life

CHANGES = st.lists(
    st.builds(Said, st.integers(1, 99), st.dates(), st.sampled_from([*Life])),
    unique_by=lambda each: each.id,
)
SAID, SHUT = date(2026, 5, 1), date(2026, 6, 1)


@given(changes=CHANGES, data=st.data())
def test_the_latest_is_the_same_in_whichever_order_they_come(changes, data):
    mixed = data.draw(st.permutations(changes))
    assert the_latest(mixed) == the_latest(changes)
    assert all(each.dated <= the_latest(changes).dated for each in changes)


def test_every_life_is_running_let_go_or_fulfilled():
    assert {*RUNNING, *LET_GO, Life.FULFILLED} == {*Life}
    assert not RUNNING & LET_GO
    assert not DONE & LET_GO


@pytest.mark.parametrize(
    ("life", "evidence", "closed", "expected"),
    [
        (Life.FULFILLED, Evidence.CLAIMED, None, None),
        (Life.FULFILLED, Evidence.CONTRADICTED, None, None),
        (Life.FULFILLED, Evidence.SUPPORTED, None, SAID),
        (Life.FULFILLED, Evidence.VERIFIED, SHUT, SAID),
        (Life.PARTLY_FULFILLED, Evidence.VERIFIED, None, None),
        (Life.WITHDRAWN, Evidence.NONE_FOUND, None, SAID),
        (Life.IN_PROGRESS, Evidence.NONE_FOUND, None, None),
        (Life.IN_PROGRESS, Evidence.NONE_FOUND, SHUT, SHUT),
    ],
)
def test_a_mere_word_that_it_was_done_settles_nothing(life, evidence, closed, expected):
    assert settled_on(life, evidence, SAID, closed) == expected


def test_what_was_closed_before_it_was_let_go_is_settled_then():
    assert settled_on(Life.LAPSED, Evidence.NONE_FOUND, SHUT, SAID) == SAID
