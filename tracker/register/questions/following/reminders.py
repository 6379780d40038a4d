"""Of what there is to be reminded, and when."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from tracker.frozen import Frozen
from tracker.register.fields import moment_from, moment_text
from tracker.register.questions.filters import Where
from tracker.register.questions.following.term_rows import TERM_COLUMNS, term_from
from tracker.register.questions.lines import Term
from tracker.register.register import Register
from tracker.vocabulary import Audience

_LINES = f"""
SELECT reminder.id, reminder.at, reminder.words, reminder.done, deadline.id, deadline.dossier_id,
    deadline.subject, deadline.audience, {TERM_COLUMNS}
FROM reminder
JOIN deadline ON deadline.id = reminder.deadline_id
LEFT JOIN statement ON statement.id = deadline.statement_id
"""  # noqa: S608 - names of our own columns
_TERM_AT = 8  # where the term begins in such a row
_NEXT = """
SELECT min(reminder.at) FROM reminder
JOIN deadline ON deadline.id = reminder.deadline_id
LEFT JOIN statement ON statement.id = deadline.statement_id
WHERE reminder.done = 0 AND coalesce(statement.taken_back, 0) = 0
"""
_STANDING = "coalesce(statement.taken_back, 0) = 0"
_IN_TIME = " ORDER BY reminder.at, reminder.id"


class ReminderLine(Frozen):
    """A reminder: when (UTC), in which words if any, and the term it is about."""

    id: int
    at: datetime
    words: str | None
    done: bool
    deadline_id: int
    dossier_id: int
    subject: str
    audience: Audience
    term: Term


def reminders_due(
    register: Register, now: datetime, dossier_id: int | None = None
) -> list[ReminderLine]:
    """The reminders whose moment has come at `now`, to the minute and sharper, earliest first."""
    where = Where(_STANDING, "reminder.done = 0")
    where.equal("deadline.dossier_id", dossier_id)
    where.that("reminder.at <= ?", moment_text(now))
    return _read(register, where)


def reminders_of(register: Register, deadline_id: int) -> list[ReminderLine]:
    """All reminders of one term, earliest first; those that were done too."""
    where = Where(_STANDING)
    where.equal("reminder.deadline_id", deadline_id)
    return _read(register, where)


def next_reminder(register: Register) -> datetime | None:
    """The moment (UTC) of the earliest reminder that was not done yet; None without one."""
    return moment_from(register.value(_NEXT))


def _read(register: Register, where: Where) -> list[ReminderLine]:
    rows = register.rows(_LINES + where.sql + _IN_TIME, *where.values)
    return [_line(row) for row in rows]


def _line(row: tuple[Any, ...]) -> ReminderLine:
    id_, at, words, done, deadline_id, dossier_id, subject, audience = row[:_TERM_AT]
    term = term_from(row[_TERM_AT:])
    assert term is not None  # noqa: S101 - every deadline has words
    return ReminderLine(
        id=id_,
        at=datetime.fromisoformat(at),
        words=words,
        done=bool(done),
        deadline_id=deadline_id,
        dossier_id=dossier_id,
        subject=subject,
        audience=Audience(audience),
        term=term,
    )
