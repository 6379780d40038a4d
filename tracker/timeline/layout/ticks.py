"""The lines of the calendar: which days are named on the axis at which zoom."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from tracker.frozen import Frozen
from tracker.timeline.events import day_of
from tracker.timeline.layout.scale import Scale
from tracker.words import Words


class Tick(Frozen):
    """A named day at its place on the line. `day` is the beginning of the day."""

    day: float
    x: float
    label: str


class Ticks(Frozen):
    """Two lines of names: the larger periods above the smaller ones."""

    large: tuple[Tick, ...]
    small: tuple[Tick, ...]


class Period(Frozen):
    """A period of the calendar: its first days, and how each is named (CLDR pattern)."""

    days: float  # about how long it lasts
    firsts: Callable[[date], Iterator[date]]
    pattern: str
    room: float  # what its name needs, in letters' widths of about half the type size


def _steps_of_days(step: int) -> Callable[[date], Iterator[date]]:
    def firsts(start: date) -> Iterator[date]:
        # 1 January of the year 1 was a Monday: weeks counted from it begin on Mondays.
        ordinal = (start.toordinal() - 1) // step * step + 1
        while ordinal <= date.max.toordinal():
            yield date.fromordinal(ordinal)
            ordinal += step

    return firsts


def _steps_of_months(step: int) -> Callable[[date], Iterator[date]]:
    def firsts(start: date) -> Iterator[date]:
        months = (start.year * 12 + start.month - 1) // step * step
        while months < 12 * (date.max.year + 1):
            yield date(max(months // 12, 1), months % 12 + 1, 1)
            months += step

    return firsts


DAYS = Period(1, _steps_of_days(1), "d", 26)
WEEKDAYS = Period(1, _steps_of_days(1), "EEE d", 60)
WEEKS = Period(7, _steps_of_days(7), "d", 30)
MONTHS = Period(30, _steps_of_months(1), "LLL", 40)
LONG_MONTHS = Period(30, _steps_of_months(1), "LLLL", 84)
QUARTERS = Period(91, _steps_of_months(3), "QQQ", 36)
YEARS = Period(365, _steps_of_months(12), "y", 44)
LUSTRA = Period(1826, _steps_of_months(60), "y", 44)
DECADES = Period(3652, _steps_of_months(120), "y", 44)

#: Smaller period first; the first whose names have room is taken.
STEPS = (
    (WEEKDAYS, LONG_MONTHS),
    (DAYS, LONG_MONTHS),
    (WEEKS, LONG_MONTHS),
    (MONTHS, YEARS),
    (QUARTERS, YEARS),
    (YEARS, None),
    (LUSTRA, None),
    (DECADES, None),
)


def ticks(scale: Scale, width: float, words: Words, *, letter: float = 1.0) -> Ticks:
    """The named days between 0 and `width`; `letter` is the type size against the screen's.

    The period that began before the window is named at its left edge.
    """
    named = (step for step in STEPS if step[0].days * scale.per_day >= step[0].room * letter)
    small, large = next(named, STEPS[-1])
    return Ticks(
        large=_named(large, scale, width, words) if large else (),
        small=tuple(
            tick
            for tick in _named(small, scale, width, words)
            if tick.x >= 0 or small is WEEKDAYS  # within a day its name is all there is
        ),
    )


def _named(period: Period, scale: Scale, width: float, words: Words) -> tuple[Tick, ...]:
    firsts = []
    for first in period.firsts(day_of(scale.first)):
        if scale.x(first.toordinal()) > width:
            break
        firsts.append(first)
    if len(firsts) > 1 and scale.x(firsts[1].toordinal()) < period.room:
        del firsts[0]  # what is left of it is too narrow for its name
    return tuple(
        Tick(
            float(first.toordinal()),
            scale.x(first.toordinal()),
            _name(period, first, words, is_first=first is firsts[0]),
        )
        for first in firsts
    )


def _name(period: Period, first: date, words: Words, *, is_first: bool) -> str:
    has_year = period is LONG_MONTHS and (is_first or first.month == 1)
    return words.dated(first, "LLLL y" if has_year else period.pattern)
