"""What was changed: the history, newest first, and the version it has come to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from tracker.register.fields import moment_text
from tracker.register.history import MENTIONS
from tracker.register.questions.filters import Where
from tracker.register.questions.keeping.origin import is_example
from tracker.register.questions.lines import ChangeLine, RegisterVersion
from tracker.register.register import Register

_LINES = """
SELECT number, at, who, operation, kind, record, before, after, why, action FROM change
"""


def changes(
    register: Register,
    limit: int,
    before: int | None = None,
    *,
    dossier_id: int | None = None,
    since: datetime | None = None,
) -> list[ChangeLine]:
    """At most `limit` lines of the history, newest first; those before number `before`.

    `dossier_id` leaves the lines of one dossier, `since` those from a moment on.
    """
    where = Where()
    where.below("number", before)
    where.equal("dossier", dossier_id)
    where.at_least("at", since and moment_text(since))
    rows = register.rows(_LINES + where.sql + " ORDER BY number DESC LIMIT ?", *where.values, limit)
    return list(lines_of(rows))


def version_of(register: Register) -> RegisterVersion:
    """The number and moment of the last change; handing out and reminding change nothing."""
    row = register.row(
        "SELECT number, at FROM change WHERE kind NOT IN (?, ?) ORDER BY number DESC LIMIT 1",
        *MENTIONS,
    )
    if row is None:
        return RegisterVersion(0, None)
    return RegisterVersion(row[0], datetime.fromisoformat(row[1]), is_example(register))


def lines_of(rows: Iterable[tuple[Any, ...]]) -> Iterable[ChangeLine]:
    """Rows of the history, in the columns of `ChangeLine`, as such lines."""
    return (ChangeLine(number, datetime.fromisoformat(at), *rest) for number, at, *rest in rows)


def begun(register: Register) -> datetime | None:
    """The moment of the first line; None before there is one."""
    at = register.value("SELECT at FROM change WHERE number = 1")
    return None if at is None else datetime.fromisoformat(at)


def days_of_change(register: Register, dossier_id: int) -> list[date]:
    """The days, by the zone of this computer, on which a dossier was changed, the first first."""
    # One line of each hour will do: no zone is off by less than a quarter of one.
    rows = register.rows(
        "SELECT max(at) FROM change WHERE dossier = ? GROUP BY substr(at, 1, 15)", dossier_id
    )
    return sorted({datetime.fromisoformat(at).astimezone().date() for (at,) in rows})
