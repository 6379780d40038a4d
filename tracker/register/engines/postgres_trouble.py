"""Trouble of a server as a sentence: what PostgreSQL reports, as errors a person can act on.

What it reports is known by its SQLSTATE, because its messages come in the language of
the server. Only before one is let in there is no SQLSTATE, and words must do.
"""

from __future__ import annotations

from tracker.register.errors import (
    DiskFullError,
    ReadOnlyError,
    RecordMissingError,
    RegisterBusyError,
    RegisterDamagedError,
    RegisterError,
)
from tracker.register.errors.serving import (
    DatabaseMissingError,
    RightMissingError,
    ServerGoneError,
    ServerNotTrustedError,
    ServerRefusedError,
    ServerSilentError,
    TextNotKeepableError,
)

#: SQLSTATEs of PostgreSQL (its manual, appendix A), and what they mean for a person.
_MEANINGS: dict[str, type[RegisterError]] = {
    "22021": TextNotKeepableError,  # character_not_in_repertoire
    "22P05": TextNotKeepableError,  # untranslatable_character
    "23001": RecordMissingError,  # restrict_violation
    "23503": RecordMissingError,  # foreign_key_violation
    "25006": ReadOnlyError,  # read_only_sql_transaction
    "40001": RegisterBusyError,  # serialization_failure
    "40P01": RegisterBusyError,  # deadlock_detected
    "42501": RightMissingError,  # insufficient_privilege
    "53100": DiskFullError,  # disk_full
    "53200": RegisterBusyError,  # out_of_memory
    "53300": RegisterBusyError,  # too_many_connections
    "55P03": RegisterBusyError,  # lock_not_available
    "57P01": ServerGoneError,  # admin_shutdown
    "57P02": ServerGoneError,  # crash_shutdown
    "57P03": ServerGoneError,  # cannot_connect_now
    "XX001": RegisterDamagedError,  # data_corrupted
    "XX002": RegisterDamagedError,  # index_corrupted
}

#: Words of the messages that refuse a connection, and what they mean for a person.
_REFUSALS: tuple[tuple[str, type[RegisterError]], ...] = (
    ("FATAL:  database", DatabaseMissingError),
    ("FATAL", ServerRefusedError),
    ("no password supplied", ServerRefusedError),
    ("certificate", ServerNotTrustedError),
    ("SSL", ServerNotTrustedError),
)


def sentence_for(address: str, error: BaseException) -> RegisterError | None:
    """Our own error for trouble with the server at `address`; None where there is none for it."""
    meaning = _MEANINGS.get(getattr(error, "sqlstate", None) or "")
    return None if meaning is None else meaning(address=address, path=address)


def refusal(said: str, address: str) -> RegisterError:
    """The error for a connection that did not come about, of which the driver `said` why.

    What it said is not passed on: it may repeat a password.
    """
    meanings = (meaning for words, meaning in _REFUSALS if words in said)
    return next(meanings, ServerSilentError)(address=address)
