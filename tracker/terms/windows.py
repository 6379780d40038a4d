"""What a vague term can mean: a window, and a day to ask again. Always our assumption.

The files of `resources/terms` say which words are taken how. Nothing of it is
kept in a register unless a person assumes it there.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from re import Match, Pattern

from tracker.frozen import Frozen
from tracker.terms.counting import months_after
from tracker.terms.term_words import TermWords, term_words, windows_written
from tracker.words.marks import N_

FROM_LETTER = N_("counted from the day of the letter")
TIME_OF_YEAR = N_("the time of year that the words name")

_DAYS = re.compile(r"\+(\d+) \+(\d+)")
_SEASON = re.compile(r"(?P<year>year |next )?(?P<first>now|\d\d-\d\d)\.\.(?P<last>\d\d-\d\d)")
_OF_MONTH = re.compile(r"month (\d+)-(\d+)")
#: Sooner than this after a letter nobody asks again.
_LEAST_PATIENCE = timedelta(days=7)


class AssumedWindow(Frozen):
    """The first and last day that vague words are taken to mean.

    `reason` is the message of why, to be shown through `Words.text`; `ask_again`
    the day to ask what became of it, halfway.
    """

    earliest: date
    latest: date
    reason: str
    ask_again: date


class _Taken(Frozen):
    """Words that are taken to mean something."""

    words: Pattern[str]
    means: str


def assumed_window(words: str, language: str, dated: date | None) -> AssumedWindow | None:
    """What `words` of a letter of that day can mean.

    None for words that no file takes for anything, and without the day of the letter.
    """
    if dated is None:
        return None
    for taken in _taken(language):
        found = taken.words.fullmatch(words)
        if found:
            return _window(taken.means, found, dated, term_words(language))
    return None


@cache
def _taken(language: str) -> tuple[_Taken, ...]:
    return tuple(_Taken(pattern, means) for means, pattern in windows_written(language))


def _window(means: str, found: Match[str], dated: date, names: TermWords) -> AssumedWindow | None:
    days = _DAYS.fullmatch(means)
    try:
        if days:
            first, last = (dated + timedelta(days=int(each)) for each in days.groups())
            return _asking(first, last, FROM_LETTER, dated)
        first, last = _time_of_year(means, found, dated, names)
    except (ValueError, OverflowError):
        return None
    return _asking(first, last, TIME_OF_YEAR, dated) if dated <= last else None


def _asking(first: date, last: date, reason: str, dated: date) -> AssumedWindow:
    halfway = first + (last - first) / 2
    return AssumedWindow(first, last, reason, max(halfway, dated + _LEAST_PATIENCE))


def _time_of_year(
    means: str, found: Match[str], dated: date, names: TermWords
) -> tuple[date, date]:
    """The first and last day; ValueError for a time that no year has."""
    named = found.groupdict()
    year = int(named["year"]) if named.get("year") else None
    of_month = _OF_MONTH.fullmatch(means)
    if of_month:
        return _in_month(names.months[named["month"].lower()], of_month, year, dated)
    if means == "next month":
        first = months_after(dated.replace(day=1), 1)
        return first, months_after(first, 1) - timedelta(days=1)
    season = _SEASON.fullmatch(means)
    if season is None:
        raise ValueError(means)
    if season["year"] == "next ":
        year = dated.year + 1
    last = _next(lambda each: date.fromisoformat(f"{each}-{season['last']}"), year, dated)
    if season["first"] == "now":
        return dated, last
    return max(date.fromisoformat(f"{last.year}-{season['first']}"), dated), last


def _in_month(month: int, days: Match[str], year: int | None, dated: date) -> tuple[date, date]:
    """Some days of a month: of the year that is named, else of the next such month."""
    last = _next(
        lambda each: date(each, month, min(int(days[2]), monthrange(each, month)[1])), year, dated
    )
    return max(last.replace(day=int(days[1])), dated), last


def _next(last_in: Callable[[int], date], year: int | None, dated: date) -> date:
    """The last day in the year that is named, else the first such day from the letter on."""
    if year:
        return last_in(year)
    this_year = last_in(dated.year)
    return this_year if this_year >= dated else last_in(dated.year + 1)
