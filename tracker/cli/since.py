"""From when a paper tells changes: a day, the end of a meeting, or that of the last one."""

from __future__ import annotations

from datetime import date, datetime, time

import click

from tracker.cli.asked import DayType, NoMeetingYetError
from tracker.register import Register
from tracker.register.questions.talks.meetings import meeting, meetings

LAST = "last"


class SinceType(click.ParamType[date | str]):
    """A day as 2026-05-26, or `last` for the last meeting that was held."""

    name = "date|last"

    def convert(
        self, value: str | date, param: click.Parameter | None, ctx: click.Context | None
    ) -> date | str:
        """The day, or `last`."""
        return LAST if value == LAST else DayType().convert(value, param, ctx)


def begun_on(day: date) -> datetime:
    """The first moment of a day in the zone of this computer."""
    return datetime.combine(day, time.min).astimezone()


def end_of_last_held(register: Register, dossier_id: int, now: datetime) -> datetime:
    """When the last meeting of a dossier ended by `now`, or began where no end is known.

    `NoMeetingYetError` where none was held.
    """
    ends = [
        line.ends or line.starts
        for line in meetings(register, dossier_id)
        if (line.ends or line.starts) <= now and not line.called_off
    ]
    if not ends:
        raise NoMeetingYetError()
    return max(ends)


def end_of(register: Register, meeting_id: int) -> datetime:
    """When a meeting ended, or began where no end is known; `MeetingMissingError`."""
    line = meeting(register, meeting_id).line
    return line.ends or line.starts
