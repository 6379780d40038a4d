"""Free days by law, country by country, and which days are ordinary ones.

The days are data (`resources/free_days`), each with the act that makes it free;
a register can add days to them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any

from dateutil.easter import easter

from tracker.frozen import Frozen, replace
from tracker.places import resource


class CalendarKey(StrEnum):
    """The calendars there are: countries by their two letters, and the European Union."""

    NL = "nl"
    BE = "be"
    FR = "fr"
    DE = "de"
    EU = "eu"


CALENDARS = tuple(CalendarKey)

_SATURDAY, _SUNDAY = 5, 6
_FROM_EASTER = re.compile(r"easter([+-]\d+)")
#: Since then Easter has been reckoned as it is now.
_FIRST_YEAR = 1583


class FreeDay(Frozen):
    """A day that is free, what it is called in each language, and what makes it so."""

    day: date
    names: Mapping[str, str]
    source: str

    def name(self, language: str) -> str:
        """What it is called in `language`, else in any."""
        return self.names.get(language) or next(iter(self.names.values()), "")


class _Rule(Frozen):
    on: str
    on_sunday: str | None
    first_year: int
    names: Mapping[str, str]
    source: str

    def day_in(self, year: int) -> date:
        day = _day(self.on, year)
        is_moved = self.on_sunday is not None and day.weekday() == _SUNDAY
        return _day(self.on_sunday or self.on, year) if is_moved else day


class Calendar(Frozen):
    """The free days of one country.

    `names` are its own, per language; `decreed` the years for which the days that are
    set apart year by year are known, None where there are none such.
    """

    key: str
    names: Mapping[str, str]
    rules: tuple[_Rule, ...]
    equated: tuple[FreeDay, ...]
    decreed: range | None
    added: tuple[FreeDay, ...] = ()

    def free_days(self, year: int) -> list[FreeDay]:
        """The free days of a year in their order, each day once."""
        added = {free.day: free for free in self.added if free.day.year == year}
        days = {**added, **_listed(self.key, year)}
        return [days[day] for day in sorted(days)]

    def free_day(self, day: date) -> FreeDay | None:
        """What makes a day free; None for any other, weekends among them."""
        listed = _listed(self.key, day.year).get(day)
        return listed or next((free for free in self.added if free.day == day), None)

    def is_ordinary(self, day: date) -> bool:
        """Whether a day is no Saturday, no Sunday and not free."""
        return day.weekday() < _SATURDAY and self.free_day(day) is None

    def next_ordinary(self, day: date) -> date:
        """The first ordinary day on or after `day`."""
        while not self.is_ordinary(day):
            day += timedelta(days=1)
        return day

    def knows(self, year: int) -> bool:
        """Whether all free days of a year are known; where not, one has to look."""
        return self.decreed is None or year in self.decreed

    def with_days(self, added: Iterable[FreeDay]) -> Calendar:
        """The same calendar with days that somebody added."""
        return replace(self, added=tuple(added))


@cache
def calendar_of(key: str) -> Calendar:
    """The calendar `key`, one of `CALENDARS`; read once."""
    written = tomllib.loads(resource("free_days", f"{key}.toml").read_text(encoding="utf-8"))
    return Calendar(
        key=key,
        names=written["name"],
        rules=tuple(_rule(each) for each in written["rule"]),
        equated=tuple(_equated(written.get("equated"))),
        decreed=_decreed(written),
    )


@lru_cache(maxsize=256)
def _listed(key: str, year: int) -> Mapping[date, FreeDay]:
    """The free days of a year that the file of a calendar lists, the first reason for each."""
    calendar = calendar_of(key)
    by_rule = [
        FreeDay(rule.day_in(year), rule.names, rule.source)
        for rule in calendar.rules
        if year >= rule.first_year
    ]
    days: dict[date, FreeDay] = {}
    for free in (*by_rule, *(each for each in calendar.equated if each.day.year == year)):
        days.setdefault(free.day, free)
    return days


def _rule(written: Mapping[str, Any]) -> _Rule:
    return _Rule(
        on=written["on"],
        on_sunday=written.get("on_sunday"),
        first_year=written.get("from", _FIRST_YEAR),
        names=written["names"],
        source=written["source"],
    )


def _equated(written: Mapping[str, Any] | None) -> Iterator[FreeDay]:
    if written:
        for day in written["days"]:
            yield FreeDay(day, written["names"], written["source"])


def _decreed(written: Mapping[str, Any]) -> range | None:
    if written.get("published_each_year"):
        return range(0)
    years = written.get("decreed")
    return range(years["from"], years["until"] + 1) if years else None


def _day(on: str, year: int) -> date:
    """The day that "05-05" or "easter+39" names in a year."""
    from_easter = _FROM_EASTER.fullmatch(on)
    if from_easter:
        return easter(year) + timedelta(days=int(from_easter[1]))
    month, day = on.split("-")
    return date(year, int(month), int(day))
