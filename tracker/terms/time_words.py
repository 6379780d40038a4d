"""Time words in a text: dates, counted terms, vague words and words without an end.

A vague or open-ended term has no days: what it may mean is the reader's own
assumption, and is never filled in here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, time, timedelta
from enum import StrEnum

from tracker.frozen import Frozen
from tracker.terms.counting import day_after, months_after
from tracker.terms.dates import FoundDate, find_dates
from tracker.terms.term_words import TermWords, term_words
from tracker.vocabulary import TimeKind

#: How far before a date a small word such as "no later than" may begin.
_BEFORE = 24


class Doubt(StrEnum):
    """What the words of a date leave open, for a person to ask."""

    DAY_INCLUDED = "day_included"  # "until 1 June"
    OTHER_WEEKDAY = "other_weekday"  # "Wednesday 2 June", which is a Tuesday


class FoundTerm(Frozen):
    """Time words at `text[start:end]`; the days are the first and last that the words allow.

    `earliest` is None for "by 1 June", `latest` for "from 1 June"; both are
    None when the words give no day, or count from a day that is not known. `clock`
    is the time of the last day where the words give one, `doubt` what the words
    leave open.
    """

    start: int
    end: int
    kind: TimeKind
    earliest: date | None = None
    latest: date | None = None
    clock: time | None = None
    doubt: Doubt | None = None


class _Days(Frozen):
    """A day, month or year at `text[start:end]`; without a year there are no days."""

    start: int
    end: int
    first: date | None
    last: date | None
    clock: time | None = None
    weekday: int | None = None


def find_time_words(text: str, language: str, dated: date | None = None) -> list[FoundTerm]:
    """The time words of `text` in order, none overlapping another.

    `language` is nl, en, fr or de. A term counted from the letter, or a day
    without its year, needs the letter's date, `dated`; without it the term is
    found and has no days. Words that only look like a term ("short and long
    term", "a month ago") are left out.
    """
    words = term_words(language)
    plain = [
        *_plain(text, words.open_ended, TimeKind.OPEN_ENDED),
        *_plain(text, words.vague, TimeKind.VAGUE),
    ]
    taken = _Taken()
    for decoy in words.decoys.finditer(text):
        if not any(_holds_more(each, decoy) for each in plain):
            taken.take(decoy.start(), decoy.end())
    terms = [
        *_dates(text, language, words, dated),
        *_counted(text, words, dated),
        *plain,
        *_periods(text, words),
    ]
    found = [term for term in terms if taken.take(term.start, term.end)]
    return sorted(found, key=lambda term: term.start)


def _holds_more(term: FoundTerm, decoy: re.Match[str]) -> bool:
    """Whether a decoy is only a part of a term: of "zo snel mogelijk", "zo snel"."""
    longer = term.end - term.start > decoy.end() - decoy.start()
    return longer and term.start <= decoy.start() and decoy.end() <= term.end


class _Taken:
    """The stretches of a text that have been read already."""

    def __init__(self) -> None:
        self._characters: set[int] = set()

    def take(self, start: int, end: int) -> bool:
        """Take a stretch; whether nothing had any of it before."""
        stretch = range(start, end)
        free = self._characters.isdisjoint(stretch)
        self._characters.update(stretch)
        return free


def _dates(text: str, language: str, words: TermWords, dated: date | None) -> Iterator[FoundTerm]:
    """Calendar dates with the small word before them."""
    for found in find_dates(text, language):
        day = found.day or _next_from(found, dated)
        days = _Days(found.start, found.end, day, day, found.clock, found.weekday)
        yield _with_small_word(text, days, words)


def _next_from(found: FoundDate, dated: date | None) -> date | None:
    """The first day on or after the letter's date that a day without its year can be."""
    if dated is None:
        return None
    days = (found.in_year(dated.year + years) for years in range(2))
    return next((day for day in days if day is not None and day >= dated), None)


def _periods(text: str, words: TermWords) -> Iterator[FoundTerm]:
    """Months and years, from their first day to their last."""
    for found in words.periods.finditer(text):
        year = int(found["year"])
        month = words.months[found["month"].lower()] if found["month"] else None
        first = date(year, month or 1, 1)
        last = months_after(first, 1 if month else 12) - timedelta(days=1)
        yield _with_small_word(text, _Days(found.start(), found.end(), first, last), words)


def _with_small_word(text: str, days: _Days, words: TermWords) -> FoundTerm:
    """A date as a term, from the small word on that says which side of it counts."""
    start, allowed, small_word = days.start, (days.first, days.last), ""
    opening = max(0, days.start - _BEFORE)
    for name, pattern in words.small_words.items():
        small = pattern.search(text, opening, days.start)
        if small:
            start, allowed, small_word = small.start(), _allowed(name, days), name
            break
    doubt = _doubt(days, small_word)
    return FoundTerm(start, days.end, TimeKind.EXACT, *allowed, days.clock, doubt)


def _doubt(days: _Days, small_word: str) -> Doubt | None:
    if days.last and days.weekday not in (None, days.last.weekday()):
        return Doubt.OTHER_WEEKDAY
    return Doubt.DAY_INCLUDED if small_word == "until" and days.clock is None else None


def _allowed(small_word: str, days: _Days) -> tuple[date | None, date | None]:
    """The first and last day that a date and its small word allow (glossary 4.2).

    "Until" is disputed: it is read as up to and not including. A time of day settles
    it: "before 1 June 10.00" ends on that very day.
    """
    eve = days.last if days.clock else days.first and days.first - timedelta(days=1)
    return {
        "by": (None, days.last),
        "before": (None, eve),
        "until": (None, eve),
        "from": (days.first, None),
    }[small_word]


def _counted(text: str, words: TermWords, dated: date | None) -> Iterator[FoundTerm]:
    """Terms such as "within two weeks"; with a last day only when they count from the letter."""
    for found in words.counted.finditer(text):
        number = found["number"].lower()
        length = words.numbers.get(number) or int(number)
        start = dated if found["other_start"] is None else None
        latest = start and day_after(start, length, words.units[found["unit"].lower()])
        yield FoundTerm(found.start(), found.end(), TimeKind.COMPUTED, None, latest)


def _plain(text: str, pattern: re.Pattern[str], kind: TimeKind) -> Iterator[FoundTerm]:
    """Time words that are kept in their own words."""
    for found in pattern.finditer(text):
        yield FoundTerm(found.start(), found.end(), kind)
