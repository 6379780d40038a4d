"""A calendar as iCalendar (RFC 5545), as the library for it writes it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import icalendar

from tracker.exports.calendar.items import Alarm, Calendar, CalendarItem
from tracker.exports.plain_text import holdable

MAKER = "-//Overleg//Terms and meetings//EN"
#: What follows the name of a record, so that it is the only one in the world.
AT = "@overleg"


def ics_of(calendar: Calendar) -> bytes:
    """The file; the same calendar gives the same bytes."""
    made = icalendar.Calendar()
    made.add("prodid", MAKER)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", holdable(calendar.name))
    for item in calendar.items:
        made.add_component(_component(item, private=calendar.private))
    return bytes(made.to_ical())


def _component(item: CalendarItem, *, private: bool) -> icalendar.Component:
    made = icalendar.Journal() if item.when is None else icalendar.Event()
    made.add("uid", item.uid + AT)
    made.add("sequence", item.sequence)
    made.add("dtstamp", item.revised.replace(microsecond=0))
    made.add("summary", holdable(item.title))
    made.add("description", holdable(item.text))
    made.add("categories", [item.sort])
    made.add("class", "PRIVATE" if private else "PUBLIC")
    if item.when is not None:
        _add_time(made, item, item.when)
    return made


def _add_time(made: icalendar.Component, item: CalendarItem, when: date | datetime) -> None:
    made.add("dtstart", when)
    if not isinstance(when, datetime):
        made.add("dtend", when + timedelta(days=1))
    elif item.until is not None:
        made.add("dtend", item.until)
    busy = isinstance(when, datetime) and item.until is not None and not item.off
    made.add("transp", "OPAQUE" if busy else "TRANSPARENT")
    if item.place:
        made.add("location", holdable(item.place))
    if item.off:
        made.add("status", "CANCELLED")
    for alarm in item.alarms:
        made.add_component(_alarm(alarm, item.title))


def _alarm(alarm: Alarm, title: str) -> icalendar.Alarm:
    made = icalendar.Alarm()
    made.add("action", "DISPLAY")
    made.add("description", holdable(title))
    made.add("trigger", alarm)
    return made
