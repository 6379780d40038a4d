"""Undertakings follow the office: which of them have come to another holder."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tracker.frozen import Frozen
from tracker.register.rules.people.holding import Holding, holder_on
from tracker.register.rules.people.periods import day_before


class Hands(Frozen):
    """Who held an office when words were said in it, and who holds it now.

    None where the office was, or is, vacant, or the day of the words is not known.
    """

    held_then: Holding | None
    held_now: Holding | None


def hands_of(holdings: Sequence[Holding], said: date | None, today: date) -> Hands:
    """The hands that words said on the day `said` were in then, and are in on `today`."""
    then = None if said is None else holder_on(holdings, said)
    return Hands(held_then=then, held_now=holder_on(holdings, today))


def has_changed_hands(
    holdings: Sequence[Holding], said: date | None, since: date, until: date
) -> bool:
    """Whether words said on the day `said` came to another person from `since` to `until`.

    Both days are included. What was said in that time counts from the day it
    was said; who stood in and left again within it changes nothing. An office
    that became vacant, or was, counts as another person.
    """
    before = day_before(since)
    start = before if said is None else max(before, said)
    if start > until:
        return False
    return _person(holder_on(holdings, start)) != _person(holder_on(holdings, until))


def _person(holding: Holding | None) -> int | None:
    return None if holding is None else holding.person_id
