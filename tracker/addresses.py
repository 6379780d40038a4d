"""Where a register is: the path of a file, or the address of a database on a server."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit, urlunsplit

#: A register is named by one of these: a `Path` is a file, an address as text a server.
Address = Path | str

#: How the address of a server begins.
SCHEMES = ("postgresql://", "postgres://")

#: Parts of an address that nobody but the server may see.
SECRETS = frozenset({"password", "sslpassword", "passfile"})


def is_server(address: Address) -> bool:
    """Whether a register is kept on a server and not in a file."""
    return isinstance(address, str) and address.startswith(SCHEMES)


def address_from(text: str) -> Address:
    """What somebody typed, or the settings kept: the address of a server, else a path."""
    return text if is_server(text) else Path(text)


def shown(address: Address) -> str:
    """An address as a sentence, a list or the settings may hold it: without any password."""
    if not is_server(address):
        return str(address)
    parts = _parts_of(str(address))
    query = [(name, said) for name, said in parse_qsl(parts.query) if name not in SECRETS]
    return urlunsplit((parts.scheme, _place(parts), parts.path, urlencode(query, safe="/"), ""))


def database_of(address: str) -> str:
    """The name of the database at an address; the whole address where it names none."""
    return _parts_of(address).path.strip("/") or shown(address)


def _parts_of(address: str) -> SplitResult:
    """The parts of an address; of a mistyped one only those that can hold no password.

    A password with a / or ? in it seems to end the name of the server; what comes after
    the last @ is none of it.
    """
    with suppress(ValueError):
        parts = urlsplit(address)
        elsewhere = parts.path if "@" in parts.netloc else address.partition("://")[2]
        if "@" not in elsewhere:
            return parts
    scheme, _, rest = address.partition("://")
    place, _, path = rest.rpartition("@")[2].partition("/")
    return SplitResult(scheme, place, path.partition("?")[0], "", "")


def _place(parts: SplitResult) -> str:
    """User, host and port; a password may hold an @ itself, so the last one parts them."""
    user, at, host = parts.netloc.rpartition("@")
    return f"{user.partition(':')[0]}{at}{host}"
