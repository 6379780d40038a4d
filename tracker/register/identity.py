"""How the tables of a register are known from others, and compared with those they should be."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

from tracker.register.engines.engine import Engine, Schema
from tracker.register.migrations import take_steps


def fingerprint_of(schema: Schema) -> str:
    """The SHA-256 of all of `schema`, in hexadecimal."""
    lines = (f"{kind} {name}\n{sql}\n" for (kind, name), sql in sorted(schema.items()))
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def expected_schema(database: Engine, version: int) -> Schema:
    """The objects of a new register on the same kind of database, after `version` steps."""
    with database.twin() as twin:
        take_steps(twin, since=0, now=datetime.now(UTC), until=version)
        return twin.schema()


def differences(found: Schema, expected: Schema) -> tuple[list[str], list[str]]:
    """Names of what is missing or other than expected, and of what should not be there."""
    wrong = [name for (kind, name), sql in expected.items() if found.get((kind, name)) != sql]
    surplus = [name for (kind, name) in found if (kind, name) not in expected]
    return wrong, surplus
