"""In which direction something was undertaken, seen from the party a dossier is kept for."""

from __future__ import annotations

from collections.abc import Collection

from tracker.vocabulary import Direction


def direction_of(
    actor_id: int | None,
    addressee_ids: Collection[int],
    us_id: int | None,
    part_of: Collection[int] = (),
) -> Direction:
    """Who undertook something towards whom, by the ids of parties.

    What we say ourselves is `BY_US`, whomever we say it to. What somebody else
    says to us, to a party we are `part_of` (a federation, all unions together),
    or to nobody in particular is `TO_US`: what is said to all is said to us too.
    The rest is `BETWEEN_OTHERS`, also what a party we are part of undertakes, and
    everything in a dossier that is kept for nobody (`us_id` None).
    """
    if us_id is None:
        return Direction.BETWEEN_OTHERS
    if actor_id == us_id:
        return Direction.BY_US
    if not addressee_ids or not {us_id, *part_of}.isdisjoint(addressee_ids):
        return Direction.TO_US
    return Direction.BETWEEN_OTHERS
