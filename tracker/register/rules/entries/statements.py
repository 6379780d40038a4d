"""What may be said in a reading."""

from __future__ import annotations

from tracker.register.errors import CaveatMissingError
from tracker.vocabulary import StatementType, Strength


def needs_caveat(type_: StatementType, strength: Strength) -> bool:
    """Whether this reading says that the words leave a way back."""
    return strength is Strength.HEDGED or type_ is StatementType.CONDITIONAL_COMMITMENT


def check_caveat(type_: StatementType, strength: Strength, *, limited: bool) -> None:
    """`CaveatMissingError` for a hedged or conditional reading without the words that limit it."""
    if needs_caveat(type_, strength) and not limited:
        raise CaveatMissingError()
