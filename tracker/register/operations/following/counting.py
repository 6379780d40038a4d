"""Counting a term to its last day, and keeping what it was counted from."""

from __future__ import annotations

from datetime import date, datetime, time

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors.terms import (
    BeyondCalendarError,
    NothingToCountError,
    UltimatumTermError,
    WorkingWithoutDayError,
)
from tracker.register.questions.following.counted_terms import counted_text
from tracker.register.questions.following.free_days import calendar_in
from tracker.register.questions.following.terms import term_history
from tracker.register.questions.following.ultimatums import is_of_ultimatum
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.following.terms import VAGUE
from tracker.register.rules.moments import in_utc
from tracker.terms.free_days import Calendar
from tracker.terms.reckoning import Counted, Reckoning, Unit, reckon
from tracker.terms.working import working_of
from tracker.words import words_in


class NewCount(Frozen):
    """From which day a term is counted, how many of what, and by whose calendar.

    The `day` itself is not counted. `clock` is the time of the start for a term in
    hours; `backwards` counts back from the day; `statutory` where an act of parliament
    or an order in council sets the term.
    """

    day: date
    length: int
    unit: Unit
    clock: time | None = None
    backwards: bool = False
    statutory: bool = False
    calendar: str = "nl"


def count_deadline(
    register: Register, deadline_id: int, count: NewCount, *, who: str, why: str | None = None
) -> Changed:
    """Count a term to its last day, and keep the working in the language of its dossier.

    Errors: `WorkingWithoutDayError` for words that name no day, `UltimatumTermError` for
    an ultimatum that an act would lengthen, `CalendarUnknownError`,
    `NothingToCountError` for a length below 1, `BeyondCalendarError`.
    """
    with register.change("count deadline", who, why) as record:
        known = term_history(register, deadline_id)
        record.about(known.dossier_id)
        if known.now.kind in VAGUE:
            raise WorkingWithoutDayError(words=known.now.words)
        if count.statutory and is_of_ultimatum(register, deadline_id):
            raise UltimatumTermError(words=known.now.words)
        if count.length < 1:
            raise NothingToCountError(length=count.length)
        calendar = calendar_in(register, count.calendar)
        counted = Counted(
            count.day, count.length, count.unit, count.clock, count.backwards, count.statutory
        )
        reckoning = reckon(counted, calendar)
        if reckoning is None:
            raise BeyondCalendarError(start=count.day)
        write_count(register, record, deadline_id, reckoning, calendar)
        return record.changed(deadline_id)


def write_count(
    register: Register,
    record: Recorder,
    deadline_id: int,
    reckoning: Reckoning,
    calendar: Calendar,
) -> None:
    """Write the end of a term and its working, as part of an operation."""
    language = register.value(
        "SELECT dossier.language FROM deadline JOIN dossier ON dossier.id = deadline.dossier_id"
        " WHERE deadline.id = ?",
        deadline_id,
    )
    moment = None
    if reckoning.clock:
        moment = in_utc(datetime.combine(reckoning.end, reckoning.clock).astimezone())
    record.change(
        "deadline",
        deadline_id,
        {
            "earliest": None,
            "latest": reckoning.end,
            "moment": moment,
            "working": "\n".join(working_of(reckoning, calendar, words_in(language))),
            "statutory": reckoning.counted.statutory,
            "counted": counted_text(reckoning.counted, calendar.key),
        },
    )
