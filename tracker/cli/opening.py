"""How every command opens its register: with the passphrase asked for where there is one."""

from __future__ import annotations

import sys

import click

from tracker.addresses import Address, shown
from tracker.cli.environment import VARIABLE, take_from_environment
from tracker.cli.progress import Progress
from tracker.errors import TrackerError
from tracker.register import Register, open_register
from tracker.register.errors.passphrases import PassphraseNeededError
from tracker.words import Words


class NowhereToAskError(TrackerError):
    """A passphrase is wanted and there is no terminal."""

    message = "There is no terminal to ask the passphrase on. Set {variable} to it."


class PassphrasesDifferError(TrackerError):
    """What was typed the second time is something else."""

    message = "The two passphrases differ. Nothing was made; try again."


def opened(register: Address, words: Words, *, read_only: bool = False) -> Register:
    """The register, open; under a passphrase, with the one of the environment or of whoever asks.

    Raises the errors of `open_register`.
    """
    return unlocked(register, words, read_only=read_only)[0]


def unlocked(
    register: Address, words: Words, *, read_only: bool = False
) -> tuple[Register, str | None]:
    """The same, with the passphrase that opened it, None without one."""
    kept = take_from_environment()
    try:
        with Progress(words) as progress:
            return open_register(register, read_only=read_only, tell=progress.tell), None
    except PassphraseNeededError:
        passphrase = kept or _asked(words.text("Passphrase of {name}", name=shown(register)))
        if passphrase is None:
            raise
    with Progress(words) as progress:
        opened_ = open_register(
            register, passphrase=passphrase, read_only=read_only, tell=progress.tell
        )
    return opened_, passphrase


def new_passphrase(words: Words) -> str:
    """A passphrase for a new register, typed twice or from the environment.

    Raises NowhereToAskError or PassphrasesDifferError.
    """
    kept = take_from_environment()
    if kept is not None:
        return kept
    passphrase = _asked(words.text("New passphrase"))
    if passphrase is None:
        raise NowhereToAskError(variable=VARIABLE)
    if _asked(words.text("The same again")) != passphrase:
        raise PassphrasesDifferError()
    return passphrase


def _asked(question: str) -> str | None:
    """What is typed at the terminal, unseen; None where there is no terminal."""
    if not sys.stdin.isatty():
        return None
    return str(click.prompt(question, hide_input=True, err=True))
