"""Periods of whole days."""

from __future__ import annotations

from datetime import date, timedelta

from tracker.frozen import Frozen
from tracker.register.errors.people import PeriodReversedError


class Period(Frozen):
    """From and until which day, both included; None where no such day is known or set."""

    from_day: date | None = None
    until_day: date | None = None


#: Without a first or a last day.
ALWAYS = Period()


def check_period(period: Period) -> None:
    """`PeriodReversedError` when the last day is before the first."""
    if period.from_day and period.until_day and period.until_day < period.from_day:
        raise PeriodReversedError(from_day=period.from_day, until_day=period.until_day)


def covers(period: Period, day: date) -> bool:
    """Whether `day` is in the period."""
    return (period.from_day or day) <= day <= (period.until_day or day)


def overlap(one: Period, other: Period) -> bool:
    """Whether the two have a day in common."""
    return _starts_by_the_end(one, other) and _starts_by_the_end(other, one)


def is_over(period: Period, on: date) -> bool:
    """Whether the last day of the period lies before the day `on`."""
    return period.until_day is not None and period.until_day < on


def day_before(day: date) -> date:
    """The day before `day`; before the first day of the calendar there is none but itself."""
    return day if day == date.min else day - timedelta(days=1)


def _starts_by_the_end(one: Period, other: Period) -> bool:
    if one.from_day is None or other.until_day is None:
        return True
    return one.from_day <= other.until_day
