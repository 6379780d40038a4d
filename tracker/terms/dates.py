"""Exact dates and clock times in the words of a letter.

    find_dates("Utrecht, 26 mei 2026 om 10.00 uur", "nl")

A date is found only where its words leave no doubt that it is one; nothing is
filled in. Where the year is not given, or the order of day and month cannot be
told, the words are reported without a day, for a person to decide.
"""

from __future__ import annotations

import re
from datetime import date, time
from enum import StrEnum

from tracker.frozen import Frozen, replace
from tracker.terms.date_grammar import DateGrammar, grammar_of, numeric_dates


class Precision(StrEnum):
    """How much the words of a date tell."""

    DAY = "day"
    CLOCK = "clock"  # a day and a clock time
    NO_YEAR = "no_year"  # "13 juni": which year is for a person to say
    UNCLEAR = "unclear"  # "04/05/2026", or a day that does not exist


class FoundDate(Frozen):
    """A date at `text[start:end]`; `day` is None unless the words fix it.

    `annual` is the month and the day of one without its year, `weekday` the day of the
    week it is given, Monday as 0; None for each where the words do not say.
    """

    start: int
    end: int
    day: date | None
    clock: time | None
    precision: Precision
    annual: tuple[int, int] | None = None
    weekday: int | None = None

    def in_year(self, year: int) -> date | None:
        """The day it is in that year; None where it has its own, or the year has no such day."""
        return _day(year, *self.annual) if self.annual else None


def find_dates(text: str, language: str) -> tuple[FoundDate, ...]:
    """The dates in `text`, in order, as `language` (nl, en, fr or de) writes them.

    Numeric dates are read in any language: year first, or day first where the
    figures or the full stops between them leave no other reading.
    """
    grammar = grammar_of(language)
    written = (_written(found, grammar) for found in grammar.date.finditer(text))
    numeric = [_numeric(found, grammar) for found in numeric_dates().finditer(text)]
    return tuple(sorted([*filter(None, written), *numeric], key=lambda found: found.start))


def readings_of(figures: str) -> tuple[date, ...]:
    """The days that figures such as 03/04/2026 can mean: 3 April, 4 March; empty for other words.

    Which of them is meant is for a person to say.
    """
    found = numeric_dates().fullmatch(figures)
    if found is None or found["iso"]:
        return ()
    year, first, second = int(found["year"]), int(found["first"]), int(found["second"])
    days = (_day(year, second, first), _day(year, first, second))
    return tuple(dict.fromkeys(day for day in days if day))


def _written(found: re.Match[str], grammar: DateGrammar) -> FoundDate | None:
    month_name = found["month"] or found["month_first"]
    if grammar.capital_months and not month_name[0].isupper():
        return None
    month = grammar.months[month_name.casefold()]
    day = int(found["day"] or found["day_second"])
    year = found["year"] or found["year_last"]
    weekday = grammar.weekdays.get((found["weekday"] or "").casefold())
    if year is None:
        end, moment = _clock_after(found, grammar)
        annual = (month, day)
        return FoundDate(found.start(), end, None, moment, Precision.NO_YEAR, annual, weekday)
    return replace(_with_clock(found, _day(int(year), month, day), grammar), weekday=weekday)


def _numeric(found: re.Match[str], grammar: DateGrammar) -> FoundDate:
    if found["iso"]:
        day = _day(int(found["iso"]), int(found["iso_month"]), int(found["iso_day"]))
    else:
        day = _in_order(
            int(found["first"]), int(found["second"]), int(found["year"]), found["sign"]
        )
    return _with_clock(found, day, grammar)


def _in_order(first: int, second: int, year: int, sign: str) -> date | None:
    """Full stops stand between day and month everywhere; strokes and slashes do not."""
    if sign == "." or first > 12 or first == second:
        return _day(year, second, first)
    return _day(year, first, second) if second > 12 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _with_clock(found: re.Match[str], day: date | None, grammar: DateGrammar) -> FoundDate:
    """The date with the clock time that follows it, if one does."""
    start, end = found.span()
    if day is None:
        return FoundDate(start, end, None, None, Precision.UNCLEAR)
    end, moment = _clock_after(found, grammar)
    precision = Precision.DAY if moment is None else Precision.CLOCK
    return FoundDate(start, end, day, moment, precision)


def _clock_after(found: re.Match[str], grammar: DateGrammar) -> tuple[int, time | None]:
    """Where a date ends with the clock time that follows it, and that time, if one does."""
    after = grammar.clock.match(found.string, found.end())
    moment = _clock(after) if after else None
    return (found.end(), None) if after is None or moment is None else (after.end(), moment)


def _clock(found: re.Match[str]) -> time | None:
    if found["noon"]:
        return time(12)
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    half = (found["half"] or "").replace(".", "").casefold()
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
