"""Periods of a calendar: added, changed, removed."""

from __future__ import annotations

from datetime import date
from typing import Any

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.questions.talks.calendar_periods import dossier_of_period
from tracker.register.register import Register
from tracker.register.rules.names import required
from tracker.register.rules.people.periods import Period, check_period
from tracker.vocabulary import Audience, CalendarLayer


class NewCalendarPeriod(Frozen):
    """A period of a layer, both days included; `dossier_id` None for all dossiers."""

    layer: CalendarLayer
    name: str
    first_day: date
    last_day: date
    dossier_id: int | None = None
    audience: Audience = Audience.ORGANISATION


class ChangedCalendarPeriod(Frozen):
    """What a period is from now on; it stays with its dossier."""

    layer: CalendarLayer
    name: str
    first_day: date
    last_day: date
    audience: Audience = Audience.ORGANISATION
    version: int | None = None


def add_calendar_period(
    register: Register, new: NewCalendarPeriod, *, who: str, why: str | None = None
) -> Changed:
    """Add a period; its id comes back.

    `PeriodReversedError` when the last day is before the first, `FieldEmptyError` without a name.
    """
    columns = _columns(new)
    with register.change("add calendar period", who, why) as record:
        record.about(new.dossier_id)
        return record.changed(
            record.insert("calendar_period", dossier_id=new.dossier_id, **columns)
        )


def change_calendar_period(
    register: Register,
    period_id: int,
    new: ChangedCalendarPeriod,
    *,
    who: str,
    why: str | None = None,
) -> Changed:
    """Change a period; errors as when it is added, and `RecordMissingError`.

    `ChangedMeanwhileError` when it is not at `new.version` any more.
    """
    columns = _columns(new)
    with register.change("change calendar period", who, why) as record:
        record.about(dossier_of_period(register, period_id))
        record.change("calendar_period", period_id, columns, new.version)
        return record.changed(period_id)


def remove_calendar_period(
    register: Register, period_id: int, *, who: str, why: str | None = None
) -> Changed:
    """Remove a period; the history keeps what it was. `RecordMissingError` when it is not there."""
    with register.change("remove calendar period", who, why) as record:
        record.about(dossier_of_period(register, period_id))
        record.remove("calendar_period", period_id)
        return record.changed(period_id)


def _columns(new: NewCalendarPeriod | ChangedCalendarPeriod) -> dict[str, Any]:
    check_period(Period(new.first_day, new.last_day))
    return {
        "layer": new.layer,
        "name": required("name", new.name),
        "first_day": new.first_day,
        "last_day": new.last_day,
        "audience": new.audience,
    }
