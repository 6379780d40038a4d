"""Characters of the letter and units of Qt's text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.desk.positions import Positions


@given(st.text(max_size=40))
def test_units_are_those_of_utf_16(text):
    positions = Positions(text)
    for at in range(len(text) + 1):
        assert positions.unit(at) == len(text[:at].encode("utf-16-le", "surrogatepass")) // 2


@given(st.text(max_size=40))
def test_every_character_is_found_back(text):
    positions = Positions(text)
    for at in range(len(text) + 1):
        assert positions.character(positions.unit(at)) == at


def test_the_second_half_of_a_wide_character_belongs_to_it():
    assert Positions("a😀b").character(2) == 1
