"""Counting days, weeks and months from a day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

#: Days in a unit that is counted in days; months and years are counted on the calendar.
_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "year": 12}


def day_after(start: date, length: int, unit: str) -> date | None:
    """The last day of a term of `length` units; the day it starts from is not counted.

    None beyond the calendar, and for working days and hours, which need the
    parties' own calendar and a clock.
    """
    try:
        if unit in _DAYS:
            return start + timedelta(days=length * _DAYS[unit])
        if unit in _MONTHS:
            return months_after(start, length * _MONTHS[unit])
    except (OverflowError, ValueError):
        return None
    return None


def months_after(start: date, months: int) -> date:
    """The same day so many months later, or the last day of that month when it is shorter."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
