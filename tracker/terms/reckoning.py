"""Counting a term to its last day, and whether an act makes it longer.

The act is the Dutch General Extension of Time Limits Act (Algemene termijnenwet).
Whether it bears on a term at all is asked first: it does only on what an act of
parliament or an order in council sets, so never on an ultimatum or an agreement.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from tracker.frozen import Frozen
from tracker.terms.counting import months_after
from tracker.terms.free_days import Calendar, FreeDay

_SUNDAY = 6
#: Article 2: a term of so many days has at least two ordinary ones.
_FROM_DAYS, _LEAST_ORDINARY = 3, 2


class Unit(StrEnum):
    """What a term is counted in.

    A weekday is any day but Sunday and free days (Werktag, jour ouvrable), a working
    day none of the weekend (werkdag, jour ouvré).
    """

    HOUR = "hour"
    DAY = "day"
    WEEKDAY = "weekday"
    WORKING_DAY = "working day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


#: Article 4: terms in more than these are outside the act, and so are hours and years.
_LONGEST = {Unit.DAY: 90, Unit.WEEKDAY: 90, Unit.WORKING_DAY: 90, Unit.WEEK: 12, Unit.MONTH: 3}


class Scope(StrEnum):
    """Whether the act bears on a term, and if not, why."""

    APPLIES = "applies"
    NOT_BY_ACT = "not_by_act"  # article 1, 1
    OTHER_COUNTRY = "other_country"
    COUNTED_BACK = "counted_back"  # article 1, 2
    IN_HOURS = "in_hours"  # article 4
    TOO_LONG = "too_long"  # article 4


class Counted(Frozen):
    """A term as it is counted: `length` units from `start`, which itself is not counted.

    `clock` is the time of the start for a term in hours. `backwards` counts back from
    the day ("at least seven days before 1 June"); `statutory` where an act of
    parliament or an order in council sets the term.
    """

    start: date
    length: int
    unit: Unit
    clock: time | None = None
    backwards: bool = False
    statutory: bool = False


class Passed(Frozen):
    """A day that a term does not end on, or that gives it no room; `free` None in a weekend."""

    day: date
    free: FreeDay | None


class Reckoning(Frozen):
    """A term counted to its end, with everything that led there.

    `nominal` is the last day before the act is looked at and `end` the one after.
    `passed` are the days article 1 runs past, `lengthened` the ordinary days that
    article 2 adds. `rests_on` is the day without work on which a term ends that is
    not lengthened. `clock` is the time of the end of a term in hours, `unknown` the
    years of which not all free days are known.
    """

    counted: Counted
    nominal: date
    end: date
    scope: Scope
    passed: tuple[Passed, ...] = ()
    lengthened: tuple[date, ...] = ()
    rests_on: Passed | None = None
    clock: time | None = None
    unknown: tuple[int, ...] = ()


def reckon(counted: Counted, calendar: Calendar) -> Reckoning | None:
    """The end of a term by the calendar of a country; None beyond the calendar altogether."""
    try:
        nominal, clock = _nominal(counted, calendar)
        scope = scope_of(counted, calendar)
        end, passed = (
            _past_free_days(nominal, calendar) if scope is Scope.APPLIES else (nominal, ())
        )
        added = _with_room(counted, end, calendar) if scope is Scope.APPLIES else ()
        end = added[-1] if added else end
        rests = _passed(end, calendar)
    except (OverflowError, ValueError):
        return None
    return Reckoning(
        counted=counted,
        nominal=nominal,
        end=end,
        scope=scope,
        passed=passed,
        lengthened=added,
        rests_on=rests,
        clock=clock,
        unknown=tuple(_unknown(counted, end, scope, calendar)),
    )


def scope_of(counted: Counted, calendar: Calendar) -> Scope:
    """Whether the act bears on a term (articles 1 and 4), asked in the order of the act."""
    if not counted.statutory:
        return Scope.NOT_BY_ACT
    if calendar.key != "nl":
        return Scope.OTHER_COUNTRY
    if counted.unit is Unit.HOUR:
        return Scope.IN_HOURS
    if counted.length > _LONGEST.get(counted.unit, 0):
        return Scope.TOO_LONG
    return Scope.COUNTED_BACK if counted.backwards else Scope.APPLIES


def _nominal(counted: Counted, calendar: Calendar) -> tuple[date, time | None]:
    """The last day as it is counted, and the time of day for a term in hours."""
    length = -counted.length if counted.backwards else counted.length
    if counted.unit is Unit.HOUR:
        moment = datetime.combine(counted.start, counted.clock or time()) + timedelta(hours=length)
        return moment.date(), moment.time() if counted.clock else None
    if counted.unit in (Unit.WORKING_DAY, Unit.WEEKDAY):
        return _counting_days(counted, calendar), None
    if counted.unit in (Unit.MONTH, Unit.YEAR):
        months = length * (12 if counted.unit is Unit.YEAR else 1)
        return months_after(counted.start, months), None
    days = length * (7 if counted.unit is Unit.WEEK else 1)
    return counted.start + timedelta(days=days), None


def _counting_days(counted: Counted, calendar: Calendar) -> date:
    """The last of so many days, weekends (or Sundays) and free days passed over."""
    step = timedelta(days=-1 if counted.backwards else 1)
    day, left = counted.start, counted.length
    while left:
        day += step
        if counted.unit is Unit.WORKING_DAY:
            left -= calendar.is_ordinary(day)
        else:
            left -= day.weekday() != _SUNDAY and calendar.free_day(day) is None
    return day


def _past_free_days(nominal: date, calendar: Calendar) -> tuple[date, tuple[Passed, ...]]:
    """Article 1: the first ordinary day from the last one on, and the days before it."""
    end = calendar.next_ordinary(nominal)
    between = (nominal + timedelta(days=n) for n in range((end - nominal).days))
    return end, tuple(Passed(day, calendar.free_day(day)) for day in between)


def _with_room(counted: Counted, end: date, calendar: Calendar) -> tuple[date, ...]:
    """Article 2: the ordinary days that a short term lacks; none where it has room."""
    if (end - counted.start).days < _FROM_DAYS or _is_shorter(counted):
        return ()
    within = (counted.start + timedelta(days=n + 1) for n in range((end - counted.start).days))
    lacking = _LEAST_ORDINARY - sum(calendar.is_ordinary(day) for day in within)
    added: list[date] = []
    while len(added) < lacking:
        end = calendar.next_ordinary(end + timedelta(days=1))
        added.append(end)
    return tuple(added)


def _is_shorter(counted: Counted) -> bool:
    """Whether a term is of fewer days than article 2 speaks of."""
    return counted.unit is Unit.DAY and counted.length < _FROM_DAYS


def _unknown(counted: Counted, end: date, scope: Scope, calendar: Calendar) -> Iterator[int]:
    """The years of which not all free days are known, for a term that they bear on."""
    if scope is Scope.APPLIES or counted.unit in (Unit.WORKING_DAY, Unit.WEEKDAY):
        first, last = sorted((counted.start.year, end.year))
        yield from (year for year in range(first, last + 1) if not calendar.knows(year))


def _passed(day: date, calendar: Calendar) -> Passed | None:
    return None if calendar.is_ordinary(day) else Passed(day, calendar.free_day(day))
