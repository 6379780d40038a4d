"""The structure of the file, as SQLite itself sees it, and the guards of the history."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.register.checking.findings import Finding
from tracker.register.expected import expected_schema
from tracker.register.identity import differences
from tracker.register.migrations import VERSION
from tracker.register.register import Register
from tracker.words.marks import N_


def check_structure(register: Register) -> Iterator[Finding]:
    """Pages, indexes and tables that do not hold together."""
    for (said,) in register.rows("PRAGMA integrity_check"):
        if said != "ok":
            yield Finding(N_("The structure of the file is damaged: {detail}."), {"detail": said})


def check_guards(register: Register) -> Iterator[Finding]:
    """Tables, indexes and guards that are missing, other than ours, or not ours at all."""
    found = {
        (kind, name): sql
        for kind, name, sql in register.rows(
            "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"
        )
    }
    wrong, surplus = differences(found, expected_schema(VERSION))
    for name in wrong:
        yield Finding(N_("“{name}” of the register is missing or was altered."), {"name": name})
    for name in surplus:
        yield Finding(N_("“{name}” in the register was not made by Overleg."), {"name": name})


def check_links(register: Register) -> Iterator[Finding]:
    """Records that link to one that is not there."""
    for table, row, target, _ in register.rows("PRAGMA foreign_key_check"):
        yield Finding(
            N_("Record {row} of the table {table} links to a missing record of {target}."),
            {"row": row, "table": table, "target": target},
        )
