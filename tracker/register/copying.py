"""Copies of a register in a file: whole, checked and safe on the disk before they have a name."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from itertools import count
from pathlib import Path

from peewee import DatabaseError

from tracker.register.engines.engine import Tell
from tracker.register.engines.sqlite import SqliteEngine
from tracker.register.errors.copying import (
    CopyNotWrittenError,
    CopyUnsoundError,
    NoRoomForCopyError,
)

MEGABYTE = 1024 * 1024
#: Room that must be left besides twice the size, for what others write meanwhile.
SPARE = 20 * MEGABYTE
#: What SQLite lays beside a register while it is open.
BESIDE = ("-wal", "-shm", "-journal")


def copy_before_step(database: SqliteEngine, step: int) -> Path:
    """Keep the register as it is beside it, before `step` of its tables is taken; the copy.

    `talks.overleg` is kept as `talks.before-version-2.overleg`, and an earlier copy stays:
    then it gets a number. Call it inside `database.writing()`. Errors: see `copy_register`.
    """
    path = Path(database.address)
    target = free_name(path.with_name(f"{path.stem}.before-version-{step}{path.suffix}"))
    copy_register(database, target)
    return target


def copy_register(database: SqliteEngine, target: Path, tell: Tell | None = None) -> None:
    """Copy the register to `target`, which is not there yet, under the same passphrase.

    It is written beside its place, opened again, checked and compared, and only then gets
    its name. Call it inside `database.writing()`, so that nobody else makes the same copy.
    `tell` is told how much is written, from 0 to 1; where it raises nothing is kept.
    Errors: `NoRoomForCopyError`, `CopyNotWrittenError`, `CopyUnsoundError`.
    """
    part = target.with_name(f"{target.name}.part")
    try:
        _refuse_without_room(database, target.parent)
        _remove(part)  # left by a program that was killed
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        _write(database, part, tell)
        _compare(database, part)
        _onto_disk(part)
        part.replace(target)
        _onto_disk(target.parent)
    except (OSError, DatabaseError) as error:
        raise CopyNotWrittenError(
            path=database.address, folder=target.parent, detail=_said_by(error)
        ) from error
    finally:
        with suppress(OSError):
            _remove(part)


def free_name(wanted: Path) -> Path:
    """`wanted`, with a number where something is called so already."""
    names = (wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}") for number in count(2))
    return wanted if not wanted.exists() else next(name for name in names if not name.exists())


def _refuse_without_room(database: SqliteEngine, folder: Path) -> None:
    ((pages,),) = database.run("PRAGMA page_count")
    ((bytes_of_page,),) = database.run("PRAGMA page_size")  # SQLCipher says it as text
    needed = 2 * int(pages) * int(bytes_of_page) + SPARE
    if shutil.disk_usage(folder).free < needed:
        raise NoRoomForCopyError(
            path=database.address, folder=folder, megabytes=-(-needed // MEGABYTE)
        )


def _write(database: SqliteEngine, part: Path, tell: Tell | None) -> None:
    copy = SqliteEngine(part, key=database.key)
    try:
        database.copy_into(copy, tell)
    finally:
        copy.close_all()


def _compare(database: SqliteEngine, part: Path) -> None:
    """The copy holds together, and tells as long a history."""
    copy = SqliteEngine(part, mode="ro", immutable=True, key=database.key)
    try:
        damage = copy.damage()
        if not damage and _length(copy) != _length(database):
            damage = [f"{_length(copy)}/{_length(database)}"]
    finally:
        copy.close_all()
    if damage:
        raise CopyUnsoundError(path=database.address, folder=part.parent, detail=damage[0])


def _length(database: SqliteEngine) -> tuple[int, int]:
    ((lines,),) = database.run("SELECT count(*) FROM change")
    return database.version(), int(lines)


def _onto_disk(path: Path) -> None:
    """Wait until a closed file, or the names in a folder, would outlast a power cut."""
    if path.is_dir() and os.name == "nt":
        return  # Windows keeps names by itself and opens no folder
    flags = os.O_RDONLY if path.is_dir() else os.O_RDWR
    handle = os.open(path, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _remove(path: Path) -> None:
    for name in ("", *BESIDE):
        path.with_name(path.name + name).unlink(missing_ok=True)


def _said_by(error: Exception) -> str:
    """What the system says, without the path that the sentence names already."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
