"""Which action undo and redo mean, given all that happened, newest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

#: What the app does by itself when it reminds somebody; no act of a person, and not undone.
REMIND = "remind"


@dataclass(frozen=True, slots=True)
class Past:
    """An action: its number; if it undid or redid another, the number of that one."""

    number: int
    reverses: int | None
    undone: bool  # it undid `reverses`; otherwise it did it again


def to_undo(past: Iterable[Past]) -> int | None:
    """The last new action that holds: it was never undone, or was done again since."""
    settled: dict[int, bool] = {}
    for each in past:
        if each.reverses is not None:
            settled.setdefault(each.reverses, each.undone)
        elif not settled.get(each.number, False):
            return each.number
    return None


def to_redo(past: Iterable[Past]) -> int | None:
    """The action undone last, if nothing new was done since and it was not done again."""
    settled: dict[int, bool] = {}
    for each in past:
        if each.reverses is None:
            break
        settled.setdefault(each.reverses, each.undone)
    undone = [number for number, is_undone in settled.items() if is_undone]
    return min(undone, default=None)
