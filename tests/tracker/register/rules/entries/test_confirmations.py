import pytest

from tracker.register.errors.entries import ConfirmationSourceMissingError
from tracker.register.rules.entries.confirmations import (
    check_source,
    from_rung_upward,
    highest,
    is_unconfirmed,
    rung_of_hearers,
)
from tracker.vocabulary import Confirmation


def test_the_highest_rung_counts():
    rungs = [Confirmation.AGREED_MINUTES, Confirmation.PUBLIC, Confirmation.OWN_NOTE]
    assert highest(rungs) is Confirmation.PUBLIC


def test_two_hear_more_surely_than_one():
    assert rung_of_hearers(["A"]) is Confirmation.OWN_NOTE
    assert rung_of_hearers(["A", "B", "C"]) is Confirmation.HEARD_BY_TWO


@pytest.mark.parametrize("rung", from_rung_upward(Confirmation.IN_WRITING))
def test_a_rung_on_paper_has_a_source(rung):
    with pytest.raises(ConfirmationSourceMissingError):
        check_source(rung, sourced=False)
    check_source(rung, sourced=True)


def test_a_rung_of_the_ear_needs_none():
    for rung in set(Confirmation) - set(from_rung_upward(Confirmation.IN_WRITING)):
        check_source(rung, sourced=False)


@pytest.mark.parametrize(
    ("oral", "sources", "unconfirmed"),
    [(True, 0, True), (True, 1, False), (False, 0, False)],
)
def test_spoken_words_are_unconfirmed_until_something_else_shows_them(oral, sources, unconfirmed):
    assert is_unconfirmed(oral=oral, sources=sources) is unconfirmed
