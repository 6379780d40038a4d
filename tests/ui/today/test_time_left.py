from __future__ import annotations

from datetime import timedelta

import pytest

from tracker.words import words_in
from ui.today.time_left import left_in_words


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (timedelta(hours=42, minutes=59), "42 hours left"),
        (timedelta(days=3, hours=18, minutes=50), "3 days and 18 hours left"),
        (timedelta(days=4), "4 days left"),
        (timedelta(hours=2, minutes=20, seconds=59), "2 hours and 20 minutes left"),
        (timedelta(minutes=1), "1 minute left"),
        (timedelta(seconds=59), "less than a minute left"),
        (timedelta(0), "less than a minute left"),
        (-timedelta(hours=1), "less than a minute left"),
    ],
)
def test_nobody_has_longer_than_the_clock_says(left: timedelta, said: str):
    assert left_in_words(left, words_in("en")) == said


def test_each_language_says_it_its_own_way():
    left = timedelta(hours=42)
    said = [left_in_words(left, words_in(language)) for language in ("nl", "fr", "de")]
    assert said == ["nog 42 uur", "encore 42 heures", "noch 42 Stunden"]
