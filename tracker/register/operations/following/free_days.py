"""Days that are free and that no calendar lists: added and removed, and terms counted again."""

from __future__ import annotations

from datetime import date

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors import RecordMissingError
from tracker.register.errors.terms import FreeAlreadyError
from tracker.register.operations.following.counting import write_count
from tracker.register.questions.following.counted_terms import CountedAnew, ending_otherwise
from tracker.register.questions.following.free_days import calendar_in
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.following.sources import said
from tracker.register.rules.names import required


class NewFreeDay(Frozen):
    """A day that is free by the calendar of that key, and the decree that makes it so."""

    calendar: str
    day: date
    name: str
    source: str | None = None


class ChangedFreeDays(Changed):
    """As `Changed`; `counted_anew` are the terms that end on another day by it, as they were."""

    counted_anew: tuple[CountedAnew, ...] = ()


def add_free_day(
    register: Register, new: NewFreeDay, *, who: str, why: str | None = None
) -> ChangedFreeDays:
    """Add a free day and count the running terms again that it bears on; its id comes back.

    Errors: `CalendarUnknownError`, `FreeAlreadyError`.
    """
    with register.change("add free day", who, why) as record:
        free = calendar_in(register, new.calendar).free_day(new.day)
        if free is not None:
            raise FreeAlreadyError(day=new.day, name=free.name("en"))
        made = record.insert(
            "free_day",
            calendar=new.calendar,
            day=new.day,
            name=required("name", new.name),
            source=said(new.source),
        )
        return _counted_anew(register, record, new.calendar, made)


def remove_free_day(
    register: Register, free_day_id: int, *, who: str, why: str | None = None
) -> ChangedFreeDays:
    """Remove a day that was added, and count again; `RecordMissingError` for any other."""
    with register.change("remove free day", who, why) as record:
        key = register.value("SELECT calendar FROM free_day WHERE id = ?", free_day_id)
        if key is None:
            raise RecordMissingError()
        record.remove("free_day", free_day_id)
        return _counted_anew(register, record, key, free_day_id)


def _counted_anew(
    register: Register, record: Recorder, key: str, free_day_id: int
) -> ChangedFreeDays:
    calendar = calendar_in(register, key)
    anew = ending_otherwise(register, calendar)
    for each in anew:
        record.about(each.line.dossier_id)
        write_count(register, record, each.line.id, each.reckoning, calendar)
    changed = record.changed(free_day_id)
    return ChangedFreeDays(changed.kinds, changed.ids, tuple(anew))
