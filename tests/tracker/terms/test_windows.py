"""What vague words can mean: an assumption with its reason, never a day of theirs."""

from __future__ import annotations

import tomllib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.places import resource
from tracker.terms.time_words import find_time_words
from tracker.terms.windows import FROM_LETTER, TIME_OF_YEAR, assumed_window
from tracker.vocabulary import TimeKind

LETTER_DAY = date(2026, 5, 26)


@pytest.mark.parametrize(
    ("words", "language", "first", "last", "reason"),
    [
        ("op korte termijn", "nl", date(2026, 5, 26), date(2026, 7, 7), FROM_LETTER),
        ("voor de zomer", "nl", date(2026, 5, 26), date(2026, 6, 20), TIME_OF_YEAR),
        ("dit najaar", "nl", date(2026, 9, 21), date(2026, 12, 20), TIME_OF_YEAR),
        ("medio juni", "nl", date(2026, 6, 11), date(2026, 6, 20), TIME_OF_YEAR),
        ("eind februari", "nl", date(2027, 2, 21), date(2027, 2, 28), TIME_OF_YEAR),
        ("volgende maand", "nl", date(2026, 6, 1), date(2026, 6, 30), TIME_OF_YEAR),
        ("in the coming weeks", "en", date(2026, 6, 2), date(2026, 7, 21), FROM_LETTER),
        ("early 2028", "en", date(2028, 1, 1), date(2028, 3, 31), TIME_OF_YEAR),
        ("l'année prochaine", "fr", date(2027, 1, 1), date(2027, 12, 31), TIME_OF_YEAR),
        ("Mitte Mai", "de", date(2027, 5, 11), date(2027, 5, 20), TIME_OF_YEAR),
    ],
)
def test_vague_words_have_a_window_with_its_reason(words, language, first, last, reason):
    window = assumed_window(words, language, LETTER_DAY)
    assert (window.earliest, window.latest, window.reason) == (first, last, reason)
    assert first <= window.ask_again <= last


@pytest.mark.parametrize("words", ["voorlopig", "te zijner tijd", "op 1 juni 2026", ""])
def test_other_words_have_none(words):
    assert assumed_window(words, "nl", LETTER_DAY) is None


def test_without_the_day_of_the_letter_nothing_is_assumed():
    assert assumed_window("op korte termijn", "nl", None) is None


def test_a_time_that_is_over_has_no_window():
    assert assumed_window("early 2020", "en", LETTER_DAY) is None


MONTHS = {"nl": "juni", "en": "June", "fr": "juin", "de": "Juni"}


@pytest.mark.parametrize("language", MONTHS)
def test_all_words_with_a_window_are_found_as_vague(language):
    written = tomllib.loads(resource("terms", f"{language}.toml").read_text("utf-8"))
    for phrase in (words for window in written["window"] for words in window["words"]):
        words = phrase.replace("<month>", MONTHS[language]).replace("<year>", "2027")
        found = [(t.start, t.kind) for t in find_time_words(words, language, LETTER_DAY)]
        assert found == [(0, TimeKind.VAGUE)], words
        assert assumed_window(words, language, LETTER_DAY), words


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.sampled_from(["nl", "en", "fr", "de"]))
def test_a_window_never_begins_before_the_letter(dated, language):
    words = {"nl": "voor de zomer", "en": "mid-May", "fr": "à la rentrée", "de": "Ende März"}
    window = assumed_window(words[language], language, dated)
    assert dated <= window.earliest <= window.latest
    assert window.ask_again > dated
