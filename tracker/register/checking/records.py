"""Records: each is what the history says it became, and none is there that history lacks."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.register.checking.findings import Finding
from tracker.register.folding import Row, fold
from tracker.register.register import Register
from tracker.register.tables import COLUMNS
from tracker.words.marks import N_

#: The columns that tell a person which record is meant, the most telling first.
_TELLING = ("title", "name", "quote", "subject", "text", "words", "entry", "number", "uid")
_ENOUGH = 60


def check_records(register: Register) -> Iterator[Finding]:
    """Records that were altered, removed or added outside Overleg."""
    for table in COLUMNS:
        told = _as_told(register, table)
        found = _as_found(register, table)
        for uid in told | found:
            yield from _compare(table, told.get(uid), found.get(uid))


def _as_told(register: Register, table: str) -> dict[str, Row]:
    """The records of a table as the history tells them, by uid."""
    lines = register.rows(
        "SELECT kind, record, before, after FROM change WHERE kind = ? ORDER BY number", table
    )
    return fold(lines).get(table, {})


def _as_found(register: Register, table: str) -> dict[str, Row]:
    columns = COLUMNS[table]
    rows = register.rows(f"SELECT {', '.join(columns)} FROM {table}")  # noqa: S608 - own names
    return {row[1]: dict(zip(columns, row, strict=True)) for row in rows}


def _compare(table: str, told: Row | None, found: Row | None) -> Iterator[Finding]:
    if told is None and found is not None:
        message = N_("“{name}” in the table {table} is not in the history.")
        yield Finding(message, {"table": table, "name": _name(found)})
    elif told is not None and found is None:
        message = N_("“{name}” is missing from the table {table}.")
        yield Finding(message, {"table": table, "name": _name(told)})
    elif told is not None and found is not None and told != found:
        differing = [column for column in found if told.get(column) != found[column]]
        message = N_("“{name}” in the table {table} was altered: {columns}.")
        facts = {"table": table, "name": _name(told), "columns": ", ".join(differing)}
        yield Finding(message, facts)


def _name(row: Row) -> str:
    telling = next((row[column] for column in _TELLING if row.get(column) is not None), "–")
    return str(telling)[:_ENOUGH]
