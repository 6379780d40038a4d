"""A copy of a whole register in a file: checked, and opened as the register is."""

from __future__ import annotations

from pathlib import Path

from tracker.register.copying import copy_register, free_name
from tracker.register.engines.engine import Tell
from tracker.register.engines.sqlite import SqliteEngine
from tracker.register.errors.copying import CopyOfServerError
from tracker.register.errors.opening import FolderMissingError, RegisterExistsError
from tracker.register.register import Register


def proposed_copy(register: Register) -> Path:
    """Where a copy may stand: beside the register, with the day in its name, which is free.

    `CopyOfServerError` for a register on a server, which whoever keeps the server copies.
    """
    _engine_of(register)
    path, day = register.path, register.now().astimezone().date()
    return free_name(path.with_name(f"{path.stem}.copy-{day.isoformat()}{path.suffix}"))


def back_up(register: Register, target: Path, tell: Tell | None = None) -> None:
    """Copy a register to `target`, which is not there yet, under the same passphrase.

    Nothing is written to the register, nor can anybody else write to it meanwhile. `tell` is
    told how much is done, from 0 to 1; where it raises nothing is kept. Errors:
    `RegisterExistsError`, `FolderMissingError`, `CopyOfServerError`, and those of
    `copy_register`.
    """
    database = _engine_of(register)
    if target.exists():
        raise RegisterExistsError(path=target)
    if not target.parent.is_dir():
        raise FolderMissingError(folder=target.parent)
    with database.sentences(), database.writing():
        copy_register(database, target, tell)


def _engine_of(register: Register) -> SqliteEngine:
    database = register.database
    if not isinstance(database, SqliteEngine):
        raise CopyOfServerError(path=register.address)
    return database
