"""Reminders: to look at a term at a moment, to the minute."""

from __future__ import annotations

from datetime import datetime

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors.terms import (
    DeadlineMissingError,
    ReminderDoneError,
    ReminderMissingError,
    SnoozedBackwardsError,
)
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.following.sources import said
from tracker.register.rules.moments import in_utc


class NewReminder(Frozen):
    """A reminder of a deadline at a moment, which carries its zone; `words` if one likes."""

    deadline_id: int
    at: datetime
    words: str | None = None


def add_reminder(
    register: Register, new: NewReminder, *, who: str, why: str | None = None
) -> Changed:
    """Be reminded of a deadline; the reminder's id comes back. `ZoneMissingError`."""
    with register.change("add reminder", who, why) as record:
        dossier_id = register.value("SELECT dossier_id FROM deadline WHERE id = ?", new.deadline_id)
        if dossier_id is None:
            raise DeadlineMissingError()
        record.about(dossier_id)
        made = record.insert(
            "reminder",
            deadline_id=new.deadline_id,
            at=in_utc(new.at),
            words=said(new.words),
            done=False,
        )
        return record.changed(made)


def snooze_reminder(
    register: Register, reminder_id: int, until: datetime, *, who: str, why: str | None = None
) -> Changed:
    """Put a reminder off until a later moment.

    `SnoozedBackwardsError` for a moment that is not later, `ReminderDoneError`
    for one that was done.
    """
    with register.change("snooze reminder", who, why) as record:
        known = _reminder(register, record, reminder_id)
        later = in_utc(until)
        if known.done:
            raise ReminderDoneError()
        if later <= known.at:
            raise SnoozedBackwardsError(moment=known.at.isoformat(" ", "minutes"))
        record.update("reminder", reminder_id, at=later)
        return record.changed(reminder_id)


def remind_done(
    register: Register, reminder_id: int, *, who: str, why: str | None = None
) -> Changed:
    """Keep that a reminder did its work; doing so twice changes nothing."""
    with register.change("remind done", who, why) as record:
        _reminder(register, record, reminder_id)
        record.update("reminder", reminder_id, done=True)
        return record.changed(reminder_id)


def remove_reminder(
    register: Register, reminder_id: int, *, who: str, why: str | None = None
) -> Changed:
    """Be reminded no more; the history keeps that there was a reminder."""
    with register.change("remove reminder", who, why) as record:
        _reminder(register, record, reminder_id)
        record.remove("reminder", reminder_id)
        return record.changed(reminder_id)


class _Known(Frozen):
    at: datetime
    done: bool


def _reminder(register: Register, record: Recorder, reminder_id: int) -> _Known:
    """The reminder as it is; the lines from here on are about its dossier."""
    row = register.row(
        "SELECT reminder.at, reminder.done, deadline.dossier_id FROM reminder"
        " JOIN deadline ON deadline.id = reminder.deadline_id WHERE reminder.id = ?",
        reminder_id,
    )
    if row is None:
        raise ReminderMissingError()
    at, done, dossier_id = row
    record.about(dossier_id)
    return _Known(datetime.fromisoformat(at), bool(done))
