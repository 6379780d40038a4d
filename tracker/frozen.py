"""What a value is: a few named fields that are given once and do not change.

Most of what goes about here is one: a line of a list, a letter, what an operation is given.
They are structs of `msgspec`. A frozen dataclass says the same, but for each of them Python
writes and compiles half a dozen functions at every start, which was a fifth of it.
"""

from __future__ import annotations

from typing import ClassVar, dataclass_transform

from msgspec import Struct, field
from msgspec.structs import asdict, astuple, replace

__all__ = ["Alike", "Frozen", "asdict", "astuple", "field", "names_of", "replace"]


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
class Frozen(Struct, frozen=True):
    """Equal to another of its class with the same fields, and hashable where they are.

    `replace` gives another with some fields changed.
    """


class Alike(Frozen, eq=False):
    """A value of which the fields named in `beside` do not count when two are compared."""

    beside: ClassVar[frozenset[str]] = frozenset()

    def _counted(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in names_of(self) if name not in self.beside)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self._counted() == other._counted()

    def __hash__(self) -> int:
        return hash(self._counted())


def names_of(value: Struct | type[Struct]) -> tuple[str, ...]:
    """The names of the fields, in the order in which they are given."""
    return value.__struct_fields__
