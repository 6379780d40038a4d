"""A register on a PostgreSQL server.

A connection per thread, which only reads until `writing` begins. One writer at a time
holds the history, so that its chain never forks; readers never wait.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from threading import Lock, local
from typing import Any, Literal
from uuid import uuid4
from weakref import WeakSet

import psycopg
from psycopg.pq import TransactionStatus

from tracker.addresses import shown
from tracker.register.engines.engine import Schema
from tracker.register.engines.postgres_connecting import (
    SCHEMA,
    Connection,
    as_driver_has_it,
    connect,
    parameters_of,
)
from tracker.register.engines.postgres_tables import (
    NOT_ON_WATCH,
    OBJECTS,
    as_postgres_has_it,
    schema_from,
)
from tracker.register.engines.postgres_trouble import sentence_for
from tracker.register.engines.sentences import Sentences
from tracker.register.errors.serving import ServerGoneError, ServerGoneWhileKeepingError

#: Waits for the writer before, and lets readers read.
ONE_WRITER = "LOCK TABLE change IN SHARE ROW EXCLUSIVE MODE"

#: The number of the lock under which tables are made or altered: "OVLG".
TABLES_LOCK = 0x4F564C47


class _Held:
    """The connection of one thread, closed when the thread ends."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def __del__(self) -> None:
        """Close it, whichever thread that happens in."""
        self.connection.close()


class _Thread(local):
    """What this thread holds; nothing before its first question."""

    held: _Held | None = None


