"""How a register is known from other files: its marks, and the tables it must have."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from tracker.register.engine import RegisterDatabase

#: The application id in the head of the file: "OVLG".
APPLICATION_ID = 0x4F564C47

#: The objects of a register: what it is and what it is called, and the SQL that made it.
Schema = Mapping[tuple[str, str], str]


def schema_of(database: RegisterDatabase) -> Schema:
    """Tables, indexes, triggers and views of the file, in the order of their names."""
    rows = database.run(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name"
    )
    return {(kind, name): sql for kind, name, sql in rows}


def fingerprint_of(schema: Schema) -> str:
    """The SHA-256 of all of `schema`, in hexadecimal."""
    lines = (f"{kind} {name}\n{sql}\n" for (kind, name), sql in sorted(schema.items()))
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def differences(found: Schema, expected: Schema) -> tuple[list[str], list[str]]:
    """Names of what is missing or other than expected, and of what should not be there."""
    wrong = [name for (kind, name), sql in expected.items() if found.get((kind, name)) != sql]
    surplus = [name for (kind, name) in found if (kind, name) not in expected]
    return wrong, surplus
