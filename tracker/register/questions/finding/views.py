"""The searches that are kept."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register.register import Register


class ViewLine(Frozen):
    """A search under a name: `asked` as it is typed, its fields in it."""

    id: int
    name: str
    asked: str


def saved_views(register: Register) -> list[ViewLine]:
    """All that are kept, by name."""
    return [
        ViewLine(*row)
        for row in register.rows("SELECT id, name, asked FROM saved_view ORDER BY name, id")
    ]
