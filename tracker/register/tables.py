"""The tables of records as they are now: what all steps together made and added.

There is no second description of them. What each column means for a person stands in the
manual; rows never leave `tracker.register`.
"""

from __future__ import annotations

from collections.abc import Iterator

from tracker.register.fields import Plain
from tracker.register.migrations import STEPS
from tracker.register.migrations.describing import default_of, name_of, target_of

#: What every record has: its place, an identity that is kept for ever, and a number that
#: goes up with each change.
OF_EVERY_RECORD = ("id", "uid", "version")


def _described() -> Iterator[tuple[str, str]]:
    """Each column of a table of records as a step describes it, in the order of the steps."""
    records = {table for step in STEPS for table in step.RECORD_TABLES}
    for step in STEPS:
        for table, columns in (*step.RECORD_TABLES.items(), *step.ADDED.items()):
            if table in records:
                yield from ((table, column) for column in columns.split())


def _columns() -> dict[str, tuple[str, ...]]:
    columns: dict[str, tuple[str, ...]] = {}
    for table, described in _described():
        columns[table] = (*columns.get(table, OF_EVERY_RECORD), name_of(described))
    return columns


def _defaults() -> dict[str, dict[str, Plain]]:
    defaults: dict[str, dict[str, Plain]] = {table: {} for table in COLUMNS}
    for table, described in _described():
        otherwise = default_of(described)
        if otherwise is not None:
            defaults[table][name_of(described)] = otherwise
    return defaults


def columns_that_link_to(target: str) -> Iterator[tuple[str, str]]:
    """Each column, with its table before it, that holds the id of a record of `target`."""
    for table, described in _described():
        if target_of(described) == target:
            yield table, name_of(described)


#: The columns of each table whose changes are kept in the history, by its name in SQL.
COLUMNS = _columns()

#: What a column holds in records made before it was there, per table; None where not named.
DEFAULTS = _defaults()
