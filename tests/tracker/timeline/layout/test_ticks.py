"""The named days of the axis."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.timeline.layout.scale import LEAST, Scale
from tracker.timeline.layout.ticks import ticks
from tracker.words import words_in

FIRST = float(date(2031, 2, 10).toordinal())


@pytest.mark.parametrize(
    ("per_day", "small", "large"),
    [
        (80, ["Mon 10", "Tue 11", "Wed 12"], ["February 2031"]),
        (30, ["10", "11", "12"], ["February 2031"]),
        (10, ["10", "17", "24"], ["February 2031", "March", "April"]),
        (1.5, ["Mar", "Apr", "May"], ["2031", "2032"]),
        (0.5, ["Q2", "Q3", "Q4"], ["2031", "2032", "2033"]),
        (0.2, ["2032", "2033", "2034"], []),
        (LEAST, ["2040", "2050", "2060"], []),
    ],
)
def test_the_names_follow_the_zoom(per_day: float, small: list[str], large: list[str]):
    named = ticks(Scale(FIRST, per_day), 800, words_in("en"))
    assert [tick.label for tick in named.small][:3] == small
    assert [tick.label for tick in named.large][: len(large)] == large


def test_weeks_begin_on_monday():
    named = ticks(Scale(FIRST - 3, 10), 800, words_in("en"))
    assert {date.fromordinal(int(tick.day)).weekday() for tick in named.small} == {0}


def test_the_names_are_those_of_the_language():
    named = ticks(Scale(FIRST, 10), 800, words_in("nl"))
    assert [tick.label for tick in named.large] == ["februari 2031", "maart", "april", "mei"]


def test_january_carries_its_year():
    named = ticks(Scale(float(date(2030, 12, 1).toordinal()), 10), 800, words_in("en"))
    assert [tick.label for tick in named.large] == ["December 2030", "January 2031", "February"]


def test_larger_letters_get_larger_steps():
    scale = Scale(FIRST, 27)
    small = ticks(scale, 800, words_in("en")).small
    doubled = ticks(scale, 800, words_in("en"), letter=2).small
    assert len(doubled) < len(small)


def test_within_a_day_the_day_is_named_at_the_left_edge():
    noon = date(2031, 2, 12).toordinal() + 0.5
    named = ticks(Scale(noon, 3000.0), 1000.0, words_in("en"))
    assert [tick.label for tick in named.small] == ["Wed 12"]
    assert [tick.label for tick in named.large] == ["February 2031"]
    wide = ticks(Scale(noon, 70.0), 1000.0, words_in("en"))
    assert all(tick.x >= 0 for tick in wide.small), "what is left of a day is too narrow"
