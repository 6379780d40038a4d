"""What is kept of CLDR writes as Babel writes, which reads it from CLDR itself."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from runpy import run_path

import pytest
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from tracker.timeline.layout.ticks import STEPS
from tracker.words import LANGUAGES, words_in
from tracker.words.written import written_in

PATTERNS = {
    *("long", "medium", "full", "EEEE d MMMM y", "LLLL y"),
    *(period.pattern for step in STEPS for period in step if period),
}
SPOKEN = st.sampled_from(list(LANGUAGES))


@given(SPOKEN, st.dates(date(1000, 1, 1)), st.sampled_from(sorted(PATTERNS)))
def test_a_day_is_written_as_babel_writes_it(language: str, day: date, pattern: str):
    theirs = format_date(day, pattern, locale=LANGUAGES[language])
    assert written_in(language).day(day, pattern) == theirs


@given(SPOKEN, st.lists(st.text(max_size=4), max_size=5), st.sampled_from(["standard", "or"]))
def test_a_list_is_written_as_babel_writes_it(language: str, items: list[str], style: str):
    theirs = format_list(items, style=style, locale=LANGUAGES[language])
    assert written_in(language).listed(items, style) == theirs


@given(SPOKEN, st.integers(-(10**18), 10**18))
def test_a_number_is_written_as_babel_writes_it(language: str, number: int):
    theirs = format_decimal(number, locale=LANGUAGES[language])
    assert words_in(language).number(number) == theirs


@given(SPOKEN, st.datetimes())
def test_the_time_of_day_is_written_as_babel_writes_it(language: str, moment):
    theirs = format_time(moment, "short", locale=LANGUAGES[language])
    assert words_in(language).clock(moment) == theirs


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_kept_names_are_those_of_babel(language: str):
    root = Path(__file__).parents[3]
    wanted = run_path(str(root / "packaging" / "written_words.py"))["written"](LANGUAGES[language])
    kept = (root / "resources" / "written" / f"{language}.json").read_text("utf-8")
    assert json.loads(kept) == wanted
