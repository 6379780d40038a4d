"""Free days by law, held against a well-kept list of the world's holidays."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import holidays
import pytest

from tracker.terms.free_days import CALENDARS, FreeDay, calendar_of

YEARS = range(2015, 2051)


def days_of(key: str, year: int) -> set[date]:
    return {free.day for free in calendar_of(key).free_days(year)}


def but_sundays(days: Iterable[date]) -> set[date]:
    """Some lists hold Easter and Whit Sunday, which are free as Sundays already."""
    return {day for day in days if day.weekday() != 6}


@pytest.mark.parametrize(
    ("key", "listed"),
    [
        ("be", lambda year: holidays.country_holidays("BE", years=year)),
        ("fr", lambda year: holidays.country_holidays("FR", years=year)),
        ("eu", lambda year: holidays.financial_holidays("ECB", years=year)),
    ],
)
def test_the_free_days_are_those_of_the_country(key, listed):
    for year in YEARS:
        assert but_sundays(days_of(key, year)) == but_sundays(listed(year))


def test_those_of_germany_are_free_in_every_land():
    lands = holidays.country_holidays("DE").subdivisions
    for year in range(2018, 2051):
        everywhere = set.intersection(
            *(set(holidays.country_holidays("DE", subdiv=land, years=year)) for land in lands)
        )
        assert days_of("de", year) == everywhere


def test_those_of_the_netherlands_hold_liberation_day_every_year_and_equated_days():
    for year in YEARS:
        liberation = date(year, 5, 5)
        equated = {each.day for each in calendar_of("nl").equated}
        listed = set(holidays.country_holidays("NL", years=year)) | {liberation}
        assert liberation in days_of("nl", year)
        assert but_sundays(days_of("nl", year) - equated) == but_sundays(listed)
    assert {date(2026, 1, 2), date(2026, 5, 15)} <= days_of("nl", 2026)


def test_kings_day_moves_off_a_sunday():
    assert date(2025, 4, 26) in days_of("nl", 2025)
    assert date(2025, 4, 27) not in days_of("nl", 2025)


def test_years_without_a_decree_are_known_as_such():
    assert calendar_of("nl").knows(2026)
    assert not calendar_of("nl").knows(2029)
    assert calendar_of("fr").knows(2029)
    assert not calendar_of("eu").knows(2026)


def test_a_day_that_was_added_is_free_and_has_its_name():
    calendar = calendar_of("nl")
    day = FreeDay(date(2026, 6, 5), {"nl": "dag van de brug"}, "besluit")
    assert calendar.is_ordinary(day.day)
    longer = calendar.with_days([day])
    assert not longer.is_ordinary(day.day)
    assert longer.free_day(day.day).name("fr") == "dag van de brug"
    assert [each.day for each in longer.free_days(2026)] == sorted(days_of("nl", 2026) | {day.day})


@pytest.mark.parametrize("key", CALENDARS)
def test_every_day_has_a_name_in_each_language_and_a_source(key):
    calendar = calendar_of(key)
    assert set(calendar.names) == {"nl", "en", "fr", "de"}
    for free in calendar.free_days(2026):
        assert set(free.names) == {"nl", "en", "fr", "de"}
        assert free.source
