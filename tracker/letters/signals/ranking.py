"""How much a reader would miss if a statement were left out."""

from __future__ import annotations

from tracker.vocabulary import COMMITMENT_LIKE, Rank, StatementType, Strength

_ALWAYS_CORE = COMMITMENT_LIKE | {
    StatementType.DEMAND,
    StatementType.ULTIMATUM,
    StatementType.REFUSAL,
}


def rank_of(type: StatementType, strength: Strength, *, on_topic: bool) -> Rank:
    """Core for what somebody can be held to, or holds to, on a topic of the talks.

    Intentions and plain positions are core where they touch a topic; views
    and facts that oblige nobody are secondary on a topic and else background.
    """
    if type in _ALWAYS_CORE:
        return Rank.CORE
    if type is StatementType.INTENTION or strength is Strength.PLAIN:
        return Rank.CORE if on_topic else Rank.SECONDARY
    return Rank.SECONDARY if on_topic or strength is not Strength.NONE else Rank.BACKGROUND
