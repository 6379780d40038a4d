"""The register as it stood: everything that was recorded by a moment, and nothing later.

It is made anew from the history, in memory, so every question that can be
asked of a register can be asked of it too.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from typing import Any

from tracker.register.engines.sqlite import MemoryEngine
from tracker.register.fields import moment_text
from tracker.register.folding import fold
from tracker.register.history import INSERT_LINE, LINE, MENTIONS
from tracker.register.migrations import take_steps
from tracker.register.register import Register
from tracker.register.tables import COLUMNS

#: Where a line's table, record, before and after stand among its columns.
_TOLD = slice(8, 12)
#: A dossier's own part of the history, with what all dossiers share: parties, people, offices.
_OF_DOSSIER = " AND (dossier = ? OR dossier IS NULL)"


def end_of(day: date) -> datetime:
    """The last moment of a day in the zone of this computer."""
    return datetime.combine(day, time.max).astimezone()


@contextmanager
def as_it_stood(
    register: Register, moment: datetime, dossier_id: int | None = None
) -> Iterator[Register]:
    """The register at `moment` (with its zone), to read only, closed at the end.

    With `dossier_id` only that dossier is in it, which is much quicker in a large
    register. Its clock stands still at `moment`; letters and files are those of `register`.
    """
    database = MemoryEngine()
    database.address = register.address
    past = Register(database, read_only=True, clock=lambda: moment, present=register)
    try:
        take_steps(database, since=0, now=moment)
        _fill(database, _lines(register, moment, dossier_id))
        yield past
    finally:
        past.close()


def _lines(register: Register, moment: datetime, dossier_id: int | None) -> list[tuple[Any, ...]]:
    """The lines written by then: up to the last of that moment, whatever a clock did before it.

    That a file was handed out, or somebody reminded, tells nothing of what was known.
    """
    last = register.value(
        "SELECT max(number) FROM change WHERE at <= ? AND kind NOT IN (?, ?)",
        moment_text(moment),
        *MENTIONS,
    )
    sql = f"SELECT {LINE} FROM change WHERE number <= ?"  # noqa: S608 - names of our own columns
    values = [last or 0]
    if dossier_id is not None:
        sql += _OF_DOSSIER
        values.append(dossier_id)
    return register.rows(sql + " ORDER BY number", *values)


def _fill(database: MemoryEngine, lines: list[tuple[Any, ...]]) -> None:
    # Files stay where they are, and one dossier's lines do not follow one another.
    database.run("PRAGMA foreign_keys = OFF")
    with database.writing():
        database.run("DROP TRIGGER change_is_only_continued")
        database.run_many(INSERT_LINE, lines)
        for table, rows in fold(line[_TOLD] for line in lines).items():
            columns = COLUMNS[table]
            database.run_many(
                f"INSERT INTO {table} ({', '.join(columns)})"  # noqa: S608 - our own tables
                f" VALUES ({', '.join('?' * len(columns))})",
                [tuple(row[column] for column in columns) for row in rows.values()],
            )
