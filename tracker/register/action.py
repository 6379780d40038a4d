"""An action: what a person does in one go, of one operation or of several together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tracker.frozen import Frozen
from tracker.register.changed import NOTHING, Changed
from tracker.register.fields import Plain
from tracker.register.history import Head, Line


class Act(Frozen):
    """What every line of one operation says: who, why, when, and as part of which action."""

    who: str
    why: str | None
    at: str
    action: int


@dataclass(slots=True)
class Action:
    """An action going on: its `number` is that its first line will have."""

    number: int
    at: str
    why: str | None
    head: Head
    changed: Changed = NOTHING
    sweep: bool = False  # whether the space of what was deleted is to be cleared
    touched: list[tuple[str, Mapping[str, Plain]]] = field(default_factory=list)

    @classmethod
    def beginning(cls, head: Head, at: str, why: str | None) -> Action:
        """An action that begins after the line `head`."""
        return cls(head.number + 1, at, why, head)

    def add(
        self,
        lines: list[Line],
        changed: Changed,
        touched: Iterable[tuple[str, Mapping[str, Plain]]] = (),
    ) -> None:
        """Count in an operation that is through, with the rows it `touched`, each by its table."""
        self.touched += touched
        if lines:
            self.head = Head(lines[-1].number, lines[-1].chain)
        self.changed |= changed
