"""What the ids in lines of the history stand for: parties by name, caveats by their words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tracker.register.questions.filters import Where
from tracker.register.questions.keeping.changed_fields import Named, ids_in
from tracker.register.questions.people.parties import parties_by_id
from tracker.register.register import Register
from tracker.register.rules.keeping.netting import Net


def names_held(
    register: Register, nets: Iterable[Net], quotes: Mapping[int, str] | None = None
) -> Named:
    """The names of what `nets` held before or after, as they are now; `quotes` are known already.

    What is there no more has no name.
    """
    nets = list(nets)
    wanted = ids_in(nets, "statement", "actor_id") | ids_in(nets, "deadline", "party_id")
    parties = parties_by_id(register, wanted)
    where = Where()
    where.among("passage.id", sorted(ids_in(nets, "statement", "caveat_id")))
    caveats: list[tuple[Any, ...]] = register.rows(
        f"SELECT passage.id, passage.quote FROM passage {where.sql}",  # noqa: S608 - own names
        *where.values,
    )
    return Named(
        parties={id_: party.short for id_, party in parties.items()},
        quotes={**(quotes or {}), **dict(caveats)},
    )
