"""What is said of time words beside them."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.letters.proposal import Span, TimeWords
from tracker.letters.time_said import assumption_of, days_of
from tracker.terms.time_words import find_time_words
from tracker.terms.windows import assumed_window
from tracker.words import words_in

LETTER_DAY = date(2026, 5, 26)
ENGLISH = words_in("en")


def time_in(text: str) -> TimeWords:
    (found,) = find_time_words(text, "en", LETTER_DAY)
    span = Span(found.start, found.end, text[found.start : found.end])
    window = assumed_window(span.words, "en", LETTER_DAY)
    days = (found.earliest, found.latest)
    return TimeWords(span, found.kind, *days, found.clock, found.doubt, window)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("by 1 June 2026", "Monday 1 June 2026"),
        ("by 1 June 2026 at noon", "Monday 1 June 2026, 12:00"),
        ("in June 2026", "1 June 2026 to 30 June 2026"),
        ("until 1 June 2026", "Sunday 31 May 2026; ask whether the day named is included"),
        (
            "by Friday 1 June 2026",
            "Monday 1 June 2026; the weekday named is that of another day, so ask",
        ),
        ("shortly", ""),
    ],
)
def test_the_days_are_said_with_what_is_to_be_asked(text, said):
    assert days_of(ENGLISH, time_in(text)) == said


def test_an_assumption_is_said_as_one_with_its_reason():
    assert assumption_of(ENGLISH, time_in("shortly")) == (
        "perhaps 26 May 2026 to 7 July 2026 (counted from the day of the letter);"
        " ask again Tuesday 16 June 2026"
    )
    assert assumption_of(ENGLISH, time_in("by 1 June 2026")) == ""
