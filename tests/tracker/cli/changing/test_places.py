"""Quoted words found in a text."""

from __future__ import annotations

import pytest

from tracker.cli.changing.errors import WordsNotFoundError, WordsTwiceError
from tracker.cli.changing.places import place_of

TEXT = "For now we stop.\nFor now we\nwait, and we say so."


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("we stop", "we stop"),
        ("  we stop ", "we stop"),
        ("now we wait", "now we\nwait"),
        ("3-7", " now"),
    ],
)
def test_words_are_found_however_the_lines_are_broken(words, found):
    start, end = place_of(words, TEXT, "Letter")
    assert TEXT[start:end] == found


def test_words_that_stand_twice_are_found_within_what_is_quoted():
    assert place_of("For now", TEXT, "Letter", within=(17, 47)) == (17, 24)


def test_words_that_stand_twice_are_not_guessed():
    with pytest.raises(WordsTwiceError) as error:
        place_of("For now", TEXT, "Letter")
    assert error.value.facts["count"] == 2


@pytest.mark.parametrize("words", ["we go", "for now we stop", ""])
def test_words_that_do_not_stand_there_are_told(words):
    with pytest.raises(WordsNotFoundError):
        place_of(words, TEXT, "Letter")
