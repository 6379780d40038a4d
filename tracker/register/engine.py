"""The one SQLite of the program: `sqlcipher3`, for plain and for encrypted registers.

A second SQLite library in the process would drop this one's locks when it
closes the file, so nothing else ever opens a register.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any
from weakref import WeakSet

from peewee import SqliteDatabase
from peewee import __exception_wrapper__ as as_peewee_errors  # type: ignore[attr-defined]
from sqlcipher3 import dbapi2 as cipher

#: Set on every connection, in this order. FULL because NORMAL loses saved work when the
#: power fails; a schema that we did not write is never trusted.
PRAGMAS = (
    ("cipher_log_level", "NONE"),
    ("synchronous", "FULL"),
    ("foreign_keys", "ON"),
    ("trusted_schema", "OFF"),
    ("cell_size_check", "ON"),
    ("mmap_size", "0"),
    ("secure_delete", "ON"),
    ("busy_timeout", "5000"),
    ("cache_size", "-65536"),
    ("query_only", "ON"),  # until `writing` says otherwise: there is one way in
)


class Connection(cipher.Connection):  # type: ignore[name-defined, misc]
    """A connection that can be known weakly, so that one of a thread that ended closes itself."""


class RegisterDatabase(SqliteDatabase):
    """Peewee's SQLite on sqlcipher3: a connection per thread, all closed by `close_all`."""

    server_version = cipher.sqlite_version_info

    def __init__(self, path: Path, *, mode: str = "rw", immutable: bool = False) -> None:
        super().__init__(_address(path, mode, immutable=immutable), pragmas=PRAGMAS)
        self._opened: WeakSet[Connection] = WeakSet()
        self._guard = Lock()

    def _connect(self) -> Connection:
        connection: Connection = cipher.connect(  # type: ignore[attr-defined]
            self.database,
            uri=True,
            factory=Connection,
            isolation_level=None,
            # Only so that the thread that closes the register can close them all.
            check_same_thread=False,
        )
        try:
            self._add_conn_hooks(connection)  # type: ignore[attr-defined]
        except BaseException:
            connection.close()
            raise
        with self._guard:
            self._opened.add(connection)
        return connection

    def _load_functions(self, conn: Connection) -> None:
        """None: peewee's own functions are not used, and each costs time at opening."""

    def run(self, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
        """Run one SQL statement in this thread's connection; its rows."""
        cursor = self.execute_sql(sql, parameters)  # type: ignore[no-untyped-call]
        with as_peewee_errors:  # SQLite goes on reading, and failing, while rows are fetched
            rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows

    def run_many(self, sql: str, parameters: Sequence[Sequence[object]]) -> None:
        """Run one SQL statement once for each of `parameters`."""
        with as_peewee_errors:
            self.cursor().executemany(sql, parameters)  # type: ignore[no-untyped-call]

    def write_ahead(self) -> None:
        """Keep the journal in WAL mode, once it is sure that the file is ours.

        The mode stays in the file, so another program's file would be changed by it.
        """
        self.run("PRAGMA query_only = OFF")
        self.run("PRAGMA journal_mode = WAL")
        self.run("PRAGMA query_only = ON")

    @contextmanager
    def writing(self) -> Iterator[None]:
        """A transaction that holds the write lock from its start; outside, nothing can be written.

        IMMEDIATE because a read that turns into a write fails at once when
        somebody else wrote meanwhile, however long it may wait.
        """
        self.run("PRAGMA query_only = OFF")
        try:
            with self.atomic("IMMEDIATE"):
                yield
        finally:
            self.run("PRAGMA query_only = ON")

    def holds_transaction(self) -> bool:
        """Whether a transaction is open in this thread, as SQLite itself sees it."""
        return bool(self.connection().in_transaction)  # type: ignore[no-untyped-call]

    def rollback(self) -> None:
        """Roll back, unless SQLite did so itself (a full disk, a damaged page)."""
        if self.holds_transaction():
            super().rollback()

    def close_all(self) -> None:
        """Close the connections of all threads; the last one takes the journal in."""
        self.close()
        with self._guard:
            while self._opened:
                self._opened.pop().close()


class MemoryDatabase(RegisterDatabase):
    """A register's database in memory, gone when it is closed."""

    def __init__(self) -> None:
        super().__init__(Path("/register"))
        self.init("file::memory:")


def _address(path: Path, mode: str, *, immutable: bool) -> str:
    """The path as an SQLite address; without one a mistyped path would make a new file."""
    address = f"{path.absolute().as_uri()}?mode={mode}"
    return f"{address}&immutable=1" if immutable else address
