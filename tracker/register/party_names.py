"""Names of parties: what each is called, and that no two are called the same."""

from __future__ import annotations

import json
from collections.abc import Iterable

from tracker.register.errors import PartyExistsError
from tracker.register.fields import names_from
from tracker.register.register import Register
from tracker.register.rules.names import same_name

#: Names of a party, its own first, by the party's id.
Names = dict[int, tuple[str, ...]]


def names_of_all(register: Register) -> Names:
    """What every party is called: its name, its short one, others, and those per language."""
    rows = register.rows("SELECT id, name, short, other_names, names FROM party ORDER BY id")
    return {
        id_: (name, short, *names_from(others), *json.loads(names).values())
        for id_, name, short, others, names in rows
    }


def refuse_taken_names(known: Names, wanted: Iterable[str], party_id: int | None = None) -> None:
    """`PartyExistsError` when one of `wanted` is a name of a party other than `party_id`."""
    names = list(wanted)
    for id_, called in known.items():
        for name in called:
            if id_ != party_id and any(same_name(name, each) for each in names):
                raise PartyExistsError(name=name, party=called[0])
