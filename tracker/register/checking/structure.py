"""The structure of the file, as the database itself sees it, and the guards of the history."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.register.checking.findings import Finding
from tracker.register.identity import differences, expected_schema
from tracker.register.migrations import VERSION
from tracker.register.register import Register
from tracker.words.marks import N_


def check_structure(register: Register) -> Iterator[Finding]:
    """Pages, indexes and tables that do not hold together."""
    for said in register.database.damage():
        yield Finding(N_("The structure of the file is damaged: {detail}."), {"detail": said})


def check_guards(register: Register) -> Iterator[Finding]:
    """Tables, indexes and guards that are missing, other than ours, or not ours at all."""
    database = register.database
    wrong, surplus = differences(database.schema(), expected_schema(database, VERSION))
    for name in wrong:
        yield Finding(N_("“{name}” of the register is missing or was altered."), {"name": name})
    for name in surplus:
        yield Finding(N_("“{name}” in the register was not made by Overleg."), {"name": name})


def check_links(register: Register) -> Iterator[Finding]:
    """Records that link to one that is not there."""
    for table, row, target in register.database.broken_links():
        yield Finding(
            N_("Record {row} of the table {table} links to a missing record of {target}."),
            {"row": row, "table": table, "target": target},
        )
