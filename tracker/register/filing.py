"""Registers in files: making one, and opening one after making sure that it is one."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from peewee import DatabaseError

from tracker.register.copying import BESIDE, copy_before_step
from tracker.register.engines.engine import Tell
from tracker.register.engines.sqlite import MemoryEngine, SqliteEngine
from tracker.register.errors import (
    EmptyRegisterError,
    FolderMissingError,
    FolderReadOnlyError,
    LeftOpenError,
    NotARegisterError,
    OpeningError,
    RegisterAlteredError,
    RegisterExistsError,
    RegisterMissingError,
    RegisterTooNewError,
)
from tracker.register.errors.passphrases import PassphraseNeededError, PassphraseWrongError
from tracker.register.identity import differences, expected_schema, fingerprint_of
from tracker.register.index.asking import is_lost
from tracker.register.migrations import STEPS, VERSION, take_steps
from tracker.register.register import Clock, Register

#: A register under a passphrase is a whole number of these long.
PAGE_BYTES = 4096


def create_in_file(path: Path, *, passphrase: str | None, clock: Clock) -> Register:
    """Make a new, empty register, readable by its owner alone, and open it.

    Errors: as `create_register`.
    """
    database = SqliteEngine(path, passphrase=passphrase)
    _make_file(path)
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


def open_in_file(
    path: Path,
    *,
    passphrase: str | None,
    read_only: bool,
    clock: Clock,
    tell: Tell | None = None,
) -> Register:
    """Open a register; one of an older release is copied first, and then brought up to date.

    To be read only, it is left as it is and a copy in memory is brought up to date.
    Errors: as `open_register`.
    """
    _refuse_at_a_glance(path)
    database = _database_of(path, passphrase, read_only=read_only)
    try:
        with database.sentences():
            version = _version_of(database, path, has_passphrase=passphrase is not None)
            _refuse_altered(database, path, version, only_added=read_only)
            if not read_only:
                database.write_ahead()
                _bring_up_to_date(database, clock, tell)
            elif version < VERSION:
                database = _up_to_date_in_memory(database, version, clock, tell)
    except BaseException:
        database.close_all()
        raise
    is_copy = read_only and version < VERSION
    return Register(database, read_only=read_only, clock=clock, is_copy=is_copy)


def _bring_up_to_date(database: SqliteEngine, clock: Clock, tell: Tell | None) -> None:
    """Take the steps that are missing, once a copy is kept; fill an index that was lost."""
    version = database.version()
    if version == VERSION:
        if is_lost(database):
            _fill(database, tell)
        return
    with database.writing():  # so that nothing comes between this look and the copy
        version = database.version()
        if version < VERSION:
            copy_before_step(database, VERSION)
    take_steps(database, since=version, now=clock(), tell=tell)


def _fill(database: SqliteEngine, tell: Tell | None) -> None:
    from tracker.register.index.upkeep import fill_anew  # hardly ever needed to open one

    with database.writing():
        fill_anew(database, tell=tell)


def _up_to_date_in_memory(
    database: SqliteEngine, version: int, clock: Clock, tell: Tell | None
) -> MemoryEngine:
    """An older register as it would be today; nothing is written to the file or beside it."""
    memory = MemoryEngine(key=database.key)
    memory.address = database.address
    try:
        database.copy_into(memory)
        take_steps(memory, since=version, now=clock(), tell=tell)
    except BaseException:
        memory.close_all()
        raise
    database.close_all()
    return memory


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


def _database_of(path: Path, passphrase: str | None, *, read_only: bool) -> SqliteEngine:
    """A register in a folder that cannot be written opens only to read, as it lies there.

    Where it may, even a reader opens the file for writing: only then does SQLite
    take away what it laid beside it, so that a register stays one file.
    """
    if os.access(path.parent, os.W_OK):
        may_write = not read_only or os.access(path, os.W_OK)
        return SqliteEngine(path, mode="rw" if may_write else "ro", passphrase=passphrase)
    if not read_only:
        raise FolderReadOnlyError(path=path)
    if path.with_name(path.name + "-wal").exists():
        raise LeftOpenError(path=path)
    return SqliteEngine(path, mode="ro", immutable=True, passphrase=passphrase)


def _version_of(database: SqliteEngine, path: Path, *, has_passphrase: bool) -> int:
    try:
        version = database.version()
    except DatabaseError as error:
        if "not a database" in str(error):
            raise _unreadable(path, has_passphrase=has_passphrase) from error
        raise
    if version < 1:
        raise NotARegisterError(path=path)
    if version > VERSION:
        raise RegisterTooNewError(path=path, version=version)
    return version


def _unreadable(path: Path, *, has_passphrase: bool) -> OpeningError:
    """What to say of a file that SQLite cannot read: only its length tells it from any other."""
    if path.stat().st_size % PAGE_BYTES:
        return NotARegisterError(path=path)
    return PassphraseWrongError(path=path) if has_passphrase else PassphraseNeededError(path=path)


def _refuse_altered(database: SqliteEngine, path: Path, version: int, *, only_added: bool) -> None:
    found = database.schema()
    if fingerprint_of(found) == STEPS[version - 1].FINGERPRINT:
        return
    wrong, surplus = differences(found, expected_schema(database, version))
    names = surplus if only_added else [*wrong, *surplus]
    if names:
        raise RegisterAlteredError(path=path, names=", ".join(names))
