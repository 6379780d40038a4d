"""All parties in a list: each under the one it is part of, with who holds its offices."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date

from tracker.frozen import Frozen
from tracker.register.questions.lines import PartyLine
from tracker.register.questions.people.offices import OfficeLine, offices
from tracker.register.questions.people.parties import COLUMNS, party_from
from tracker.register.register import Register
from tracker.vocabulary import Side

_PARTIES = f"""
SELECT party.names, party.parent_id,
    (SELECT count(*) FROM seat WHERE seat.party_id = party.id), {COLUMNS}
FROM party ORDER BY party.name, party.id
"""  # noqa: S608 - names of our own columns
_SIDES = {side: number for number, side in enumerate(Side)}


class PartyInList(Frozen):
    """A party; `depth` counts the parties it is part of, `dossiers` those it has a seat in.

    `names` are pairs of a language (nl, en, fr, de) and a name; `offices` come with their
    holders on the day asked for.
    """

    line: PartyLine
    names: tuple[tuple[str, str], ...]
    depth: int
    dossiers: int
    offices: tuple[OfficeLine, ...]


def party_list(register: Register, on: date) -> list[PartyInList]:
    """All parties with their holders on the day `on`.

    By side and name; what is part of a party stands under it, whatever its own side.
    """
    with register.snapshot():
        rows = register.rows(_PARTIES)
        held: dict[int, list[OfficeLine]] = {}
        for office in offices(register, on):
            held.setdefault(office.party.id, []).append(office)
    found = {row[3]: row for row in rows}
    return [
        PartyInList(
            line=party_from(*found[id_][3:]),
            names=tuple(json.loads(found[id_][0]).items()),
            depth=depth,
            dossiers=found[id_][2],
            offices=tuple(held.get(id_, ())),
        )
        for id_, depth in _in_order({id_: row[1] for id_, row in found.items()}, found)
    ]


def _in_order(
    parents: Mapping[int, int | None], rows: Mapping[int, tuple[object, ...]]
) -> Iterator[tuple[int, int]]:
    """Ids with their depth: each party, then those that are part of it."""
    below: dict[int | None, list[int]] = {}
    for id_, parent_id in parents.items():
        below.setdefault(parent_id, []).append(id_)
    tops = sorted(below.get(None, ()), key=lambda id_: _SIDES[Side(str(rows[id_][6]))])
    waiting = [(id_, 0) for id_ in reversed(tops)]
    while waiting:
        id_, depth = waiting.pop()
        yield id_, depth
        waiting += [(each, depth + 1) for each in reversed(below.get(id_, ()))]
