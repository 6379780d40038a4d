"""What can go wrong with a register on a server that a person can act on."""

from __future__ import annotations

from tracker.register.errors.families import OpeningError, RefusedError, WritingError


class DriverMissingError(OpeningError):
    """The library that speaks to servers is not installed."""

    message = (
        "{address} is on a server, and what Overleg needs to speak to one is not installed."
        " Install Overleg with its extra “server”."
    )


class AddressError(OpeningError):
    """The address cannot be understood."""

    message = (
        "{address} is not the address of a database. Write it as postgresql://name@server/database."
    )


class ServerSilentError(OpeningError):
    """Nothing answers there."""

    message = (
        "No server answers at {address}. Check the address and the network, or ask who keeps the"
        " server."
    )


class ServerRefusedError(OpeningError):
    """The server does not let this person in: name, password or a rule of the server."""

    message = (
        "The server of {address} does not let you in. Check your name there and the password, or"
        " ask who keeps the server."
    )


class ServerNotTrustedError(OpeningError):
    """The connection cannot be encrypted, or the server cannot show that it is the right one."""

    message = (
        "The connection to {address} is not safe: the server has no certificate that this computer"
        " trusts. Ask who keeps the server for its certificate."
    )


class DatabaseMissingError(OpeningError):
    """The server answers, but has no database of that name."""

    message = "The server of {address} has no database of that name. Ask who keeps it to make one."


class EncodingError(OpeningError):
    """The database cannot keep every character."""

    message = (
        "The database {address} cannot keep every character. Ask who keeps it to make one with the"
        " encoding UTF8."
    )


class NothingServedError(OpeningError):
    """The database holds no register."""

    message = (
        "There is no register in the database {address}. Check the name, or make a new register"
        " there."
    )


class AlreadyServedError(OpeningError):
    """The database holds a register, or something else under the same name."""

    message = (
        "The database {address} holds a register already and was left as it is. Choose an empty"
        " database."
    )


class ServerGoneError(WritingError):
    """The connection broke off before the change was complete, so the server took it back."""

    message = (
        "The connection to {address} broke off. Nothing of the last change was kept; try again in"
        " a moment."
    )


class ServerGoneWhileKeepingError(WritingError):
    """The connection broke off while the server kept the change: it may have, or not."""

    message = (
        "The connection to {address} broke off while the last change was being kept. Whether it was"
        " is not sure: look first, and do it again only if it is not there."
    )


class RightMissingError(WritingError):
    """The server does not allow it to this person."""

    message = (
        "Your name on the server of {address} lacks a right that is needed for this. Nothing was"
        " changed; ask who keeps the server."
    )


class TextNotKeepableError(RefusedError):
    """A text holds NUL or half a character; PostgreSQL keeps neither, so no register does."""

    message = (
        "A text holds a character that cannot be kept. Type the text anew instead of pasting it."
    )
