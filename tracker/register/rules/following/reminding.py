"""When somebody is reminded of a term, once: an hour before its end, or on the morning of its day.

No source of law: a choice of this app. A term with a clock time is told an hour before it; one
with a last day only on the morning of that day; time words without a day on the morning on which
they are to be asked about again. Nothing is told before its moment, nor once the term is over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from tracker.frozen import Frozen
from tracker.register.questions.lines import Term
from tracker.register.rules.following.terms import VAGUE, last_day
from tracker.register.rules.moments import in_utc

#: How long before its end a term with a clock time is told.
LEAD = timedelta(hours=1)
#: When the working day begins: by the clock on the wall.
MORNING = time(9)

#: From a day and time by the clock on the wall to that moment, with its zone.
Here = Callable[[datetime], datetime]


class Running(Frozen):
    """A term that nobody has settled, by the id of its deadline."""

    deadline_id: int
    term: Term


class ToTell(Frozen):
    """A term to be told, and the moment (UTC) that was for it."""

    deadline_id: int
    at: datetime


class Snooze(StrEnum):
    """How long a reminder is put off."""

    TEN_MINUTES = "ten_minutes"
    HOUR = "hour"
    TOMORROW = "tomorrow"


def moment_to_tell(term: Term, here: Here) -> datetime | None:
    """The moment (UTC) at which `term` is told; None for one that names nothing to wait for."""
    if term.kind in VAGUE:
        return _morning(term.ask_again, here) if term.ask_again else None
    if term.moment is not None:
        return in_utc(term.moment) - LEAD
    day = last_day(term)
    return _morning(day, here) if day else None


def moment_over(term: Term, here: Here) -> datetime | None:
    """From when on (UTC) `term` is told no more: its end, or that of its day; None: never."""
    if term.moment is not None:
        return in_utc(term.moment)
    day = term.ask_again if term.kind in VAGUE else last_day(term)
    if day is None or day == date.max:
        return None
    return in_utc(here(datetime.combine(day + timedelta(days=1), time.min)))


def to_tell(
    running: Iterable[Running],
    known: Mapping[int, Iterable[datetime]],
    now: datetime,
    here: Here,
) -> list[ToTell]:
    """The terms to be told at `now`, in the order in which they are given.

    `known` are the moments of the reminders each deadline has, those that were done too: one
    at its moment or later stands for the telling. So a term that was told, or put off, is not
    told again; one that was moved to a later end is.
    """
    found = []
    for each in running:
        at = moment_to_tell(each.term, here)
        if at is None or not _is_due(each.term, at, now, here):
            continue
        if not _is_known(each.deadline_id, at, known):
            found.append(ToTell(each.deadline_id, at))
    return found


def next_to_tell(
    running: Iterable[Running],
    known: Mapping[int, Iterable[datetime]],
    now: datetime,
    here: Here,
) -> datetime | None:
    """The first moment (UTC) after `now` at which one of these is to be told; None without one."""
    moments = (
        at
        for each in running
        if (at := moment_to_tell(each.term, here)) is not None
        and at > now
        and not _is_known(each.deadline_id, at, known)
    )
    return min(moments, default=None)


def put_off(snooze: Snooze, now: datetime, here: Here) -> datetime:
    """The moment (UTC) until which a reminder is put off at `now`, given in the user's zone.

    Minutes and hours are those that pass; tomorrow morning is by the clock on the wall, also
    where clocks change in the night.
    """
    if snooze is Snooze.TEN_MINUTES:
        return in_utc(now) + timedelta(minutes=10)
    if snooze is Snooze.HOUR:
        return in_utc(now) + timedelta(hours=1)
    return _morning(now.date() + timedelta(days=1), here)


def snoozes_before(end: datetime | None, now: datetime, here: Here) -> list[Snooze]:
    """The ways of putting off that still come before `end`; all of them where there is no end."""
    return [each for each in Snooze if end is None or put_off(each, now, here) < end]


def _is_due(term: Term, at: datetime, now: datetime, here: Here) -> bool:
    over = moment_over(term, here)
    moment = in_utc(now)
    return at <= moment and (over is None or moment < over)


def _is_known(deadline_id: int, at: datetime, known: Mapping[int, Iterable[datetime]]) -> bool:
    return any(each >= at for each in known.get(deadline_id, ()))


def _morning(day: date, here: Here) -> datetime:
    return here(datetime.combine(day, MORNING)).astimezone(UTC)
