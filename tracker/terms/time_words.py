"""Time words in a text: dates, counted terms, vague words and words without an end.

The words of each language stand in `resources/terms/<language>.toml`. A vague
or open-ended term has no days: what it may mean is the reader's own assumption.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from tracker.places import resource
from tracker.terms.dates import FoundDate, find_dates
from tracker.vocabulary import TimeKind

#: Days in a unit that is counted in days; months and years are counted on the calendar.
_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "year": 12}


@dataclass(frozen=True, slots=True)
class FoundTerm:
    """Time words at `text[start:end]`; the days are the first and last that the words allow.

    `earliest` is None for "by 1 June", `latest` for "from 1 June"; both are
    None when the words give no day, or count from a day that is not known.
    """

    start: int
    end: int
    kind: TimeKind
    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True)
class TermWords:
    """The time words of one language, ready to be found."""

    decoys: re.Pattern[str]
    vague: re.Pattern[str]
    open_ended: re.Pattern[str]
    counted: re.Pattern[str]
    small_words: Mapping[str, re.Pattern[str]]
    numbers: Mapping[str, int]
    units: Mapping[str, str]


def find_time_words(text: str, language: str, dated: date | None = None) -> list[FoundTerm]:
    """The time words of `text` in order, none overlapping another.

    `language` is nl, en, fr or de. A term counted from the letter needs its
    date, `dated`; without it the term is found and has no days. Words that
    only look like a term ("short and long term", "a month ago") are left out.
    """
    words = term_words(language)
    taken = _Taken()
    for decoy in words.decoys.finditer(text):
        taken.is_free(decoy.start(), decoy.end())
    found = [
        term
        for terms in (
            _dates(text, language, words),
            _counted(text, words, dated),
            _plain(text, words.open_ended, TimeKind.OPEN_ENDED),
            _plain(text, words.vague, TimeKind.VAGUE),
        )
        for term in terms
        if taken.is_free(term.start, term.end)
    ]
    return sorted(found, key=lambda term: term.start)


class _Taken:
    """The stretches of a text that have been read already."""

    def __init__(self) -> None:
        self._characters: set[int] = set()

    def is_free(self, start: int, end: int) -> bool:
        """Whether nothing had this stretch before; it is taken from now on."""
        stretch = range(start, end)
        free = self._characters.isdisjoint(stretch)
        self._characters.update(stretch)
        return free


def _dates(text: str, language: str, words: TermWords) -> Iterator[FoundTerm]:
    """Calendar dates, with the small word before them that says which side counts."""
    for found in find_dates(text, language):
        before = text[max(0, found.start - 24) : found.start]
        for name, pattern in words.small_words.items():
            small = pattern.search(before)
            if small:
                start = found.start - (len(before) - small.start())
                yield FoundTerm(start, found.end, TimeKind.EXACT, *_days_of(name, found))
                break
        else:
            yield FoundTerm(found.start, found.end, TimeKind.EXACT, *_days_of("on", found))


def _days_of(small_word: str, found: FoundDate) -> tuple[date | None, date | None]:
    """The first and last day that a date and its small word allow (glossary 4.2).

    "Until" is disputed: it is read as up to and not including.
    """
    first, last = first_and_last(found)
    return {
        "on": (first, last),
        "by": (None, last),
        "before": (None, first - timedelta(days=1)),
        "until": (None, first - timedelta(days=1)),
        "from": (first, None),
    }[small_word]


def first_and_last(found: FoundDate) -> tuple[date, date]:
    """The days a date covers: one, or all those of its month or year."""
    if found.precision == "year":
        return found.day.replace(month=1, day=1), found.day.replace(month=12, day=31)
    if found.precision == "month":
        first = found.day.replace(day=1)
        return first, _months_later(first, 1) - timedelta(days=1)
    return found.day, found.day


def _counted(text: str, words: TermWords, dated: date | None) -> Iterator[FoundTerm]:
    """Terms such as "within two weeks"; the days only when they count from the letter."""
    for match in words.counted.finditer(text):
        number = match["number"].lower()
        length = words.numbers.get(number) or int(number)
        start = dated if match["other_start"] is None else None
        latest = start and _later(start, length, words.units[match["unit"].lower()])
        yield FoundTerm(match.start(), match.end(), TimeKind.COMPUTED, None, latest)


def _later(start: date, length: int, unit: str) -> date | None:
    """The last day of a term; the day it starts from is not counted. None beyond the calendar.

    Working days and hours need a calendar and a clock of the parties: no day.
    """
    try:
        if unit in _DAYS:
            return start + timedelta(days=length * _DAYS[unit])
        if unit in _MONTHS:
            return _months_later(start, length * _MONTHS[unit])
    except (OverflowError, ValueError):
        return None
    return None


def _months_later(start: date, months: int) -> date:
    """The same day of a later month, or the last day of that month when it is shorter."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    after = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return min(date(year, month + 1, 1) + timedelta(days=start.day - 1), after - timedelta(days=1))


def _plain(text: str, pattern: re.Pattern[str], kind: TimeKind) -> Iterator[FoundTerm]:
    """Time words that are kept in their own words."""
    for match in pattern.finditer(text):
        yield FoundTerm(match.start(), match.end(), kind)


@cache
def term_words(language: str) -> TermWords:
    """The time words of `language`; read once."""
    written = tomllib.loads(resource("terms", f"{language}.toml").read_text(encoding="utf-8"))
    places = {
        "month": _choice(written["months"]),
        "unit": _choice(written["units"]),
        "number": rf"(?:{_choice(written['numbers'])}|\d{{1,3}})",
        "year": r"(?:19|20)\d\d",
    }
    return TermWords(
        decoys=_pattern(written["decoys"], places),
        vague=_pattern(written["vague"], places),
        open_ended=_pattern(written["open_ended"], places),
        counted=_counted_pattern(written, places),
        small_words={
            name: re.compile(rf"(?<!\w){_choice(small)}\s+\Z", re.IGNORECASE)
            for name, small in written["small_words"].items()
        },
        numbers=written["numbers"],
        units=written["units"],
    )


def _counted_pattern(written: Mapping[str, Any], places: Mapping[str, str]) -> re.Pattern[str]:
    """The pattern of "within <number> <unit>", with the event it counts from if it is named."""
    within, events = _choice(written["within"]), written["counted_from"]
    return re.compile(
        rf"(?<!\w){within}\s+(?P<number>{places['number']})\s+(?P<unit>{places['unit']})"
        rf"(?:\s+(?:{_choice(events['letter'])}|(?P<other_start>{_choice(events['other'])})))?(?!\w)",
        re.IGNORECASE,
    )


def _pattern(phrases: Iterable[str], places: Mapping[str, str]) -> re.Pattern[str]:
    """A pattern for whole phrases; <month>, <unit>, <number> and <year> stand for any of them."""
    written = _choice(phrases)
    for name, choice in places.items():
        written = written.replace(f"<{name}>", choice)
    return re.compile(rf"(?<!\w){written}(?!\w)", re.IGNORECASE)


def _choice(phrases: Iterable[str]) -> str:
    """Any one of the phrases, the longest first, over any white space."""
    longest = sorted(phrases, key=len, reverse=True)
    return "(?:" + "|".join(re.sub(r"(?:\\ )+", r"\\s+", re.escape(p)) for p in longest) + ")"
