"""The word that was meant is one letter away, or two in a long word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.search.slips import distance, nearest, one_away

KNOWN = ("being", "pensioen", "pension", "toll", "roll", "uitkering")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("bieng", "being"), ("pensoen", "pensioen"), ("uitkring", "uitkering"), ("tolll", "toll")],
)
def test_the_nearest_word_is_meant(typed, meant):
    assert nearest(typed, KNOWN, 2) == meant


def test_nothing_is_meant_by_what_is_near_nothing():
    assert nearest("xylofoon", KNOWN, 2) is None
    assert nearest("toll", ["toll"], 2) is None


@given(st.text("abcd", min_size=1, max_size=6))
def test_one_away_is_at_most_one_letter_away(word):
    assert all(distance(word, each, 2) in (0, 1) for each in one_away(word))
