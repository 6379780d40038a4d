"""Trouble of the machine as a sentence: what SQLite reports, as errors a person can act on."""

from __future__ import annotations

import errno

from peewee import DatabaseError, IntegrityError

from tracker.register.errors import (
    DiskFullError,
    DiskTroubleError,
    ReadOnlyError,
    RecordMissingError,
    RegisterBusyError,
    RegisterDamagedError,
    RegisterError,
    RegisterUnreadableError,
)

#: Words of SQLite's own messages, and what they mean for a person.
_MEANINGS: tuple[tuple[str, type[RegisterError]], ...] = (
    ("database or disk is full", DiskFullError),
    ("disk I/O error", DiskTroubleError),
    ("readonly database", ReadOnlyError),
    ("database is locked", RegisterBusyError),
    ("malformed", RegisterDamagedError),
    ("not a database", RegisterDamagedError),
    ("unable to open database file", RegisterUnreadableError),
)


def sentence_for(path: str, error: BaseException) -> RegisterError | None:
    """Our own error for trouble with the file at `path`; None where a person can do nothing."""
    if not isinstance(error, DatabaseError | OSError):
        return None
    meaning = _meaning_of(error)
    if meaning is not None:
        return meaning(path=path)
    is_link = isinstance(error, IntegrityError) and "FOREIGN KEY" in str(error)
    return RecordMissingError() if is_link else None


def _meaning_of(error: BaseException) -> type[RegisterError] | None:
    """What the first trouble was: after a full disk, rolling back fails in its own way."""
    cause: BaseException | None = error
    meaning = None
    while cause is not None:
        meaning = _one_meaning(cause) or meaning
        cause = cause.__context__
    return meaning


def _one_meaning(error: BaseException) -> type[RegisterError] | None:
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return DiskFullError
    said = str(error)
    return next((meaning for words, meaning in _MEANINGS if words in said), None)
