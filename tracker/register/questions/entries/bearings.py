"""How the statements of a dossier bear on each other, all at once and without their words."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register.questions.filters import Where
from tracker.register.register import Register
from tracker.vocabulary import Relation

_RELATIONS = """
SELECT relation.other_id, relation.statement_id, relation.kind FROM relation
JOIN statement ON statement.id = relation.statement_id AND statement.taken_back = 0
JOIN statement AS other ON other.id = relation.other_id AND other.taken_back = 0
"""
_ANSWERS = """
SELECT demand.statement_id, answer.statement_id FROM answer
JOIN demand ON demand.id = answer.demand_id
JOIN statement ON statement.id = demand.statement_id AND statement.taken_back = 0
JOIN statement AS said ON said.id = answer.statement_id AND said.taken_back = 0
"""
_UNANSWERED = """
SELECT demand.statement_id FROM demand
JOIN statement ON statement.id = demand.statement_id AND statement.taken_back = 0
"""
_NO_ANSWER = """
NOT EXISTS (SELECT 1 FROM answer JOIN statement AS said ON said.id = answer.statement_id
    WHERE answer.demand_id = demand.id AND said.taken_back = 0)
"""


class Bearing(Frozen):
    """That one statement bears on another one: the ids of both, and how."""

    other_id: int
    statement_id: int
    kind: Relation


def bearings(register: Register, dossier_id: int | None = None) -> list[Bearing]:
    """The relations of the register, or a dossier, and the answers to its demands.

    In the order in which they were entered, relations first.
    """
    where = _of(dossier_id)
    with register.snapshot():
        related = register.rows(_RELATIONS + where.sql + " ORDER BY relation.id", *where.values)
        answered = register.rows(_ANSWERS + where.sql + " ORDER BY answer.id", *where.values)
    return [
        *(Bearing(other, statement, Relation(kind)) for other, statement, kind in related),
        *(Bearing(demand, statement, Relation.ANSWERS) for demand, statement in answered),
    ]


def unanswered_statements(register: Register, dossier_id: int | None = None) -> frozenset[int]:
    """The statements whose demand no answer stands to, in the register or a dossier."""
    where = _of(dossier_id)
    where.that(_NO_ANSWER)
    return frozenset(id_ for (id_,) in register.rows(_UNANSWERED + where.sql, *where.values))


def _of(dossier_id: int | None) -> Where:
    where = Where()
    where.equal("statement.dossier_id", dossier_id)
    return where
