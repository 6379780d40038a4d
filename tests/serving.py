"""A PostgreSQL of the tests' own: on this machine, in a folder of its own, gone afterwards."""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from itertools import count
from pathlib import Path
from threading import Event, Thread
from typing import IO

import psycopg

#: Where Debian and its relatives keep the programs, the newest last.
DEBIAN = Path("/usr/lib/postgresql")
#: Who may do anything on the tests' server, and with which password.
NAME, PASSWORD = "overleg", "river and bridge"

NOT_INSTALLED = (
    "PostgreSQL is not installed: whatever is tested on both kinds of database was tested on "
    "SQLite files only. Install it (Debian: postgresql) to test on servers too."
)

#: As quick as can be: what these databases hold is thrown away.
SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "shared_buffers": "32MB",
    "max_connections": "60",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "autovacuum": "off",
    "lc_messages": "C",
}


@lru_cache
def programs() -> Path | None:
    """The folder with `initdb` and `postgres`; None when PostgreSQL is not installed."""
    found = shutil.which("initdb")
    folders = [Path(found).resolve().parent] if found else []
    folders += sorted(DEBIAN.glob("*/bin"), key=lambda folder: -float(folder.parent.name))
    return next((each for each in folders if (each / "postgres").exists()), None)


class Server:
    """A server that is running; `address(name)` is that of one of its databases."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder, self.port = folder, port
        self._numbers = count(1)
        self._admin: psycopg.Connection | None = None

    def address(self, database: str, name: str = NAME) -> str:
        """Over the socket, where everybody is believed to be who they say."""
        return f"postgresql://{name}@/{database}?host={self.folder}&port={self.port}"

    def address_with_password(self, database: str, password: str = PASSWORD) -> str:
        """Over the loopback, where a password is asked for."""
        return (
            f"postgresql://{NAME}:{password.replace(' ', '%20')}@127.0.0.1:{self.port}/{database}"
        )

    def run(self, sql: str) -> list[tuple]:
        """Run SQL as the one who keeps the server; its rows."""
        if self._admin is None:
            self._admin = psycopg.connect(self.address("postgres"), autocommit=True)
        cursor = self._admin.execute(sql)
        return [] if cursor.description is None else cursor.fetchall()

    def make_database(self, template: str = "template0", encoding: str = "UTF8") -> str:
        """The name of a new database."""
        name = f"talks_{next(self._numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template} ENCODING '{encoding}' LOCALE 'C'")
        return name

    def empty(self, database: str) -> None:
        """Bring a register back to what it was when it was new, past all guards.

        A database made anew for each test would take ten times as long.
        """
        with psycopg.connect(self.address(database), autocommit=True) as connection:
            connection.execute("SET session_replication_role = replica")
            names = connection.execute(
                "SELECT tablename FROM pg_tables"
                " WHERE schemaname = 'overleg' AND tablename <> 'migration'"
            ).fetchall()
            emptying = "".join(f"DELETE FROM overleg.{name};" for (name,) in names)
            connection.execute(
                f"{emptying} SELECT setval(oid, 1, false) FROM pg_class WHERE relkind = 'S'"
            )

    def drop(self, database: str) -> None:
        """Take a database away, whoever still looks at it."""
        self.run(f"DROP DATABASE {database} WITH (FORCE)")

    def close(self) -> None:
        """Let go of the server."""
        if self._admin is not None:
            self._admin.close()


class Log:
    """What a server says of itself, read as it comes: so one can wait until it says it is ready."""

    READY = b"ready to accept connections"

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._lines: deque[bytes] = deque(maxlen=200)
        self._told = Event()
        self._is_ready = False
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def wait_until_ready(self, seconds: float = 60) -> None:
        """Wait for the server to say so; when it ends instead, what it said is the failure."""
        assert self._told.wait(seconds), "the server says nothing"
        assert self._is_ready, b"".join(self._lines).decode()

    def close(self) -> None:
        """Let go of it once the server has ended."""
        self._reader.join()
        self._stream.close()

    def _read(self) -> None:
        for line in self._stream:
            self._lines.append(line)
            if self.READY in line:
                self._is_ready = True
                self._told.set()
        self._told.set()  # it ended, ready or not


@contextmanager
def running() -> Iterator[Server]:
    """A server for as long as the block goes on, and not longer than this process."""
    found = programs()
    assert found is not None, NOT_INSTALLED
    # Short, because the path of a socket may not be long; not pytest's own, which is closed
    # to the account that the server runs under.
    folder = Path(tempfile.mkdtemp(prefix="overleg-pg-"))
    account = _account()
    if account:
        shutil.chown(folder, account["user"], account["group"])
    try:
        _make_cluster(found, folder, account)
        port = _free_port()
        process = subprocess.Popen(
            _command(found, folder, port),
            stderr=subprocess.PIPE,
            # No threads yet: this is the first thing that a session of tests does.
            preexec_fn=_end_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509
            **account,
        )
        log = Log(process.stderr)
        server = Server(folder, port)
        try:
            log.wait_until_ready()
            yield server
        finally:
            server.close()
            process.send_signal(signal.SIGINT)
            process.wait(30)
            log.close()
    finally:
        shutil.rmtree(folder)


def _account() -> dict:
    """Somebody else, because PostgreSQL does not run as root; nobody else for all others."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return {}
    import pwd

    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = known.get("postgres") or known["nobody"]
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def _make_cluster(programs: Path, folder: Path, account: dict) -> None:
    secret = folder / "password"
    secret.write_text(PASSWORD)
    secret.chmod(0o644)
    command = [programs / "initdb", "--pgdata", folder / "data", "--username", NAME]
    command += ["--pwfile", secret, "--auth-local", "trust", "--auth-host", "scram-sha-256"]
    command += ["--encoding", "UTF8", "--locale", "C", "--no-sync", "--no-instructions"]
    subprocess.run(command, check=True, capture_output=True, cwd=folder, **account)


def _command(programs: Path, folder: Path, port: int) -> list[str]:
    places = {
        "unix_socket_directories": str(folder),
        "listen_addresses": "127.0.0.1",
        "port": str(port),
    }
    settings = [
        word for name, value in (SETTINGS | places).items() for word in ("-c", f"{name}={value}")
    ]
    return [str(programs / "postgres"), "-D", str(folder / "data"), *settings]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _end_with_parent() -> None:
    """Linux ends the server when the tests are killed."""
    ctypes.CDLL(None).prctl(1, signal.SIGQUIT)
