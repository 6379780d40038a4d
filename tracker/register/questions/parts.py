"""Towards whom something was undertaken: addressed, bound, served or merely named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tracker.register.questions.filters import Where, grouped
from tracker.register.questions.lines import PartyLine, StatementLine
from tracker.register.questions.parties import parties_by_id
from tracker.register.questions.statement_filters import StatementFilter
from tracker.register.questions.statements import statements
from tracker.register.register import Register
from tracker.vocabulary import COMMITMENT_LIKE, Part

_PARTS = """
SELECT statement_party.statement_id, statement_party.part, statement_party.party_id
FROM statement_party JOIN statement ON statement.id = statement_party.statement_id
"""


@dataclass(frozen=True, slots=True)
class PartsLine:
    """Parties beside the actor and the addressees of a statement, as they were named."""

    bound: tuple[PartyLine, ...] = ()
    beneficiaries: tuple[PartyLine, ...] = ()
    named: tuple[PartyLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Undertaken:
    """A statement that somebody may be held to, and what parties are in it."""

    statement: StatementLine
    parts: PartsLine


def parts_of(register: Register, statement_id: int) -> PartsLine:
    """Who is bound, served or named by one statement."""
    where = Where()
    where.equal("statement.id", statement_id)
    return _read(register, where).get(statement_id, PartsLine())


def undertaken_towards_whom(register: Register, dossier_id: int) -> list[Undertaken]:
    """What binds in a dossier, in order of place, each with all its parties."""
    where = Where()
    where.equal("statement.dossier_id", dossier_id)
    with register.snapshot():
        lines = statements(register, dossier_id, wanted=StatementFilter(types=COMMITMENT_LIKE))
        parts = _read(register, where)
    return [Undertaken(line, parts.get(line.id, PartsLine())) for line in lines]


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
