"""Small things put together as the language does: hours, what has a name, what is counted."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.tracker.words.test_catalogues import speaking

STARTS, ENDS = datetime(2026, 12, 3, 14), datetime(2026, 12, 3, 16, 30)


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("nl", "donderdag 3 december 2026, 14:00 tot 16:30 uur"),
        ("en", "Thursday 3 December 2026, 14:00 to 16:30"),
        ("fr", "jeudi 3 décembre 2026, de 14:00 à 16:30"),
        ("de", "Donnerstag, 3. Dezember 2026, 14:00 bis 16:30 Uhr"),
    ],
)
def test_hours_of_a_day_are_written_as_in_the_language(language: str, written: str) -> None:
    assert speaking(language).hours(STARTS, ENDS) == written


@pytest.mark.parametrize(
    ("language", "written"), [("nl", "’ ‘"), ("en", "’ ‘"), ("fr", "” “"), ("de", "‘ ‚")]
)
def test_two_quotations_inside_another_are_parted_by_its_marks(language: str, written: str) -> None:
    assert speaking(language).between_inside == written


@pytest.mark.parametrize(
    ("language", "named", "apart", "so_many"),
    [
        ("nl", "Voorbehoud: nu", "a; b; c", "2 uitgesteld"),
        ("en", "Voorbehoud: nu", "a; b; c", "2 uitgesteld"),
        ("fr", "Voorbehoud\xa0: nu", "a\u202f; b\u202f; c", "uitgesteld (2)"),
        ("de", "Voorbehoud: nu", "a; b; c", "uitgesteld (2)"),
    ],
)
def test_marks_between_words_are_those_of_the_language(
    language: str, named: str, apart: str, so_many: str
) -> None:
    words = speaking(language)
    assert words.named("Voorbehoud", "nu") == named
    assert words.apart(["a", "b", "c"]) == apart
    assert words.apart([]) == ""
    assert words.so_many(2, "uitgesteld") == so_many
