"""Long lists of commitments, a window at a time."""

from __future__ import annotations

from datetime import date

from tracker.frozen import replace
from tracker.register.questions.filters import Where
from tracker.register.questions.following.commitment_filters import ALL, CommitmentFilter, narrow
from tracker.register.questions.following.commitment_rows import (
    BY_TERM,
    FIRST_TERM,
    commitments_by_id,
)
from tracker.register.questions.lines import CommitmentLine
from tracker.register.register import Register

#: How many lines a window holds.
WINDOW = 200

_DATED = f"SELECT commitment.id {BY_TERM}"
_UNDATED = """
SELECT commitment.id FROM commitment JOIN statement ON statement.id = commitment.statement_id
"""
_HAS_NO_DAY = (
    "(SELECT own.latest FROM deadline AS own WHERE own.statement_id = statement.id"
    " ORDER BY own.id LIMIT 1) IS NULL"
)
_STANDING = "statement.taken_back = 0"
_AFTER = "(deadline.latest > ? OR (deadline.latest = ? AND commitment.id > ?))"


def commitment_window(
    register: Register,
    today: date,
    wanted: CommitmentFilter = ALL,
    after: CommitmentLine | None = None,
    *,
    limit: int = WINDOW,
) -> list[CommitmentLine]:
    """At most `limit` commitments, by last day, then id; those without a day come last.

    The window begins behind the line `after`, the last one of the window
    before; None begins at the beginning. Fewer than `limit`: there are no more.
    """
    with register.snapshot():
        ids = _dated(register, wanted, after, limit)
        if len(ids) < limit:
            ids += _undated(register, wanted, after, limit - len(ids))
        lines = commitments_by_id(register, ids, today)
    return [lines[id_] for id_ in ids]


def _dated(
    register: Register, wanted: CommitmentFilter, after: CommitmentLine | None, limit: int
) -> list[int]:
    latest = _last_day(after)
    if after is not None and latest is None:
        return []
    where = Where(_STANDING, FIRST_TERM, "deadline.latest IS NOT NULL")
    # The term's own dossier is that of its statement, and leads the index.
    where.equal("deadline.dossier_id", wanted.dossier_id)
    where.below("deadline.latest", wanted.due_before and wanted.due_before.isoformat())
    narrow(where, replace(wanted, due_before=None))
    if after is not None:
        where.at_least("deadline.latest", latest)
        where.that(_AFTER, latest, latest, after.id)
    sql = f"{_DATED}{where.sql} ORDER BY deadline.latest, commitment.id LIMIT ?"
    return [id_ for (id_,) in register.rows(sql, *where.values, limit)]


def _undated(
    register: Register, wanted: CommitmentFilter, after: CommitmentLine | None, limit: int
) -> list[int]:
    if wanted.due_before is not None:
        return []
    where = Where(_STANDING, _HAS_NO_DAY)
    narrow(where, wanted)
    if after is not None and _last_day(after) is None:
        where.that("commitment.id > ?", after.id)
    sql = f"{_UNDATED}{where.sql} ORDER BY commitment.id LIMIT ?"
    return [id_ for (id_,) in register.rows(sql, *where.values, limit)]


def _last_day(line: CommitmentLine | None) -> str | None:
    term = None if line is None else line.statement.term
    return term.latest.isoformat() if term and term.latest else None
