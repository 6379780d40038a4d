"""Making a register, and opening one after making sure that it is one."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from peewee import DatabaseError

from tracker.addresses import Address
from tracker.register.engines.sqlite import SqliteEngine
from tracker.register.errors import (
    EmptyRegisterError,
    FolderMissingError,
    FolderReadOnlyError,
    LeftOpenError,
    NotARegisterError,
    RegisterAlteredError,
    RegisterExistsError,
    RegisterMissingError,
    RegisterTooNewError,
)
from tracker.register.identity import differences, expected_schema, fingerprint_of
from tracker.register.migrations import STEPS, VERSION, take_steps
from tracker.register.register import Clock, Register, now_in_utc

#: What SQLite lays beside a register while it is open.
BESIDE = ("-wal", "-shm", "-journal")


def create_register(address: Address, *, clock: Clock = now_in_utc) -> Register:
    """Make a new, empty register, readable by its owner alone, and open it.

    `address` is a path, or the address of an empty database on a server (`serving.py`).
    Errors: `RegisterExistsError`, `FolderMissingError`, `FolderReadOnlyError`, `DiskFullError`.
    """
    path = Path(address)
    _make_file(path)
    database = SqliteEngine(path)
    try:
        with database.sentences():
            database.write_ahead()
            take_steps(database, since=0, now=clock())
    except BaseException:
        database.close_all()
        for name in ("", *BESIDE):
            with suppress(FileNotFoundError):
                path.with_name(path.name + name).unlink()
        raise
    return Register(database, clock=clock)


def open_register(
    address: Address, *, read_only: bool = False, clock: Clock = now_in_utc
) -> Register:
    """Open a register; steps of the tables it has not taken yet are taken first.

    With `read_only` one whose guards were taken away still opens, so that it
    can be checked. Errors: `RegisterMissingError`, `EmptyRegisterError`,
    `NotARegisterError`, `RegisterTooNewError`, `RegisterAlteredError`,
    `FolderReadOnlyError`, `LeftOpenError`, `RegisterUnreadableError`, `RegisterDamagedError`.
    """
    path = Path(address)
    _refuse_at_a_glance(path)
    database = _database_of(path, read_only=read_only)
    try:
        with database.sentences():
            version = _version_of(database, path)
            _refuse_altered(database, path, version, only_added=read_only)
            if not read_only:
                database.write_ahead()
                take_steps(database, since=version, now=clock())
    except BaseException:
        database.close_all()
        raise
    return Register(database, read_only=read_only, clock=clock)


def _make_file(path: Path) -> None:
    if not path.parent.is_dir():
        raise FolderMissingError(folder=path.parent)
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError as error:
        raise RegisterExistsError(path=path) from error
    except PermissionError as error:
        raise FolderReadOnlyError(path=path) from error


def _refuse_at_a_glance(path: Path) -> None:
    """What the file's name and size tell; its content is only ever read through SQLite."""
    if not path.exists():
        raise RegisterMissingError(path=path)
    if not path.is_file():
        raise NotARegisterError(path=path)
    if path.stat().st_size == 0:
        raise EmptyRegisterError(path=path)


def _database_of(path: Path, *, read_only: bool) -> SqliteEngine:
    """A register in a folder that cannot be written opens only to read, as it lies there.

    Where it may, even a reader opens the file for writing: only then does SQLite
    take away what it laid beside it, so that a register stays one file.
    """
    if os.access(path.parent, os.W_OK):
        may_write = not read_only or os.access(path, os.W_OK)
        return SqliteEngine(path, mode="rw" if may_write else "ro")
    if not read_only:
        raise FolderReadOnlyError(path=path)
    if path.with_name(path.name + "-wal").exists():
        raise LeftOpenError(path=path)
    return SqliteEngine(path, mode="ro", immutable=True)


def _version_of(database: SqliteEngine, path: Path) -> int:
    try:
        version = database.version()
    except DatabaseError as error:
        if "not a database" in str(error):
            raise NotARegisterError(path=path) from error
        raise
    if version < 1:
        raise NotARegisterError(path=path)
    if version > VERSION:
        raise RegisterTooNewError(path=path, version=version)
    return version


def _refuse_altered(database: SqliteEngine, path: Path, version: int, *, only_added: bool) -> None:
    found = database.schema()
    if fingerprint_of(found) == STEPS[version - 1].FINGERPRINT:
        return
    wrong, surplus = differences(found, expected_schema(database, version))
    names = surplus if only_added else [*wrong, *surplus]
    if names:
        raise RegisterAlteredError(path=path, names=", ".join(names))
