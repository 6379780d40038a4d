"""What stands in a calendar: a day, a moment, or a note for what names no day."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from tracker.frozen import Frozen

#: When one is reminded of a day: at nine o'clock on the day before.
BEFORE_A_DAY = timedelta(hours=-15)
#: And of a moment.
BEFORE_A_MOMENT = timedelta(hours=-1)

#: A reminder: so long before (less than nothing), or at a moment (UTC).
Alarm = timedelta | datetime


class CalendarItem(Frozen):
    """`when` is a day, a moment (UTC), or None for a note: time words without a day have none.

    `uid` stays the same for ever, `sequence` goes up with every revision, `revised` is the moment
    of the last one. What is `off` was called off.
    """

    uid: str
    sequence: int
    revised: datetime
    when: date | datetime | None
    title: str
    text: str
    sort: str
    until: datetime | None = None
    place: str | None = None
    off: bool = False
    alarms: tuple[Alarm, ...] = ()


class Calendar(Frozen):
    """A calendar by its name; `private` when it is not for others."""

    name: str
    items: tuple[CalendarItem, ...]
    private: bool
