"""The working of a term, as a person reads it."""

from __future__ import annotations

from datetime import date, time

import pytest

from tracker.terms.free_days import calendar_of
from tracker.terms.reckoning import Counted, Unit, reckon
from tracker.terms.working import working_of
from tracker.words import words_in

NL = calendar_of("nl")


def working(counted: Counted, language: str = "en", calendar=NL) -> list[str]:
    return working_of(reckon(counted, calendar), calendar, words_in(language))


def test_the_working_names_the_article_and_each_day_passed():
    lines = working(Counted(date(2026, 3, 20), 2, Unit.WEEK, statutory=True))
    assert lines[0] == (
        "2 weeks from Friday 20 March 2026, which is not counted itself: Friday 3 April 2026."
    )
    assert "Algemene termijnenwet" in lines[1]
    assert lines[2:6] == [
        "It does not end on Friday 3 April 2026: Good Friday (Algemene termijnenwet, art. 3, 2).",
        "It does not end on Saturday 4 April 2026.",
        "It does not end on Sunday 5 April 2026.",
        "It does not end on Monday 6 April 2026: Easter Monday (Algemene termijnenwet, art. 3, 1).",
    ]
    assert lines[-1] == "It ends on Tuesday 7 April 2026."


def test_a_short_term_says_what_article_2_adds():
    lines = working(Counted(date(2026, 5, 13), 3, Unit.DAY, statutory=True))
    assert "(article 2), so it runs on to Tuesday 19 May 2026." in lines[-2]


def test_an_ultimatum_that_ends_on_a_holiday_says_so_and_is_not_lengthened():
    lines = working(Counted(date(2026, 5, 11), 2, Unit.WEEK))
    assert "No act lengthens this term" in lines[1]
    assert lines[-2] == "It ends on Monday 25 May 2026."
    assert lines[-1].startswith("Monday 25 May 2026 (Whit Monday) is no working day.")


def test_hours_end_at_a_time_of_day():
    lines = working(Counted(date(2026, 9, 11), 48, Unit.HOUR, clock=time(10), statutory=True))
    assert "It ends on Sunday 13 September 2026 at 10:00." in lines


def test_years_without_a_decree_are_a_warning():
    lines = working(Counted(date(2028, 12, 20), 2, Unit.WEEK, statutory=True))
    assert lines[-1].startswith("Not all free days of 2029 are known here for the Netherlands.")


@pytest.mark.parametrize("language", ["nl", "fr", "de"])
def test_the_working_is_written_in_each_language(language):
    lines = working(Counted(date(2028, 12, 20), 2, Unit.WEEK, statutory=True), language)
    english = working(Counted(date(2028, 12, 20), 2, Unit.WEEK, statutory=True))
    assert len(lines) == len(english)
    assert not set(lines) & set(english)