class PostgresEngine:
    """PostgreSQL through psycopg: a connection per thread, all closed by `close_all`."""

    kind: Literal["postgres"] = "postgres"

    def __init__(self, address: str) -> None:
        self.address = shown(address)
        self._sentences = Sentences(partial(sentence_for, self.address))
        self._given = address
        self._parameters = parameters_of(address)
        self._thread = _Thread()
        self._opened: WeakSet[_Held] = WeakSet()
        self._guard = Lock()

    def _connection(self) -> Connection:
        held = self._thread.held
        if held is None or held.connection.closed:
            held = _Held(connect(self._parameters, self.address))
            self._thread.held = held
            with self._guard:
                self._opened.add(held)
        return held.connection

    def _status(self) -> TransactionStatus:
        """How it stands with the transaction of this thread, as the driver knows it."""
        held = self._thread.held
        return (
            TransactionStatus.UNKNOWN if held is None else held.connection.info.transaction_status
        )

    def _is_in_transaction(self) -> bool:
        return self._status() in (TransactionStatus.INTRANS, TransactionStatus.INERROR)

    def run(self, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
        """Run one SQL statement in this thread's connection; its rows.

        What only reads is asked once more when the server had closed the connection
        meanwhile. `ServerGoneError` when that does not help, or a transaction is lost.
        """
        alone = not self._is_in_transaction()
        known = self._thread.held is not None
        try:
            return self._run(sql, parameters)
        except psycopg.OperationalError as error:
            if not self._is_lost():
                raise
            if not (alone and known):
                raise ServerGoneError(address=self.address) from error
        return self._run(sql, parameters)

    def _run(self, sql: str, parameters: Sequence[object]) -> list[tuple[Any, ...]]:
        cursor = self._connection().execute(as_driver_has_it(sql), parameters)
        return [] if cursor.description is None else cursor.fetchall()

    def _is_lost(self) -> bool:
        held = self._thread.held
        return held is None or held.connection.closed

    def run_many(self, sql: str, parameters: Sequence[Sequence[object]]) -> None:
        """Run one SQL statement once for each of `parameters`."""
        with self._connection().cursor() as cursor:
            cursor.executemany(as_driver_has_it(sql), parameters)

    def define(self, sql: str) -> None:
        """Run one statement that makes or alters a table."""
        self._connection().execute(as_postgres_has_it(sql))

    @contextmanager
    def writing(self) -> Iterator[None]:
        """A transaction of the one writer; outside, nothing can be written.

        `ServerGoneWhileKeepingError` when the connection breaks off at the very end.
        """
        with self._transaction("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"):
            self.run(ONE_WRITER)
            yield

    @contextmanager
    def migrating(self) -> Iterator[None]:
        """Like `writing`; before the first step there is no history to hold."""
        with self._transaction("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"):
            yield

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody else makes or alters tables meanwhile; takes several transactions in."""
        self.run("SELECT pg_advisory_lock(?)", TABLES_LOCK)
        try:
            yield
        finally:
            if not self._is_lost():
                self.run("SELECT pg_advisory_unlock(?)", TABLES_LOCK)

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        self.run(begin)
        held = self._thread.held
        try:
            yield
            self._refuse_failed(held)
        except BaseException:
            self._roll_back()
            raise
        self._commit()

    def _refuse_failed(self, held: _Held | None) -> None:
        """Errors inside may have been caught, but the transaction did not live through them.

        A new connection knows nothing of it, and after an error without a savepoint
        PostgreSQL answers COMMIT by rolling back: both would look as if all was kept.
        """
        if self._thread.held is not held or self._is_lost():
            raise ServerGoneError(address=self.address)
        if self._status() is not TransactionStatus.INTRANS:
            raise psycopg.errors.InFailedSqlTransaction("an error was caught without a savepoint")

    def _commit(self) -> None:
        try:
            self._connection().execute("COMMIT")
        except psycopg.OperationalError as error:
            if self._is_lost():
                raise ServerGoneWhileKeepingError(address=self.address) from error
            raise

    def _roll_back(self) -> None:
        """Roll back, unless the server did so itself when the connection broke off."""
        if self._is_in_transaction():
            self._connection().execute("ROLLBACK")

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """Inside `writing`: what fails in here leaves the rest of the transaction as it was."""
        name = f"before_{uuid4().hex}"
        self.run(f"SAVEPOINT {name}")
        try:
            yield
        except BaseException:
            if self._is_in_transaction():
                self._connection().execute(f"ROLLBACK TO {name}; RELEASE {name}")
            raise
        self.run(f"RELEASE {name}")

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Everything asked inside is answered from one and the same state."""
        if self._is_in_transaction():
            yield
            return
        self.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        try:
            yield
        finally:
            self._roll_back()

    def sentences(self) -> AbstractContextManager[None]:
        """Raise our own error for trouble of the server that a person can act on."""
        return self._sentences

    def close_all(self) -> None:
        """Close the connections of all threads."""
        with self._guard:
            while self._opened:
                self._opened.pop().connection.close()

    def encoding(self) -> str:
        """How the database keeps characters, by the server's name for it."""
        return str(self.run("SHOW server_encoding")[0][0])

    def make_room(self) -> None:
        """Make the part of the database that our tables stand in, unless it is there."""
        with self.migrating():
            self.run(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}")

    def version(self) -> int:
        """How many steps of the tables were taken; 0 where there is no register."""
        ((found,),) = self.run("SELECT to_regclass('migration') IS NOT NULL")
        return int(self.run("SELECT count(*) FROM migration")[0][0]) if found else 0

    def set_version(self, number: int) -> None:
        """Nothing: the table of the steps itself tells how many were taken."""

    def keep_ahead(self, table: str, id_: int) -> None:
        """A record came with a number of its own: new ones get numbers after it."""
        sequence = f"pg_get_serial_sequence('{table}', 'id')"
        self.run(f"SELECT setval({sequence}, greatest(nextval({sequence}), ?))", id_)

    def schema(self) -> Schema:
        """Tables, indexes, guards and their functions, each with what the server says of it."""
        ((own,),) = self.run("SELECT current_schema()")
        return schema_from(self.run(OBJECTS), own)

    def guards(self) -> frozenset[str]:
        """The names of the guards that stand on watch."""
        found = self.schema().items()
        return frozenset(
            name
            for (kind, name), said in found
            if kind == "trigger" and not said.endswith(NOT_ON_WATCH)
        )

    @contextmanager
    def twin(self) -> Iterator[PostgresEngine]:
        """An empty part of the same database, never kept: it is gone with its transaction."""
        twin = _Twin(self._given)
        try:
            twin.begin()
            yield twin
        finally:
            twin.close_all()

    @contextmanager
    def aside(self, sql: str, name: str) -> Iterator[None]:
        """Inside there is what `sql` makes, which is never kept."""
        with self.savepoint():
            self.run(sql)
            yield
            self.run(f"DROP TABLE {name}")

    def damage(self) -> list[str]:
        """Nothing: whoever keeps the server looks after its structure."""
        return []

    def broken_links(self) -> list[tuple[str, int, str]]:
        """None: PostgreSQL never lets a record go that another links to."""
        return []

    def sweep(self) -> None:
        """Write our tables anew without what was deleted."""
        names = self.run("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")
        self.run(f"VACUUM (FULL) {', '.join(name for (name,) in names)}")


class _Twin(PostgresEngine):
    """One transaction in a schema of its own."""

    def begin(self) -> None:
        """Make the schema and stand in it."""
        name = f"{SCHEMA}_{uuid4().hex}"
        self.run("BEGIN READ WRITE")
        self.run(f"CREATE SCHEMA {name}")
        self.run(f"SET LOCAL search_path = {name}")

    @contextmanager
    def migrating(self) -> Iterator[None]:
        """A part of the one transaction."""
        with self.savepoint():
            yield
