"""Reminding somebody: what is to be told at a moment, told once, and when to look again.

Without a screen: the window asks `remind` and shows what comes back.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from tracker.frozen import Frozen
from tracker.register import Changed, Register
from tracker.register.operations.following.reminders import (
    NewReminder,
    add_reminder,
    snooze_reminder,
)
from tracker.register.operations.following.reminding import note_given, note_told
from tracker.register.questions.following.reminded import (
    RemindedTerm,
    moments_known,
    terms_about,
    terms_by_id,
)
from tracker.register.questions.following.reminders import (
    ReminderLine,
    next_reminder,
    reminders_due,
)
from tracker.register.questions.following.reminders_today import ReminderToday
from tracker.register.rules.following.reminding import (
    Here,
    Running,
    Snooze,
    ToTell,
    moment_over,
    next_to_tell,
    put_off,
    snoozes_before,
    to_tell,
)

__all__ = [
    "Here",
    "Notice",
    "Reminded",
    "Snooze",
    "put_off",
    "put_off_again",
    "remind",
    "snooze",
    "snoozes_before",
]


class Notice(Frozen):
    """What somebody is told of: a term, in `words` of one's own where the reminder has them.

    `over` is the moment (UTC) from which on the term is over, None where nobody can say.
    """

    term: RemindedTerm
    words: str | None
    over: datetime | None


class Reminded(Frozen):
    """What is told now, and the moment (UTC) at which to look again; None: nothing is coming."""

    notices: tuple[Notice, ...]
    next_look: datetime | None


def remind(register: Register, now: datetime, here: Here, *, who: str) -> Reminded:
    """What is to be told at `now`; that it was told is kept, so no other call tells it again.

    A register that can only be read keeps nothing: there the same comes back each time.
    """
    terms = {each.deadline_id: each for each in terms_about(register, now) if not each.settled}
    running = [Running(each.deadline_id, each.term) for each in terms.values()]
    known = moments_known(register, terms)
    told = _told(register, to_tell(running, known, now, here), who)
    given = _given(register, now, who)
    notices = [
        *(Notice(terms[id_], None, moment_over(terms[id_].term, here)) for id_ in told),
        *_notices(register, given, here),
    ]
    coming = (next_to_tell(running, known, now, here), next_reminder(register))
    return Reminded(tuple(notices), min((each for each in coming if each), default=None))


def put_off_again(
    register: Register, reminder: ReminderToday, until: datetime, *, who: str
) -> Changed:
    """Put off a reminder that was given, or one that is to come, until a moment with its zone."""
    if reminder.given or reminder.reminder_id is None:
        new = NewReminder(reminder.term.deadline_id, until, reminder.words)
        return add_reminder(register, new, who=who)
    return snooze_reminder(register, reminder.reminder_id, until, who=who)


def snooze(register: Register, notice: Notice, until: datetime, *, who: str) -> Changed:
    """Be reminded of it again at the moment `until`, with its zone; the reminder's id."""
    return add_reminder(
        register, NewReminder(notice.term.deadline_id, until, notice.words), who=who
    )


def _told(register: Register, told: list[ToTell], who: str) -> tuple[int, ...]:
    """The deadlines that are told now; nothing is written where there are none."""
    if not told or register.read_only:
        return tuple(each.deadline_id for each in told)
    return note_told(register, told, who=who).ids


def _given(register: Register, now: datetime, who: str) -> list[ReminderLine]:
    """The reminders that are given now, likewise."""
    due = reminders_due(register, now)
    if not due or register.read_only:
        return due
    given = note_given(register, [each.id for each in due], who=who).ids
    return [each for each in due if each.id in given]


def _notices(register: Register, given: list[ReminderLine], here: Here) -> Iterator[Notice]:
    terms = terms_by_id(register, [line.deadline_id for line in given])
    for line in given:
        if line.deadline_id in terms:
            term = terms[line.deadline_id]
            yield Notice(term, line.words, moment_over(term.term, here))
