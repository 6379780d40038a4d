"""Which persons there are."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register.fields import names_from
from tracker.register.register import Register


class PersonLine(Frozen):
    """A person; `other_names` are what else letters call them."""

    id: int
    name: str
    other_names: tuple[str, ...]
    version: int


def people(register: Register) -> list[PersonLine]:
    """All persons, by name; those who share one in the order in which they were added."""
    rows = register.rows("SELECT id, name, other_names, version FROM person ORDER BY name, id")
    return [
        PersonLine(id_, name, names_from(others), version) for id_, name, others, version in rows
    ]
