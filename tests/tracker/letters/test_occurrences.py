"""Words looked for in a letter as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.letters.occurrences import occurrences


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("De koppeling stopt.", "koppeling", ["koppeling"]),
        ("Één op één", "een", ["Één", "één"]),
        ("La grève continue", "greve", ["grève"]),
        ("eﬃcient", "efficient", ["eﬃcient"]),
        ("AOW-leeftijd", "aow leeftijd", []),
        ("AOW-leeftijd", "aowleeftijd", ["AOW-leeftijd"]),
        ("op korte\n\ntermijn", "korte termijn", ["korte\n\ntermijn"]),
        ("Straße", "strasse", ["Straße"]),
        ("‘nu’", "'nu'", ["‘nu’"]),
        ("iets", "  ", []),
        ("iets", "", []),
        ("ha ha ha", "ha ha", ["ha ha"]),
    ],
)
def test_words_are_found_as_people_type_them(text, words, found):
    assert [text[start:end] for start, end in occurrences(text, words)] == found


@given(st.text(max_size=80), st.text(max_size=6))
def test_whatever_is_looked_for_places_come_in_order_and_apart(text, words):
    ends = [0]
    for start, end in occurrences(text, words):
        assert ends[-1] <= start < end <= len(text)
        ends.append(end)


@given(st.text(alphabet="abcé ﬁ-x", min_size=1, max_size=40), st.data())
def test_every_stretch_of_words_finds_itself(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    wanted = text[start:end]
    found = occurrences(text, wanted)
    if wanted.strip(" -"):
        assert found
        assert any(first <= end and start <= last for first, last in found)
