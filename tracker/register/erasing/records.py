"""Records: each as it was, but for the name."""

from __future__ import annotations

from tracker.register.erasing.texts import Row, Texts
from tracker.register.register import Register
from tracker.register.tables import COLUMNS


def erase_in_records(register: Register, texts: Texts) -> None:
    """Mask the name in every record that has it.

    No version goes up and no line is written: the lines that made the records
    so are masked in the same way.
    """
    for table, columns in COLUMNS.items():
        rows = register.rows(f"SELECT {', '.join(columns)} FROM {table}")  # noqa: S608 - own names
        for values in rows:
            row: Row = dict(zip(columns, values, strict=True))
            changed = {
                column: value
                for column, value in texts.masked_row(table, str(row["uid"]), row, row).items()
                if value != row[column]
            }
            if changed:
                assignments = ", ".join(f"{column} = ?" for column in changed)
                register.rows(
                    f"UPDATE {table} SET {assignments} WHERE id = ?",  # noqa: S608 - as above
                    *changed.values(),
                    row["id"],
                )
