"""How a server is spoken to: over which connection, and in which types.

Everything that a register keeps is text, a whole number or bytes; so is everything
that comes back, because SQLite knows nothing else.
"""

from __future__ import annotations

import ipaddress
import os
import re
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

import psycopg
from psycopg.adapt import Buffer, Dumper, Loader
from psycopg.conninfo import conninfo_to_dict

from tracker.addresses import shown
from tracker.register.engines.postgres_trouble import refusal
from tracker.register.errors.serving import AddressError

Connection = psycopg.Connection[tuple[Any, ...]]

#: The part of the database that is ours.
SCHEMA = "overleg"

#: What every connection has unless its address says otherwise. A connection that is cut
#: somewhere on the way is noticed within half a minute, not within hours.
DEFAULTS = {
    "application_name": "overleg",
    "connect_timeout": "10",
    "keepalives_idle": "15",
    "keepalives_interval": "5",
    "keepalives_count": "3",
    "tcp_user_timeout": "30000",
}

#: Sent first on every connection: nothing is written until `writing` says so. A search is planned
#: for its words, which may be common or rare; none is so long that it is worth compiling.
FIRST = f"""
SET client_encoding = 'UTF8';
SET search_path = {SCHEMA};
SET lock_timeout = '5s';
SET plan_cache_mode = force_custom_plan;
SET jit = off;
SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY
"""

#: A text in SQL, or one of the characters that stand for something.
_MARKS = re.compile(r"'(?:[^']|'')*'|\?|%")


@lru_cache(maxsize=2000)
def as_driver_has_it(sql: str) -> str:
    """SQL with `%s` where `?` stood for a parameter, and with every other % doubled."""
    return _MARKS.sub(lambda mark: _as_driver_has(mark.group()), sql)


def _as_driver_has(mark: str) -> str:
    return "%s" if mark == "?" else mark.replace("%", "%%")


def parameters_of(address: str) -> dict[str, str]:
    """The parts of an address with what it leaves open; `AddressError`.

    Over a network the server must show a certificate that is trusted.
    """
    try:
        given = {name: str(said) for name, said in conninfo_to_dict(address).items()}
    except psycopg.Error:
        # Not from the error: it repeats the address, with its password.
        raise AddressError(address=shown(address)) from None
    if not ("sslmode" in given or "PGSSLMODE" in os.environ or _stays_here(given)):
        given["sslmode"] = "verify-full"
    return DEFAULTS | given


def _stays_here(given: dict[str, str]) -> bool:
    """Whether the connection does not leave this computer."""
    named = [given.get("host") or os.environ.get("PGHOST", "")]
    named += [given.get("hostaddr") or os.environ.get("PGHOSTADDR", "")]
    return all(_is_here(host) for hosts in named for host in hosts.split(","))


def _is_here(host: str) -> bool:
    """Whether a host is this computer: a socket in a folder, or the loopback."""
    if not host or host == "localhost" or host.startswith("@") or Path(host).is_absolute():
        return True
    with suppress(ValueError):
        return ipaddress.ip_address(host).is_loopback
    return False


def connect(parameters: dict[str, str], address: str) -> Connection:
    """A new connection that only reads; the errors of `refusal`, which name `address`."""
    try:
        connection = psycopg.connect(**parameters, autocommit=True)  # type: ignore[arg-type]
    except psycopg.OperationalError as error:
        raise refusal(str(error), address) from None
    connection.adapters.register_dumper(bool, _FlagDumper)
    connection.adapters.register_loader("bool", _FlagLoader)
    connection.adapters.register_loader("numeric", _NumberLoader)
    connection.execute(FIRST)
    return connection


class _FlagDumper(Dumper):
    """Yes and no as 1 and 0."""

    oid = psycopg.adapters.types["int8"].oid

    def dump(self, obj: bool) -> Buffer:
        return b"1" if obj else b"0"


class _FlagLoader(Loader):
    """A comparison as 1 or 0."""

    def load(self, data: Buffer) -> int:
        return int(bytes(data) == b"t")


class _NumberLoader(Loader):
    """A sum of whole numbers as a whole number."""

    def load(self, data: Buffer) -> int | float:
        said = bytes(data).decode()
        return float(said) if "." in said else int(said)
