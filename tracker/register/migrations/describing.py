"""A few words that describe tables, and the SQL that makes them.

Steps describe their tables with it. What it makes of a description is part of
every released step, so it may learn new words but never change an old one.

A column is its name; `#` a whole number, `?` one that may be empty, `=` what it
holds unless told otherwise; `>` a link to another table with an index of its own,
`>>` one that stands first in another index. Text is the rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping


def record_tables(described: Mapping[str, str]) -> Iterator[str]:
    """The SQL of tables of records: `id`, `uid`, `version`, and the columns described."""
    for table, columns in described.items():
        yield from record_table(table, columns.split())


def record_table(table: str, columns: list[str]) -> Iterator[str]:
    """The SQL of one table of records, then of the indexes of its links."""
    lines = [
        "id INTEGER NOT NULL PRIMARY KEY",
        "uid TEXT NOT NULL UNIQUE",
        "version INTEGER NOT NULL",
        *(column(each) for each in columns),
    ]
    yield f"CREATE TABLE {table} (\n    " + ",\n    ".join(lines) + "\n)"
    yield from _indexes(table, columns)


def added_columns(described: Mapping[str, str]) -> Iterator[str]:
    """The SQL that adds the columns described to tables that are there."""
    for table, columns in described.items():
        for each in columns.split():
            yield f"ALTER TABLE {table} ADD COLUMN {column(each)}"
        yield from _indexes(table, columns.split())


def column(described: str) -> str:
    """The SQL of one column."""
    described, _, otherwise = described.partition("=")
    name, _, target = described.rstrip("?").replace(">>", ">").partition(">")
    null = "" if described.endswith("?") else " NOT NULL"
    if not target:
        whole = name.endswith("#")
        default = f" DEFAULT {otherwise}" if otherwise else ""
        return f"{name.rstrip('#')} {'INTEGER' if whole else 'TEXT'}{null}{default}"
    stored = target.startswith("stored_")
    key, kind = ("sha256", "TEXT") if stored else ("id", "INTEGER")
    return f"{name} {kind}{null} REFERENCES {target} ({key}) ON DELETE RESTRICT"


def target_of(described: str) -> str | None:
    """The table that a column links to; None when it links to none."""
    described, _, _otherwise = described.partition("=")
    _name, _, target = described.rstrip("?").replace(">>", ">").partition(">")
    return target or None


def name_of(described: str) -> str:
    """The name of a column."""
    return re.split("[#?=>]", described, maxsplit=1)[0]


def default_of(described: str) -> str | int | None:
    """What a column holds unless told otherwise; None where nothing is said of it."""
    column_, _, otherwise = described.partition("=")
    if not otherwise:
        return None
    return int(otherwise) if "#" in column_ else otherwise.strip("'")


def _indexes(table: str, columns: list[str]) -> Iterator[str]:
    for each in columns:
        name, link, _ = each.partition(">")
        if link and ">>" not in each:
            yield f"CREATE INDEX {table}_{name} ON {table} ({name})"
