"""Which document a letter means by "your letter of 11 May"."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tracker.frozen import Frozen


class Dated(Frozen):
    """A document by what others cite it with."""

    id: int
    dated: date | None
    reference: str | None


def the_one_cited(
    dated: date | None, reference: str | None, documents: Iterable[Dated]
) -> int | None:
    """The id of the one document that fits; None when none or more than one does.

    A reference decides before a date does.
    """
    candidates = list(documents)
    if reference:
        same = [each.id for each in candidates if _same_reference(each.reference, reference)]
        if same:
            return same[0] if len(same) == 1 else None
    same_day = [each.id for each in candidates if dated and each.dated == dated]
    return same_day[0] if len(same_day) == 1 else None


def _same_reference(one: str | None, other: str) -> bool:
    return one is not None and "".join(one.casefold().split()) == "".join(other.casefold().split())
