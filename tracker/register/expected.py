"""What the tables of a register have to be: those of an empty one, made in memory."""

from __future__ import annotations

from datetime import UTC, datetime

from tracker.register.engine import MemoryDatabase
from tracker.register.identity import Schema, schema_of
from tracker.register.migrations import take_steps


def expected_schema(version: int) -> Schema:
    """The objects of a register that has taken the first `version` steps."""
    database = MemoryDatabase()
    try:
        take_steps(database, since=0, now=datetime.now(UTC), until=version)
        return schema_of(database)
    finally:
        database.close_all()
