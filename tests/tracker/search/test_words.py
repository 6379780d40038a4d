"""Words are compared without case, accents and hyphens, and keep their places."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.search.words import compounds_of, fold, words_of


def folded(text):
    return [word.folded for word in words_of(text)]


def tied(text):
    return [word.folded for word in compounds_of(text, list(words_of(text)))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("één-op-één", ["een", "op", "een"]),
        ("Grèves à l’œuvre", ["greves", "a", "l", "oeuvre"]),
        ("STRASSE Straße", ["strasse", "strasse"]),
        ("36 848, nr. 57", ["36", "848", "nr", "57"]),
        ("co\u00adoperation", ["cooperation"]),
    ],
)
def test_words_are_folded(text, words):
    assert folded(text) == words


def test_letters_with_their_accents_apart_are_the_same_words():
    assert folded(unicodedata.normalize("NFD", "één grève")) == ["een", "greve"]


def test_a_compound_is_a_word_too_also_where_a_line_ends():
    assert tied("werk-naar-werk en arbeids-\n  ongeschiktheid - los") == [
        "werknaarwerk",
        "arbeidsongeschiktheid",
    ]


@given(st.text())
def test_every_word_stands_where_it_says(text):
    words = list(words_of(text))
    assert [fold(text[word.start : word.end]) for word in words] == [w.folded for w in words]
    assert all(one.end <= other.start for one, other in pairwise(words))
    assert all(each.folded.isalnum() for each in [*words, *compounds_of(text, words)])
