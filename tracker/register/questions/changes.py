"""What was changed: the history, newest first, and the version it has come to."""

from __future__ import annotations

from datetime import datetime

from tracker.register.questions.filters import Where
from tracker.register.questions.lines import ChangeLine, RegisterVersion
from tracker.register.register import Register

_LINES = """
SELECT number, at, who, operation, kind, record, before, after, why, action FROM change
"""


def changes(register: Register, limit: int, before: int | None = None) -> list[ChangeLine]:
    """At most `limit` lines of the history, newest first; those before number `before`."""
    where = Where()
    where.below("number", before)
    rows = register.rows(_LINES + where.sql + " ORDER BY number DESC LIMIT ?", *where.values, limit)
    return [ChangeLine(number, datetime.fromisoformat(at), *rest) for number, at, *rest in rows]


def version_of(register: Register) -> RegisterVersion:
    """The number and moment of the last change."""
    row = register.row("SELECT number, at FROM change ORDER BY number DESC LIMIT 1")
    if row is None:
        return RegisterVersion(0, None)
    return RegisterVersion(row[0], datetime.fromisoformat(row[1]))


def begun(register: Register) -> datetime | None:
    """The moment of the first line; None before there is one."""
    at = register.value("SELECT at FROM change WHERE number = 1")
    return None if at is None else datetime.fromisoformat(at)
