"""Making a register, and opening one: in a file, or on a server."""

from __future__ import annotations

from pathlib import Path

from tracker.addresses import Address, is_server, shown
from tracker.register.engines.engine import Tell
from tracker.register.errors.passphrases import PassphraseOnServerError
from tracker.register.filing import create_in_file, open_in_file
from tracker.register.register import Clock, Register, now_in_utc


def create_register(
    address: Address, *, passphrase: str | None = None, clock: Clock = now_in_utc
) -> Register:
    """Make a new, empty register, readable by its owner alone, and open it.

    `address` is a path, or the address of an empty database on a server (`serving.py`).
    With a `passphrase` the file cannot be read without it, by us neither.
    Errors: `RegisterExistsError`, `FolderMissingError`, `FolderReadOnlyError`, `DiskFullError`,
    `PassphraseUnusableError`, `PassphraseOnServerError`.
    """
    if is_server(address):
        _refuse_on_server(address, passphrase)
        from tracker.register.serving import create_on_server  # with the driver of servers

        return create_on_server(str(address), clock=clock)
    return create_in_file(Path(address), passphrase=passphrase, clock=clock)


def open_register(
    address: Address,
    *,
    passphrase: str | None = None,
    read_only: bool = False,
    clock: Clock = now_in_utc,
    tell: Tell | None = None,
) -> Register:
    """Open a register; steps of the tables it has not taken yet are taken first.

    Before a step a copy of the file is kept beside it. After it the index of words is filled,
    as it is where it was lost, and `tell` is told how far that is; what it raises breaks it
    off, and the register can be opened again. With `read_only` the file stays as it is, and one
    whose guards were taken away still opens, so that it can be checked.
    Errors: `RegisterMissingError`, `EmptyRegisterError`, `NotARegisterError`,
    `PassphraseNeededError`, `PassphraseWrongError`, `PassphraseNotNeededError`,
    `PassphraseUnusableError`, `PassphraseOnServerError`, `RegisterTooNewError`,
    `RegisterAlteredError`, `FolderReadOnlyError`, `LeftOpenError`, `RegisterUnreadableError`,
    `RegisterDamagedError`, and those of `copy_register`.
    """
    if is_server(address):
        _refuse_on_server(address, passphrase)
        from tracker.register.serving import open_on_server  # with the driver of servers

        return open_on_server(str(address), read_only=read_only, clock=clock, tell=tell)
    return open_in_file(
        Path(address), passphrase=passphrase, read_only=read_only, clock=clock, tell=tell
    )


def _refuse_on_server(address: Address, passphrase: str | None) -> None:
    if passphrase is not None:
        raise PassphraseOnServerError(address=shown(address))
