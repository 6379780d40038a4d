"""Dates in the words of a letter."""

from __future__ import annotations

import json
from datetime import date, time
from pathlib import Path
from runpy import run_path

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from tracker.terms.dates import FoundDate, Precision, find_dates

LANGUAGES = ("nl", "en", "en_GB", "fr", "de", "de_AT")
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


def only(text: str, language: str) -> FoundDate:
    found = find_dates(text, language)
    assert len(found) == 1, found
    return found[0]


@given(day=DAYS, locale=st.sampled_from(LANGUAGES), form=st.sampled_from(["long", "full"]))
def test_every_date_a_locale_writes_is_found_whole(day, locale, form):
    written = format_date(day, form, locale=locale)
    found = only(f"({written})", locale[:2])
    assert found.day == day
    assert (found.start, found.end) == (1, 1 + len(written))


@given(day=DAYS, language=st.sampled_from(["nl", "en", "fr", "de"]))
def test_year_first_is_read_in_every_language(day, language):
    assert only(f"– {day.isoformat()}.", language).day == day


@given(day=DAYS)
def test_figures_that_can_be_read_two_ways_are_not_chosen(day):
    found = only(f"{day:%d/%m/%Y}", "en")
    two_ways = day.day <= 12 and day.day != day.month
    assert found.day == (None if two_ways else day)
    assert (found.precision is Precision.UNCLEAR) == two_ways


@given(text=st.text(max_size=200), language=st.sampled_from(["nl", "en", "fr", "de"]))
def test_any_text_gives_dates_inside_it_and_in_order(text, language):
    found = find_dates(text, language)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert list(found) == sorted(found, key=lambda each: each.start)


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("nl", "brief d.d. 11 mei 2026", date(2026, 5, 11)),
        ("nl", "op 3 mrt. 2026", date(2026, 3, 3)),
        ("fr", "le 1er mars 2026", date(2026, 3, 1)),
        ("fr", "vendredi 14 août 2026", date(2026, 8, 14)),
        ("de", "26. Mai 2026", date(2026, 5, 26)),
        ("de", "Dienstag, den 3. März 2026", date(2026, 3, 3)),
        ("de", "11.05.2026", date(2026, 5, 11)),
        ("en", "May 26, 2026", date(2026, 5, 26)),
        ("en", "the 26th of May 2026", date(2026, 5, 26)),
        ("en", "12/25/2026", date(2026, 12, 25)),
        ("nl", "26\u00a0mei\u00a02026", date(2026, 5, 26)),
    ],
)
def test_a_day_is_found(language, text, day):
    assert only(text, language).day == day


@pytest.mark.parametrize(
    ("language", "text", "clock"),
    [
        ("nl", "26 mei 2026 10.00 uur", time(10)),
        ("nl", "26 mei 2026 om 9 uur", time(9)),
        ("nl", "3 juli 2026, 9.30 - 11.00 uur", time(9, 30)),
        ("en", "May 26, 2026 at 3:30 p.m.", time(15, 30)),
        ("en", "May 26, 2026 at 12 am", time(0)),
        ("en", "26 May 2026 at noon", time(12)),
        ("fr", "26 mai 2026 à 12h00", time(12)),
        ("fr", "26 mai 2026 à 10 heures", time(10)),
        ("de", "26. Mai 2026 um 12 Uhr", time(12)),
        ("de", "26. Mai 2026, 14.15 Uhr", time(14, 15)),
    ],
)
def test_a_clock_time_belongs_to_its_date(language, text, clock):
    found = only(text, language)
    assert (found.clock, found.precision) == (clock, Precision.CLOCK)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "op vrijdag 13 juni van 16:00 tot 18:00"),
        ("en", "on Thursday, October 7, we met"),
        ("fr", "le 10 avril"),
        ("de", "am 1. Mai"),
    ],
)
def test_a_year_that_is_not_given_is_not_filled_in(language, text):
    found = only(text, language)
    assert (found.day, found.precision) == (None, Precision.NO_YEAR)


@pytest.mark.parametrize("text", ["31 februari 2026", "30-02-2026", "2026-13-01"])
def test_a_day_that_does_not_exist_is_unclear(text):
    assert only(text, "nl").precision is Precision.UNCLEAR


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "referentie 2026-0000185362"),
        ("nl", "Postbus 9208, 3506 GE Utrecht"),
        ("nl", "telefoon 06-12-20261234"),
        ("nl", "€ 12 mei"),
        ("nl", "Kamerstukken II 2025/26, 36848, nr. 57"),
        ("nl", "artikel 7.12 mei"),
        ("fr", "articles L. 2312-8 et suivants"),
        ("de", "§ 613a BGB"),
        ("en", "between may 5 and 10 people"),
        ("en", "an increase of $10.00 an hour"),
        ("en", "March 12.5 percent"),
    ],
)
def test_what_only_looks_like_a_date_is_left_alone(language, text):
    assert find_dates(text, language) == ()


def test_the_names_kept_as_data_are_those_of_babel():
    root = Path(__file__).parents[3]
    written = run_path(str(root / "packaging" / "date_words.py"))["date_words"]()
    kept = json.loads((root / "resources" / "terms" / "date_words.json").read_text("utf-8"))
    assert kept == written
