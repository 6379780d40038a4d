"""How statements may bear on each other."""

from __future__ import annotations

from datetime import date

from tracker.vocabulary import Relation

#: The relations by which a statement is another wording of the same undertaking.
WORDINGS = (Relation.RESTATES, Relation.AMENDS, Relation.SUPERSEDES)


def came_later(one: date | None, other: date | None) -> bool:
    """Whether `one` is certainly of a later day than `other`; an unknown day is never later."""
    return one is not None and other is not None and one > other
