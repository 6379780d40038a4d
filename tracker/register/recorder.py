"""The one recorder: every row that an operation writes goes through it, with its history line."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Mapping

from tracker.register.action import Act
from tracker.register.changed import Changed
from tracker.register.engines.engine import Engine
from tracker.register.errors import ChangedMeanwhileError, RecordMissingError
from tracker.register.fields import Plain, plain, to_json
from tracker.register.history import (
    Content,
    Execute,
    Head,
    Line,
    chain_of,
    seal_of,
)
from tracker.register.tables import COLUMNS, DEFAULTS
from tracker.register.uids import new_uid


def _places(count: int) -> str:
    return ", ".join("?" * count)


def _insert(table: str, columns: tuple[str, ...]) -> str:
    """The SQL that inserts a record with these columns; its id comes back."""
    return (
        f"INSERT INTO {table} ({', '.join(columns)})"  # noqa: S608 - names of our own tables
        f" VALUES ({_places(len(columns))}) RETURNING id"
    )


#: A new record gets its id from the database, one that comes back has its own; `id` comes first.
_INSERT_NEW = {table: _insert(table, columns[1:]) for table, columns in COLUMNS.items()}
_INSERT_AGAIN = {table: _insert(table, columns) for table, columns in COLUMNS.items()}
_SELECT = {
    table: f"SELECT {', '.join(columns)} FROM {table} WHERE id = ?"  # noqa: S608 - as above
    for table, columns in COLUMNS.items()
}


class Recorder:
    """Writes rows within the transaction of one operation, and gathers their history `lines`.

    Whoever made the recorder writes the lines when the operation is through, and brings the
    index of words up to what was `touched`: each row as it was and as it is, with its table.
    `database` is told of a record that comes with an id of its own.
    """

    def __init__(
        self, database: Engine, execute: Execute, act: Act, operation: str, head: Head
    ) -> None:
        self._keep_ahead = database.keep_ahead
        self._head = head
        self.lines: list[Line] = []
        self.touched: list[tuple[str, Mapping[str, Plain]]] = []
        self._execute = execute
        self._act = act
        self._operation = operation
        self._reverses: int | None = None
        self._dossier: int | None = None
        self._kinds: set[str] = set()
        self._ids: tuple[int, ...] = ()
        self.sweep = False  # whether what was deleted must leave no trace in the file

    @property
    def next_line(self) -> int:
        """The number of the line that is written next."""
        return self._head.number + 1

    def insert(self, table: str, **values: object) -> int:
        """Insert a new record with these columns; its id."""
        row: dict[str, Plain] = {"id": None, "uid": new_uid(), "version": 1, **DEFAULTS[table]}
        row |= {column: plain(value) for column, value in values.items()}
        return self.put(table, row)

    def put(self, table: str, row: dict[str, Plain]) -> int:
        """Insert a record as it was, with its own id (None: a new one) and uid; its id.

        A column that was not there yet when it was kept holds its default.
        """
        otherwise = DEFAULTS[table]
        row = {column: row.get(column, otherwise.get(column)) for column in COLUMNS[table]}
        own, *rest = row.values()
        if own is None:
            ((made,),) = self._execute(_INSERT_NEW[table], *rest)
        else:
            ((made,),) = self._execute(_INSERT_AGAIN[table], own, *rest)
            self._keep_ahead(table, made)
        if table == "dossier":
            self.about(made)
        self.touched.append((table, row | {"id": made}))
        self._note(table, str(row["uid"]), None, row | {"id": made})
        return int(made)

    def update(self, table: str, id_: int, **values: object) -> None:
        """Change these columns of a record; nothing happens when all are so already."""
        self.change(table, id_, values)

    def change(
        self, table: str, id_: int, values: Mapping[str, object], version: int | None = None
    ) -> None:
        """The same; with `version`, `ChangedMeanwhileError` when the record has another by now."""
        row = self._row(table, id_)
        kept = {column: plain(value) for column, value in values.items()}
        after = {column: value for column, value in kept.items() if row[column] != value}
        if version not in (None, row["version"]):
            raise ChangedMeanwhileError()
        if not after:
            return
        before = {column: row[column] for column in after}
        assignments = ", ".join(f"{column} = ?" for column in after)
        written = self._execute(
            f"UPDATE {table} SET {assignments}, version = version + 1"  # noqa: S608 - own names
            " WHERE id = ? AND version = ? RETURNING id",
            *after.values(),
            id_,
            row["version"] if version is None else version,
        )
        if not written:
            raise ChangedMeanwhileError()
        self.touched += [(table, row), (table, row | after)]
        self._note(table, str(row["uid"]), before, after)

    def touch(self, table: str, id_: int) -> None:
        """Give a record a new version because of what is linked to it; once per operation."""
        uid = str(self._row(table, id_)["uid"])
        if any(line.content.record == uid for line in self.lines):
            return
        self._execute(f"UPDATE {table} SET version = version + 1 WHERE id = ?", id_)  # noqa: S608
        self._note(table, uid, {}, {})

    def remove(self, table: str, id_: int) -> None:
        """Remove a record; its history keeps what it was."""
        row = self._row(table, id_)
        self._execute(f"DELETE FROM {table} WHERE id = ?", id_)  # noqa: S608 - own names
        self.touched.append((table, row))
        self._note(table, str(row["uid"]), row, None)

    def announce(self, kind: str, uid: str, said: str, told: Callable[[str], str]) -> None:
        """Write a line that is about no record of a table: what was done to the history itself.

        Who did it and why stand in it as `told`. Any record may look different after it.
        """
        self._kinds.update(COLUMNS)
        line = self._content(kind, uid, None, said)
        why = None if line.why is None else told(line.why)
        self._append(line._replace(who=told(line.who), why=why))

    def mention(self, kind: str, said: str, uid: str | None = None) -> None:
        """Write a line that changes nothing in the register: what was done with it.

        `uid` is that of the record it is about; None: of none.
        """
        self._append(self._content(kind, uid or new_uid(), None, said))

    def reversing(self, action: int) -> None:
        """Mark the lines from here on as undoing, or doing again, that earlier action."""
        self._reverses = action

    def about(self, dossier_id: int | None) -> None:
        """Mark the lines from here on as those of one dossier."""
        self._dossier = dossier_id

    def changed(self, *ids: int) -> Changed:
        """What this operation touched, and the `ids` it hands back."""
        self._ids = ids
        return self.so_far

    @property
    def so_far(self) -> Changed:
        """What this operation has touched up to now."""
        return Changed(frozenset(self._kinds), self._ids)

    def _row(self, table: str, id_: int) -> dict[str, Plain]:
        rows = self._execute(_SELECT[table], id_)
        if not rows:
            raise RecordMissingError()
        return dict(zip(COLUMNS[table], rows[0], strict=True))

    def _note(
        self,
        table: str,
        uid: str,
        before: dict[str, Plain] | None,
        after: dict[str, Plain] | None,
    ) -> None:
        self._kinds.add(table)
        told = [None if columns is None else to_json(columns) for columns in (before, after)]
        self._append(self._content(table, uid, *told))

    def _content(self, kind: str, uid: str, before: str | None, after: str | None) -> Content:
        act = self._act
        return Content(act.who, self._operation, act.why, kind, uid, before, after)

    def _append(self, content: Content) -> None:
        salt = secrets.token_hex(16)
        line = Line(
            number=self._head.number + 1,
            action=self._act.action,
            reverses=self._reverses,
            dossier=self._dossier,
            at=self._act.at,
            content=content,
            salt=salt,
            seal=seal_of(salt, content),
            chain="",
        )
        line = line._replace(chain=chain_of(self._head.chain, line))
        self._head = Head(line.number, line.chain)
        self.lines.append(line)


def columns_in(text: str | None) -> dict[str, Plain]:
    """The columns kept as `before` or `after` of a line."""
    return {} if text is None else dict(json.loads(text))
