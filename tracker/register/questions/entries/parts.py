"""What else parties are in one statement: bound by it, served by it, or merely named."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.frozen import Frozen
from tracker.register.questions.filters import Where, grouped
from tracker.register.questions.lines import PartyLine
from tracker.register.questions.people.parties import parties_by_id
from tracker.register.register import Register
from tracker.vocabulary import Part

_PARTS = """
SELECT statement_party.statement_id, statement_party.part, statement_party.party_id
FROM statement_party JOIN statement ON statement.id = statement_party.statement_id
"""


class PartsLine(Frozen):
    """Parties beside the actor and the addressees of a statement, as they were named."""

    bound: tuple[PartyLine, ...] = ()
    beneficiaries: tuple[PartyLine, ...] = ()
    named: tuple[PartyLine, ...] = ()


def parts_of(register: Register, statement_id: int) -> PartsLine:
    """Who is bound, served or named by one statement."""
    where = Where()
    where.equal("statement.id", statement_id)
    return _read(register, where).get(statement_id, PartsLine())


def _read(register: Register, where: Where) -> dict[int, PartsLine]:
    rows = register.rows(f"{_PARTS}{where.sql} ORDER BY statement_party.id", *where.values)
    people = parties_by_id(register, {party_id for _, _, party_id in rows})
    of = grouped((id_, (Part(part), people[party_id])) for id_, part, party_id in rows)
    return {
        id_: PartsLine(
            bound=_in_part(pairs, Part.BOUND),
            beneficiaries=_in_part(pairs, Part.BENEFICIARY),
            named=_in_part(pairs, Part.NAMED),
        )
        for id_, pairs in of.items()
    }


def _in_part(pairs: Iterable[tuple[Part, PartyLine]], wanted: Part) -> tuple[PartyLine, ...]:
    return tuple(party for part, party in pairs if part is wanted)
