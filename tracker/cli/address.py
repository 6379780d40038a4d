"""How a command takes the register it works on: a file, or an address on a server.

Every command has its argument from here, because a path type would turn
`postgresql://host/name` into the path `postgresql:/host/name`:

    @click.argument("register", type=RegisterAddress())
    def check(words: Words, register: Address) -> int:
        with open_register(register, read_only=True) as opened: ...

In what the command prints it stands as `shown(register)`, which holds no password.
"""

from __future__ import annotations

from pathlib import Path

import click

from tracker.addresses import Address, address_from, shown

__all__ = ["Address", "RegisterAddress", "address_from", "shown"]


class RegisterAddress(click.ParamType[Address]):
    """The name of a file as a `Path`, the address of a server as text."""

    name = "register"

    def convert(
        self, value: str | Path, param: click.Parameter | None, ctx: click.Context | None
    ) -> Address:
        """The address; whether anything is there is seen when it is opened."""
        return value if isinstance(value, Path) else address_from(value)
