"""The one SQLite of the program: `sqlcipher3`, for plain and for encrypted registers.

A second SQLite library in the process would drop this one's locks when it
closes the file, so nothing else ever opens a register.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Any, Literal
from weakref import WeakSet

from peewee import SqliteDatabase
from peewee import __exception_wrapper__ as as_peewee_errors  # type: ignore[attr-defined]
from sqlcipher3 import dbapi2 as cipher

from tracker.register.engines.engine import Schema, Tell
from tracker.register.engines.keys import PLAIN, as_bytes, give_key, key_from, salt_of
from tracker.register.engines.sentences import Sentences
from tracker.register.engines.sqlite_trouble import sentence_for
from tracker.register.errors.passphrases import PassphraseNotNeededError
from tracker.register.errors.writing import RegisterMovedError

#: How much is copied between two words on how far it is: some eight megabytes.
PAGES_AT_ONCE = 2048
#: The application id in the head of the file: "OVLG".
APPLICATION_ID = 0x4F564C47

#: Set on every connection, in this order. FULL because NORMAL loses saved work when the
#: power fails; a schema that we did not write is never trusted.
PRAGMAS = (
    ("synchronous", "FULL"),
    ("foreign_keys", "ON"),
    ("trusted_schema", "OFF"),
    ("cell_size_check", "ON"),
    ("mmap_size", "0"),
    ("temp_store", "MEMORY"),
    ("secure_delete", "ON"),
    ("busy_timeout", "5000"),
    ("cache_size", "-65536"),
    ("query_only", "ON"),  # until `writing` says otherwise: there is one way in
)


class Connection(cipher.Connection):  # type: ignore[name-defined, misc]
    """A connection that can be known weakly, so that one of a thread that ended closes itself."""


class SqliteEngine(SqliteDatabase):
    """Peewee's SQLite on sqlcipher3: a connection per thread, all closed by `close_all`."""

    server_version = cipher.sqlite_version_info
    kind: Literal["sqlite"] = "sqlite"

    def __init__(
        self,
        path: Path,
        *,
        mode: str = "rw",
        immutable: bool = False,
        passphrase: str | None = None,
        key: str | None = None,
    ) -> None:
        """Under a `passphrase`, or with the `key` (`keys.py`) of another that has it already."""
        super().__init__(_address(path, mode, immutable=immutable), pragmas=PRAGMAS)
        self.address = str(path)
        self._sentences = Sentences(partial(sentence_for, self.address))
        self.key = key
        self._passphrase = None if passphrase is None else as_bytes(passphrase)
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
            self._unlock(connection)
            self._add_conn_hooks(connection)  # type: ignore[attr-defined]
        except BaseException:
            connection.close()
            raise
        with self._guard:
            self._opened.add(connection)
        return connection

    def _unlock(self, connection: Connection) -> None:
        """Give the key, which is made once; then the passphrase is let go."""
        connection.execute("PRAGMA cipher_log_level = NONE")  # it writes to standard error else
        if self._passphrase is not None:
            salt = salt_of(connection)
            if salt == PLAIN:
                raise PassphraseNotNeededError(path=self.address)
            self.key = key_from(self._passphrase, salt)
            self._passphrase = None
        if self.key is not None:
            give_key(connection, self.key)

    def _load_functions(self, conn: Connection) -> None:
        """None: peewee's own functions are not used, and each costs time at opening."""

    def run(self, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
        """Run one SQL statement in this thread's connection; its rows."""
        # SQLite goes on reading, and failing, while rows are fetched.
        with as_peewee_errors:
            rows: list[tuple[Any, ...]] = self.connection().execute(sql, parameters).fetchall()  # type: ignore[no-untyped-call]
        return rows

    def run_many(self, sql: str, parameters: Sequence[Sequence[object]]) -> None:
        """Run one SQL statement once for each of `parameters`."""
        with as_peewee_errors:
            self.connection().executemany(sql, parameters)  # type: ignore[no-untyped-call]

    def define(self, sql: str) -> None:
        """Run one statement that makes or alters a table."""
        self.run(sql)

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
        somebody else wrote meanwhile, however long it may wait. Raises `RegisterMovedError`
        where the file was moved: what is written then lies beside the place where it was.
        """
        if not self._is_in_place():
            raise RegisterMovedError(path=self.address)
        self.run("PRAGMA query_only = OFF")
        try:
            with self.atomic("IMMEDIATE"):
                yield
        finally:
            self.run("PRAGMA query_only = ON")

    def _is_in_place(self) -> bool:
        return Path(self.address).exists()

    @contextmanager
    def migrating(self) -> Iterator[None]:
        """Like `writing`; a table that is rebuilt does not take the rows along that link to it."""
        from playhouse.migrate import SchemaMigrator  # not needed to open what is up to date

        migrator = SchemaMigrator.from_database(self)  # type: ignore[no-untyped-call]
        with migrator.migration_context(False), self.writing():  # whose transaction it is
            yield

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Everything asked inside is answered from one and the same state."""
        if self._holds_transaction():
            yield
            return
        self.begin("DEFERRED")
        try:
            yield
        finally:
            self.rollback()

    def sentences(self) -> AbstractContextManager[None]:
        """Raise our own error for trouble with the file that a person can act on."""
        return self._sentences

    def _holds_transaction(self) -> bool:
        """Whether a transaction is open in this thread, as SQLite itself sees it."""
        return bool(self.connection().in_transaction)  # type: ignore[no-untyped-call]

    def rollback(self) -> None:
        """Roll back, unless SQLite did so itself (a full disk, a damaged page)."""
        if self._holds_transaction():
            super().rollback()

    def close_all(self) -> None:
        """Close the connections of all threads; the last one takes the journal in."""
        self.close()
        with self._guard:
            while self._opened:
                self._opened.pop().close()

    def version(self) -> int:
        """How many steps of the tables were taken; 0 in a file that is not a register."""
        ((application,),) = self.run("PRAGMA application_id")
        ((version,),) = self.run("PRAGMA user_version")
        return int(version) if application == APPLICATION_ID else 0

    def set_version(self, number: int) -> None:
        """Keep how many steps were taken, and with the first of them that it is a register."""
        self.run(f"PRAGMA application_id = {APPLICATION_ID}")
        self.run(f"PRAGMA user_version = {number}")

    def keep_ahead(self, table: str, id_: int) -> None:
        """Nothing: SQLite numbers a record after the highest there is."""

    def schema(self) -> Schema:
        """Tables, indexes, triggers and views of the file, each with the SQL that made it.

        Without those that SQLite keeps for the index of words: they are as its release has them.
        """
        rows = self.run(
            "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"
            " AND NOT (type = 'table' AND name IN"
            " (SELECT name FROM pragma_table_list WHERE type = 'shadow')) ORDER BY type, name"
        )
        return {(kind, name): sql for kind, name, sql in rows}

    @contextmanager
    def twin(self) -> Iterator[SqliteEngine]:
        """An empty database in memory, gone afterwards."""
        memory = MemoryEngine()
        try:
            yield memory
        finally:
            memory.close_all()

    def copy_into(self, target: SqliteEngine, tell: Tell | None = None) -> None:
        """Copy every page into the empty `target`, which has the same key.

        Through a connection of its own, so that it may be called inside `writing`. `tell` is
        told how far it is, from 0 to 1; what it raises breaks the copy off.
        """

        def told(_status: int, remaining: int, pages: int) -> None:
            if tell is not None:
                tell(1 - remaining / max(pages, 1))

        with as_peewee_errors:
            source = self._connect()
            try:
                to = target.connection()  # type: ignore[no-untyped-call]
                source.backup(to, pages=PAGES_AT_ONCE, progress=told)
            finally:
                source.close()

    @contextmanager
    def aside(self, sql: str, name: str) -> Iterator[None]:
        """Inside there is what `sql` makes: a temporary table of this connection alone."""
        self._make_aside(sql)
        try:
            yield
        finally:
            self._make_aside(f"DROP TABLE temp.{name}")

    def _make_aside(self, sql: str) -> None:
        """What is temporary is no writing, but SQLite does not know the difference."""
        ((guarded,),) = self.run("PRAGMA query_only")
        self.run("PRAGMA query_only = OFF")
        try:
            self.run(sql)
        finally:
            self.run(f"PRAGMA query_only = {guarded}")

    def damage(self) -> list[str]:
        """What SQLite finds wrong with pages, tables and indexes."""
        return [said for (said,) in self.run("PRAGMA integrity_check") if said != "ok"]

    def broken_links(self) -> list[tuple[str, int, str]]:
        """Records that link to a missing one: their table, their row, the other table."""
        found = self.run("PRAGMA foreign_key_check")
        return [(table, row, target) for table, row, target, _ in found]

    def sweep(self) -> None:
        """Write the file anew without its free pages, and empty the journal."""
        self.run("PRAGMA query_only = OFF")
        try:
            self.run("VACUUM")
            self.run("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self.run("PRAGMA query_only = ON")


class MemoryEngine(SqliteEngine):
    """A register's database in memory, gone when it is closed."""

    def __init__(self, key: str | None = None) -> None:
        super().__init__(Path("/register"), key=key)
        self.init("file::memory:")

    def _is_in_place(self) -> bool:
        return True


def _address(path: Path, mode: str, *, immutable: bool) -> str:
    """The path as an SQLite address; without one a mistyped path would make a new file."""
    address = f"{path.absolute().as_uri()}?mode={mode}"
    return f"{address}&immutable=1" if immutable else address
