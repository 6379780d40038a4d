"""Organisations that letters name by themselves, and the side each sits on."""

from __future__ import annotations

import tomllib
from functools import cache

from tracker.frozen import Frozen
from tracker.places import resource
from tracker.vocabulary import Side


class Organisation(Frozen):
    """A body of public life, with what else letters call it."""

    name: str
    side: Side
    names: tuple[str, ...]

    def is_called(self, name: str) -> bool:
        """Whether `name` means this organisation, whatever its capitals."""
        wanted = name.casefold()
        return wanted == self.name.casefold() or wanted in (n.casefold() for n in self.names)


@cache
def known_organisations() -> tuple[Organisation, ...]:
    """The organisations of `resources/organisations.toml`, in its order."""
    listed = tomllib.loads(resource("organisations.toml").read_text("utf-8"))["organisation"]
    return tuple(
        Organisation(entry["name"], Side(entry["side"]), tuple(entry["names"])) for entry in listed
    )


def is_known(name: str) -> bool:
    """Whether public life knows an organisation by that name."""
    return any(known.is_called(name) for known in known_organisations())


def organisation_called(name: str) -> Organisation:
    """The organisation that `name` means; an unknown one sits on side OTHER until told."""
    return next(
        (known for known in known_organisations() if known.is_called(name)),
        Organisation(name, Side.OTHER, ()),
    )
