"""What the history makes of it: records as the lines tell them, one after another."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.register.fields import Plain
from tracker.register.recorder import columns_in
from tracker.register.tables import COLUMNS, DEFAULTS

#: A record by its columns.
Row = dict[str, Plain]
#: Of one line: the table, the record's uid, its columns before and after (JSON; None: no record).
Told = tuple[str, str, str | None, str | None]


def fold(lines: Iterable[Told]) -> dict[str, dict[str, Row]]:
    """The records that stand after `lines`, per table by uid; tables without any are left out.

    A line made before a column was there tells nothing of it: the column holds its default.
    """
    tables: dict[str, dict[str, Row]] = {}
    for table, uid, before, after in lines:
        if table in COLUMNS:
            _take(tables.setdefault(table, {}), table, uid, (before, after))
    return {table: rows for table, rows in tables.items() if rows}


def _take(
    rows: dict[str, Row], table: str, uid: str, states: tuple[str | None, str | None]
) -> None:
    before, after = states
    if after is None:
        rows.pop(uid, None)
    elif before is None:
        unsaid: Row = dict.fromkeys(COLUMNS[table])
        rows[uid] = unsaid | DEFAULTS[table] | columns_in(after)
    elif uid in rows:
        version = int(rows[uid]["version"] or 0)
        rows[uid] |= columns_in(after) | {"version": version + 1}
