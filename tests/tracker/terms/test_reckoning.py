"""Terms counted to their end: the worked cases of the glossary, section 4.4, and the rules."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.terms.free_days import CALENDARS, FreeDay, calendar_of
from tracker.terms.reckoning import Counted, Scope, Unit, reckon

NL = calendar_of("nl")


def statutory(start: date, length: int, unit: Unit, **more: object) -> Counted:
    return Counted(start, length, unit, statutory=True, **more)


CASES = {
    "two weeks to Whit Monday": (
        statutory(date(2026, 5, 11), 2, Unit.WEEK), date(2026, 5, 25), date(2026, 5, 26),
    ),
    "two weeks in an ultimatum": (
        Counted(date(2026, 5, 11), 2, Unit.WEEK), date(2026, 5, 25), date(2026, 5, 25),
    ),
    "three days around Ascension Day": (
        statutory(date(2026, 5, 13), 3, Unit.DAY), date(2026, 5, 16), date(2026, 5, 19),
    ),
    "three days over a weekend": (
        statutory(date(2026, 9, 10), 3, Unit.DAY), date(2026, 9, 13), date(2026, 9, 14),
    ),
    "to Good Friday": (
        statutory(date(2026, 3, 20), 2, Unit.WEEK), date(2026, 4, 3), date(2026, 4, 7),
    ),
    "to New Year's Day": (
        statutory(date(2025, 12, 18), 2, Unit.WEEK), date(2026, 1, 1), date(2026, 1, 5),
    ),
    "to Liberation Day": (
        statutory(date(2027, 4, 21), 2, Unit.WEEK), date(2027, 5, 5), date(2027, 5, 10),
    ),
    "to King's Day": (
        statutory(date(2028, 4, 13), 2, Unit.WEEK), date(2028, 4, 27), date(2028, 5, 1),
    ),
    "to Christmas": (
        statutory(date(2026, 12, 11), 2, Unit.WEEK), date(2026, 12, 25), date(2026, 12, 28),
    ),
    "four months": (
        statutory(date(2026, 4, 15), 4, Unit.MONTH), date(2026, 8, 15), date(2026, 8, 15),
    ),
    "48 hours to a Sunday": (
        statutory(date(2026, 9, 11), 48, Unit.HOUR, clock=time(10)),
        date(2026, 9, 13), date(2026, 9, 13),
    ),
    "at least seven days before": (
        statutory(date(2026, 6, 1), 7, Unit.DAY, backwards=True),
        date(2026, 5, 25), date(2026, 5, 25),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_the_worked_cases_come_out_right(case):
    counted, nominal, end = CASES[case]
    found = reckon(counted, NL)
    assert (found.nominal, found.end) == (nominal, end)


def test_the_working_names_every_day_that_was_passed():
    found = reckon(statutory(date(2025, 12, 18), 2, Unit.WEEK), NL)
    assert [
        (each.day.day, each.free.name("nl") if each.free else None) for each in found.passed
    ] == [(1, "Nieuwjaarsdag"), (2, "gelijkgestelde dag"), (3, None), (4, None)]


def test_a_term_of_an_ultimatum_is_never_lengthened_and_the_day_without_work_is_told():
    found = reckon(Counted(date(2026, 5, 11), 2, Unit.WEEK), NL)
    assert found.scope is Scope.NOT_BY_ACT
    assert found.rests_on.free.name("en") == "Whit Monday"


@pytest.mark.parametrize(
    ("counted", "scope"),
    [
        (statutory(date(2026, 1, 5), 90, Unit.DAY), Scope.APPLIES),
        (statutory(date(2026, 1, 5), 91, Unit.DAY), Scope.TOO_LONG),
        (statutory(date(2026, 1, 5), 12, Unit.WEEK), Scope.APPLIES),
        (statutory(date(2026, 1, 5), 13, Unit.WEEK), Scope.TOO_LONG),
        (statutory(date(2026, 1, 5), 3, Unit.MONTH), Scope.APPLIES),
        (statutory(date(2026, 1, 5), 4, Unit.MONTH), Scope.TOO_LONG),
        (statutory(date(2026, 1, 5), 1, Unit.YEAR), Scope.TOO_LONG),
        (statutory(date(2026, 1, 5), 24, Unit.HOUR), Scope.IN_HOURS),
        (statutory(date(2026, 1, 5), 7, Unit.DAY, backwards=True), Scope.COUNTED_BACK),
    ],
)
def test_whether_the_act_bears_on_a_term_is_asked_first(counted, scope):
    assert reckon(counted, NL).scope is scope


def test_the_dutch_act_says_nothing_of_terms_elsewhere():
    found = reckon(statutory(date(2026, 5, 11), 2, Unit.WEEK), calendar_of("fr"))
    assert (found.scope, found.end) == (Scope.OTHER_COUNTRY, date(2026, 5, 25))


def test_working_days_and_weekdays_pass_over_free_days():
    start = date(2026, 5, 13)
    assert reckon(Counted(start, 3, Unit.WORKING_DAY), NL).end == date(2026, 5, 20)
    assert reckon(Counted(start, 3, Unit.WEEKDAY), calendar_of("de")).end == date(2026, 5, 18)
    back = Counted(date(2026, 5, 26), 2, Unit.WORKING_DAY, backwards=True)
    assert reckon(back, NL).end == date(2026, 5, 21)


def test_hours_keep_the_clock():
    found = reckon(Counted(date(2026, 9, 11), 49, Unit.HOUR, clock=time(10, 30)), NL)
    assert (found.end, found.clock) == (date(2026, 9, 13), time(11, 30))


def test_a_day_that_is_added_moves_the_end_and_years_without_a_decree_are_told():
    counted = statutory(date(2026, 6, 1), 4, Unit.DAY)
    assert reckon(counted, NL).end == date(2026, 6, 5)
    added = FreeDay(date(2026, 6, 5), {"nl": "extra"}, "besluit")
    assert reckon(counted, NL.with_days([added])).end == date(2026, 6, 8)
    assert reckon(counted, NL).unknown == ()
    assert reckon(statutory(date(2028, 12, 20), 2, Unit.WEEK), NL).unknown == (2029,)


def test_beyond_the_calendar_there_is_no_end():
    assert reckon(Counted(date(9999, 12, 1), 90, Unit.DAY), NL) is None
    assert reckon(Counted(date(2026, 1, 1), 9_000, Unit.YEAR), NL) is None


terms = st.builds(
    Counted,
    st.dates(date(2015, 1, 1), date(2040, 1, 1)),
    st.integers(1, 120),
    st.sampled_from(Unit),
    backwards=st.booleans(),
    statutory=st.booleans(),
)


@given(terms, st.sampled_from(CALENDARS))
def test_no_term_is_ever_shortened_and_only_the_act_lengthens_one(counted, key):
    found = reckon(counted, calendar_of(key))
    assert found.end >= found.nominal
    if found.scope is not Scope.APPLIES:
        assert found.end == found.nominal
    else:
        assert NL.is_ordinary(found.end)


@given(terms)
def test_a_later_start_never_ends_earlier(counted):
    later = Counted(date.fromordinal(counted.start.toordinal() + 1), counted.length, counted.unit,
                    backwards=counted.backwards, statutory=counted.statutory)  # fmt: skip
    assert reckon(later, NL).end >= reckon(counted, NL).end
