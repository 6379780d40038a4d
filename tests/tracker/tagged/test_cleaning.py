"""Text from outside, made fit for print."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.tagged.cleaning import ELLIPSIS, printable
from tracker.tagged.faces import SANS, SERIF, UNKNOWN, characters


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("two\nlines\tand  blanks ", "two lines and blanks"),
        ("a\u202eb\u200bc\x00d\ud800e", "abcde"),
        ("e\u0301", "é"),
        ("漢", UNKNOWN),
        ("p.\N{NO-BREAK SPACE}2", "p.\N{NO-BREAK SPACE}2"),
        ("Łódź, Ærø, ĳ, Ελλάδα", "Łódź, Ærø, ĳ, Ελλάδα"),
    ],
)
def test_a_text_is_printed_as_far_as_the_faces_can_show_it(text, shown):
    assert printable(text) == shown


def test_a_text_that_is_too_long_is_cut_at_a_blank_and_says_so():
    assert printable("one two three", longest=8) == "one two" + ELLIPSIS


@given(st.text(st.characters()))
def test_every_character_printed_has_a_glyph_in_both_faces(text):
    assert all(
        ord(character) in characters(SANS) & characters(SERIF) for character in printable(text)
    )


@given(st.text())
def test_cleaning_twice_changes_nothing(text):
    assert printable(printable(text)) == printable(text)
