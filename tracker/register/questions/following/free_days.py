"""Which days are free: those the calendars list, and those added in this register."""

from __future__ import annotations

from datetime import date

from tracker.frozen import Frozen
from tracker.register.errors.terms import CalendarUnknownError
from tracker.register.register import Register
from tracker.terms.free_days import CALENDARS, Calendar, FreeDay, calendar_of

_ADDED = "SELECT id, day, name, source FROM free_day WHERE calendar = ? ORDER BY day"


class FreeDayLine(Frozen):
    """A free day in a list; `id` None for one that the calendar itself lists."""

    id: int | None
    calendar: str
    free: FreeDay


def calendar_in(register: Register, key: str) -> Calendar:
    """A calendar with the days this register adds to it; `CalendarUnknownError` for no calendar."""
    if key not in CALENDARS:
        raise CalendarUnknownError(calendar=key, calendars=", ".join(CALENDARS))
    return calendar_of(key).with_days(line.free for line in added_days(register, key))


def added_days(register: Register, key: str) -> list[FreeDayLine]:
    """The days this register adds to a calendar, in their order."""
    return [
        FreeDayLine(id_, key, _free_day(day, name, source))
        for id_, day, name, source in register.rows(_ADDED, key)
    ]


def free_days(register: Register, key: str, year: int) -> list[FreeDayLine]:
    """All free days of a year by a calendar, in their order; errors as in `calendar_in`."""
    with register.snapshot():
        added = {line.free.day: line.id for line in added_days(register, key)}
        calendar = calendar_in(register, key)
    listed = {free.day for free in calendar_of(key).free_days(year)}
    return [
        FreeDayLine(None if free.day in listed else added.get(free.day), key, free)
        for free in calendar.free_days(year)
    ]


def _free_day(day: str, name: str, source: str | None) -> FreeDay:
    return FreeDay(date.fromisoformat(day), {"": name}, source or "")
