"""How statements bear on each other, both ways, with who said so and when."""

from __future__ import annotations

from datetime import datetime

from tracker.frozen import Frozen
from tracker.register.questions.keeping.histories import first_line_of
from tracker.register.register import Register
from tracker.vocabulary import Relation

_LINES = f"""
SELECT relation.id, relation.kind, relation.note, made.who, made.at,
    other.id, other.entry, passage.quote, caveat.quote
FROM relation
{first_line_of("relation")}
"""  # noqa: S608 - names of our own tables
_WORDS = """
JOIN passage ON passage.id = other.passage_id
LEFT JOIN passage AS caveat ON caveat.id = other.caveat_id
"""
_FROM = (
    _LINES
    + "JOIN statement AS other ON other.id = relation.other_id"
    + _WORDS
    + "WHERE relation.statement_id = ? AND other.taken_back = 0 ORDER BY relation.id"
)
_TO = (
    _LINES
    + "JOIN statement AS other ON other.id = relation.statement_id"
    + _WORDS
    + "WHERE relation.other_id = ? AND other.taken_back = 0 ORDER BY relation.id"
)
#: Statements taken back lead nowhere: nobody sees how they bear on others.
_REACHED = """
WITH RECURSIVE reached (id) AS (
    SELECT relation.other_id FROM relation
    JOIN statement ON statement.id = relation.other_id AND statement.taken_back = 0
    WHERE relation.statement_id = ? AND relation.kind = ?
    UNION
    SELECT relation.other_id FROM relation JOIN reached ON relation.statement_id = reached.id
    JOIN statement ON statement.id = relation.other_id AND statement.taken_back = 0
    WHERE relation.kind = ?
)
SELECT id FROM reached
"""


class RelationLine(Frozen):
    """A relation, seen from one of its ends: the `other` end, and who related them when (UTC)."""

    id: int
    kind: Relation
    note: str | None
    author: str
    at: datetime
    other_id: int
    other_entry: int
    quote: str
    caveat: str | None


class Relations(Frozen):
    """What a statement bears on, and what bears on it, in the order in which it was said."""

    on_others: tuple[RelationLine, ...]
    by_others: tuple[RelationLine, ...]


def relations_of(register: Register, statement_id: int) -> Relations:
    """The relations of a statement with others that stand, both ways."""
    with register.snapshot():
        return Relations(_lines(register, _FROM, statement_id), _lines(register, _TO, statement_id))


def reached_from(register: Register, statement_id: int, kind: Relation) -> frozenset[int]:
    """The statements that one bears on in one way, directly or by way of others."""
    rows = register.rows(_REACHED, statement_id, str(kind), str(kind))
    return frozenset(id_ for (id_,) in rows)


def _lines(register: Register, sql: str, statement_id: int) -> tuple[RelationLine, ...]:
    return tuple(
        RelationLine(id_, Relation(kind), note, who, datetime.fromisoformat(at), *other)
        for id_, kind, note, who, at, *other in register.rows(sql, statement_id)
    )
