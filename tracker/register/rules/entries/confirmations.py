"""The confirmation ladder: how well it is established that words were said."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.register.errors.entries import ConfirmationSourceMissingError
from tracker.vocabulary import Confirmation

_LADDER = tuple(Confirmation)

#: The rungs that are a paper, or stand in one.
ON_PAPER = frozenset(_LADDER[_LADDER.index(Confirmation.IN_WRITING) :])


def height(rung: Confirmation) -> int:
    """How high a rung is: 0 for an own note, 7 for law."""
    return _LADDER.index(rung)


def highest(rungs: Iterable[Confirmation]) -> Confirmation:
    """The highest of `rungs`, of which there is at least one."""
    return max(rungs, key=height)


def from_rung_upward(lowest: Confirmation) -> tuple[Confirmation, ...]:
    """The rung `lowest` and all above it, lowest first."""
    return _LADDER[height(lowest) :]


def rung_of_hearers(heard_by: Iterable[str]) -> Confirmation:
    """What the ears of those who heard it are worth: two hear more surely than one."""
    count = len(tuple(heard_by))
    return Confirmation.HEARD_BY_TWO if count > 1 else Confirmation.OWN_NOTE


def check_source(rung: Confirmation, *, sourced: bool) -> None:
    """`ConfirmationSourceMissingError` for a rung on paper without a document or a source."""
    if rung in ON_PAPER and not sourced:
        raise ConfirmationSourceMissingError()


def is_unconfirmed(*, oral: bool, sources: int) -> bool:
    """Whether words were said and nothing but the note of them shows it.

    `sources` counts the confirmations with a source of their own: a text, or a
    document other than the note itself.
    """
    return oral and sources == 0
