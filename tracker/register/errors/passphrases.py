"""Why a passphrase, or the want of one, keeps a register closed."""

from __future__ import annotations

from tracker.register.errors.families import OpeningError


class PassphraseNeededError(OpeningError):
    """The file is no plain register; without a passphrase nobody can tell what it is."""

    message = (
        "{path} is under a passphrase, or it is not a register of Overleg."
        " Give the passphrase to open it."
    )


class PassphraseWrongError(OpeningError):
    """The passphrase does not fit; a damaged file looks the same."""

    message = (
        "The passphrase does not open {path}; or the file is damaged or not a register."
        " Check the passphrase and try again."
    )


class PassphraseNotNeededError(OpeningError):
    """A passphrase was given for a register that anybody can read."""

    message = (
        "{path} is not under a passphrase: anybody who has the file can read it."
        " Open it without one."
    )


class PassphraseUnusableError(OpeningError):
    """A passphrase that cannot be typed again, or is none."""

    message = (
        "A passphrase cannot be empty or hold characters that cannot be typed. Choose another one."
    )


class PassphraseOnServerError(OpeningError):
    """A passphrase for a register that is not a file."""

    message = (
        "{address} is on a server, which has its own passwords; a passphrase is for a register"
        " in a file. Leave it out."
    )
