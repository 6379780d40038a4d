"""What the history knows of one record: its version, and who made and changed it when."""

from __future__ import annotations

from datetime import datetime

from tracker.frozen import Frozen
from tracker.register.errors import RecordMissingError
from tracker.register.recorder import columns_in
from tracker.register.register import Register

_LINES = """
SELECT who, at, before IS NULL, after, dossier FROM change
WHERE record = ? AND kind = ? AND kind <> 'erasure' ORDER BY number
"""


class RecordState(Frozen):
    """A record that is there. `dossier_id` is None for what belongs to no dossier."""

    kind: str
    uid: str
    version: int
    changed_by: str
    changed_at: datetime
    dossier_id: int | None


def record_state(register: Register, kind: str, uid: str) -> RecordState:
    """How a record of the table `kind` stands; `RecordMissingError` when it is not there."""
    version = 0
    lines = register.rows(_LINES, uid, kind)
    for _, _, made, after, _ in lines:
        version = int(columns_in(after)["version"] or 1) if made else version + 1
    if not lines or lines[-1][3] is None:
        raise RecordMissingError()
    who, at, _, _, dossier_id = lines[-1]
    return RecordState(kind, uid, version, who, datetime.fromisoformat(at), dossier_id)


def first_line_of(table: str) -> str:
    """A join of the line that made each row of `table`, as `made`: who made it, and when."""
    return (
        "JOIN change AS made ON made.number = (SELECT min(told.number) FROM change AS told"  # noqa: S608
        f" WHERE told.record = {table}.uid AND told.kind = '{table}')\n"
    )
