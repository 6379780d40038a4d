"""What was found is marked where it stands, whatever its form, in an excerpt of its context."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.search.marking import LONG, Marker, excerpt_of
from tracker.search.query import read_query


def marked(typed, text, language="nl"):
    spans = Marker(read_query(typed)).spans(text, language)
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("typed", "text", "found"),
    [
        ("loonsverhogingen", "De loonsverhoging gaat in.", ["loonsverhoging"]),
        ("een op een", "Het gesprek is één-op-één.", ["één-op-één"]),
        ("één-op-één", "Het gesprek is een op een.", ["een op een"]),
        ("werknaarwerk", "Van werk-naar-werk trajecten.", ["werk-naar-werk"]),
        ("werk-naar-werk", "Een Werknaarwerk traject.", ["Werknaarwerk"]),
        ('"plan toll"', "The toll plan and the plan toll.", ["plan toll"]),
        ("the toll", "The toll; the ferry.", ["The toll"]),
        ("the ferry toll", "The toll and the ferry.", ["toll", "ferry"]),
    ],
)
def test_words_are_marked_in_any_form(typed, text, found):
    assert marked(typed, text) == found


@pytest.mark.parametrize(
    "typed",
    [
        "loonsverhogingen", "een op een", "eenopeen", "één-op-één", '"op een"', '"per jaar"',
        "per jaar -de", "grève", '"les greves"',
    ],
)  # fmt: skip
def test_a_long_text_is_marked_like_a_short_one(typed):
    text = "De loonsverhoging van één-op-één gesprekken, per jaar, après les grèves. "
    long = text + "Iets anders. " * (LONG // 10) + text
    assert marked(typed, long, "fr" if typed == "grève" else "nl") == 2 * marked(
        typed, text, "fr" if typed == "grève" else "nl"
    )


def test_an_excerpt_lies_around_the_first_words_found():
    text = "Before. " * 100 + "Here is the\n\ntoll at last. " + "After. " * 100 + "The toll."
    spans = Marker(read_query("toll")).spans(text, "en")
    excerpt = excerpt_of(text, spans, 120)
    assert "Here is the toll at last." in excerpt.text
    assert [excerpt.text[a:b] for a, b in excerpt.marks] == ["toll"]
    assert (excerpt.cut_before, excerpt.cut_after, excerpt.more) == (True, True, 1)
    assert text[slice(*excerpt.found)] == "toll"
    assert excerpt.text.startswith("Before.")


def test_a_short_text_is_shown_whole():
    excerpt = excerpt_of("The toll.", [(4, 8)], 120)
    assert (excerpt.text, excerpt.marks, excerpt.cut_before, excerpt.cut_after) == (
        "The toll.", ((4, 8),), False, False,
    )  # fmt: skip


@given(st.text(), st.text(), st.integers(1, 60))
def test_any_text_can_be_marked_and_cut(typed, text, most):
    spans = Marker(read_query(typed)).spans(text, "nl")
    excerpt = excerpt_of(text, spans, most)
    assert len(excerpt.text) <= most
    assert all(0 <= start < end <= len(excerpt.text) + 1 for start, end in excerpt.marks)
