"""Making a register on a server, and opening one after making sure that it is one.

Only loaded when a server is named: a register in a file needs none of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.addresses import shown
from tracker.register.engines.engine import Tell
from tracker.register.errors import RegisterAlteredError, RegisterTooNewError
from tracker.register.errors.serving import (
    AlreadyServedError,
    DriverMissingError,
    EncodingError,
    NothingServedError,
)
from tracker.register.index.asking import is_lost
from tracker.register.migrations import STEPS, VERSION, take_steps
from tracker.register.register import Clock, Register

if TYPE_CHECKING:
    from tracker.register.engines.postgres import PostgresEngine

#: A guard that a step sets up, or takes down, by its name.
_GUARD = re.compile(r"(CREATE|DROP) TRIGGER (\w+)")


def create_on_server(address: str, *, clock: Clock) -> Register:
    """Make a new, empty register in a database that is there, and open it.

    Errors: `AlreadyServedError`, `EncodingError`, `RightMissingError`, and those of connecting:
    `DriverMissingError`, `AddressError`, `ServerSilentError`, `ServerRefusedError`,
    `ServerNotTrustedError`, `DatabaseMissingError`.
    """
    database = _engine(address)
    try:
        with database.sentences(), database.alone():
            if database.encoding() != "UTF8":
                raise EncodingError(address=database.address)
            if database.schema():
                raise AlreadyServedError(address=database.address)
            database.make_room()
            take_steps(database, since=0, now=clock())
    except BaseException:
        database.close_all()
        raise
    return Register(database, clock=clock)


def open_on_server(
    address: str, *, read_only: bool, clock: Clock, tell: Tell | None = None
) -> Register:
    """Open a register on a server; steps of the tables it has not taken yet are taken first.

    With `read_only` one whose guards were taken away still opens, so that it can be
    checked. Errors: `NothingServedError`, `RegisterTooNewError`, `RegisterAlteredError`, and
    those of connecting.
    """
    database = _engine(address)
    try:
        with database.sentences():
            version = _version_of(database)
            if not read_only:
                _refuse_unguarded(database, version)
            if not read_only and version < VERSION:
                # Of two that come at once the second finds nothing left to do.
                with database.alone():
                    take_steps(database, since=_version_of(database), now=clock(), tell=tell)
            elif not read_only and is_lost(database):
                from tracker.register.index.upkeep import fill_anew  # hardly ever needed

                with database.writing():
                    fill_anew(database, tell=tell)
    except BaseException:
        database.close_all()
        raise
    return Register(database, read_only=read_only, clock=clock)


def guards_of(version: int) -> frozenset[str]:
    """The names of the guards that stand on a server after `version` steps."""
    standing: set[str] = set()
    for step in STEPS[:version]:
        for done, name in _GUARD.findall("\n".join(step.GUARDS["postgres"])):
            (standing.add if done == "CREATE" else standing.discard)(name)
    return frozenset(standing)


def _engine(address: str) -> PostgresEngine:
    try:
        from tracker.register.engines.postgres import PostgresEngine
    except ImportError as error:
        raise DriverMissingError(address=shown(address)) from error
    return PostgresEngine(address)


def _version_of(database: PostgresEngine) -> int:
    version = database.version()
    if version < 1:
        raise NothingServedError(address=database.address)
    if version > VERSION:
        raise RegisterTooNewError(path=database.address, version=version)
    return version


def _refuse_unguarded(database: PostgresEngine, version: int) -> None:
    missing = guards_of(version) - database.guards()
    if missing:
        names = ", ".join(sorted(missing))
        raise RegisterAlteredError(path=database.address, names=names)
