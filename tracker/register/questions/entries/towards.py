"""Undertaken towards whom: what each party is in the statements of a dossier, kept apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tracker.frozen import Frozen
from tracker.register.questions.filters import grouped
from tracker.register.questions.lines import PartyLine
from tracker.register.questions.people.parties import parties_by_id
from tracker.register.register import Register
from tracker.vocabulary import Audience, Part, StatementType

#: What an addressee is kept as beside the closed list of parts.
_ADDRESSED = "addressed"
_STATEMENTS = """
SELECT statement.id, statement.entry, statement.type, statement.audience
FROM statement WHERE statement.dossier_id = ? AND statement.taken_back = 0
ORDER BY statement.entry
"""
_ADDRESSEES = """
SELECT statement.id, statement_addressee.party_id
FROM statement_addressee JOIN statement ON statement.id = statement_addressee.statement_id
WHERE statement.dossier_id = ? AND statement.taken_back = 0
ORDER BY statement.entry, statement_addressee.id
"""
_PARTS = """
SELECT statement_party.part, statement_party.party_id, statement.id
FROM statement_party JOIN statement ON statement.id = statement_party.statement_id
WHERE statement.dossier_id = ? AND statement.taken_back = 0
ORDER BY statement.entry, statement_party.id
"""


class Entry(Frozen):
    """A statement by its number, and to whom it is addressed; to nobody: to all."""

    id: int
    entry: int
    type: StatementType
    audience: Audience
    addressees: tuple[PartyLine, ...]

    def is_to_alone(self, party: PartyLine) -> bool:
        """Whether it is addressed to this party and to no other."""
        return tuple(each.id for each in self.addressees) == (party.id,)

    def others_than(self, party: PartyLine) -> tuple[PartyLine, ...]:
        """Who else it is addressed to."""
        return tuple(each for each in self.addressees if each.id != party.id)


class Towards(Frozen):
    """What one party is in the statements of a dossier; each of the four by entry."""

    party: PartyLine
    addressed: tuple[Entry, ...]
    bound: tuple[Entry, ...]
    beneficiary: tuple[Entry, ...]
    named: tuple[Entry, ...]


def undertaken_towards(register: Register, dossier_id: int) -> list[Towards]:
    """Per party in the statements of a dossier that stand, by the party's name.

    Only parties that are an addressee, bound, served or named. What is
    addressed to nobody in particular is listed under no party.
    """
    with register.snapshot():
        statements = register.rows(_STATEMENTS, dossier_id)
        addressees = register.rows(_ADDRESSEES, dossier_id)
        parts = register.rows(_PARTS, dossier_id)
        named = parties_by_id(register, {row[1] for row in (*addressees, *parts)})
    entries = _entries(statements, grouped(addressees), named)
    found: dict[tuple[int, str], list[Entry]] = {}
    for statement_id, party_id in addressees:
        found.setdefault((party_id, _ADDRESSED), []).append(entries[statement_id])
    for part, party_id, statement_id in parts:
        found.setdefault((party_id, part), []).append(entries[statement_id])
    ordered = sorted(named.values(), key=lambda party: (party.name, party.id))
    return [_towards(party, found) for party in ordered]


def _entries(
    rows: list[tuple[Any, ...]],
    addressees: Mapping[int, tuple[int, ...]],
    named: Mapping[int, PartyLine],
) -> dict[int, Entry]:
    return {
        id_: Entry(
            id=id_,
            entry=entry,
            type=StatementType(type_),
            audience=Audience(audience),
            addressees=tuple(named[party_id] for party_id in addressees.get(id_, ())),
        )
        for id_, entry, type_, audience in rows
    }


def _towards(party: PartyLine, found: Mapping[tuple[int, str], list[Entry]]) -> Towards:
    def those(part: str) -> tuple[Entry, ...]:
        return tuple(found.get((party.id, part), ()))

    return Towards(
        party=party,
        addressed=those(_ADDRESSED),
        bound=those(Part.BOUND),
        beneficiary=those(Part.BENEFICIARY),
        named=those(Part.NAMED),
    )
