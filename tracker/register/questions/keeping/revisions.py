"""How often records were revised, and when last: by which other programs see what is newer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Literal

from tracker.frozen import Frozen
from tracker.register.register import Register

_REVISIONS = """
SELECT {table}.id, {table}.uid, count(*), max(change.at)
FROM {table} JOIN change ON change.record = {table}.uid GROUP BY {table}.id, {table}.uid
"""


class Revision(Frozen):
    """A record by the name it keeps for ever, how often it was written, and when last (UTC)."""

    uid: str
    written: int
    at: datetime


def revisions(
    register: Register, table: Literal["statement", "deadline", "meeting"]
) -> Mapping[int, Revision]:
    """The revisions of all records of a table, by their id."""
    return {
        id_: Revision(uid, written, datetime.fromisoformat(at))
        for id_, uid, written, at in register.rows(_REVISIONS.format(table=table))
    }
