"""Where each party stands on each topic, by the last that it said."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import Any

from tracker.frozen import Frozen
from tracker.register.fields import day_from
from tracker.register.questions.entries.statement_rows import read_statements
from tracker.register.questions.filters import Where
from tracker.register.questions.lines import PartyLine, StatementLine
from tracker.register.questions.people.parties import parties_by_id
from tracker.register.register import Register
from tracker.vocabulary import COMMITMENT_LIKE, StatementType

#: The types that say where a party stands.
STANDPOINTS = COMMITMENT_LIKE | {
    StatementType.POSITION,
    StatementType.DEMAND,
    StatementType.REFUSAL,
    StatementType.INTENTION,
}

_SAID = """
SELECT topic.id, topic.name, statement.actor_id, statement.id,
    coalesce(document.dated, substr(statement.said, 1, 10))
FROM statement
JOIN passage ON passage.id = statement.passage_id
JOIN document ON document.id = passage.document_id
JOIN statement_topic ON statement_topic.statement_id = statement.id
JOIN topic ON topic.id = statement_topic.topic_id
"""
_ON_TOPIC = (
    "EXISTS (SELECT 1 FROM statement_topic WHERE statement_topic.statement_id = statement.id"
    " AND statement_topic.topic_id = ?)"
)
_LATEST = (
    "coalesce(document.dated, substr(statement.said, 1, 10)) IS NULL,"
    " coalesce(document.dated, substr(statement.said, 1, 10)) DESC, statement.entry"
)
_ORDER = " ORDER BY topic.id, statement.actor_id, statement.entry"


class PositionLine(Frozen):
    """Where a party stands on a topic: all it said on the last day that it said anything.

    `since` is that day, None when no date is known; `earlier` is how many of
    its older statements on the topic there are.
    """

    topic_id: int
    topic: str
    party: PartyLine
    since: date | None
    statements: tuple[StatementLine, ...]
    earlier: int


class _Stand(Frozen):
    """What a party last said on a topic, before the words are read."""

    topic_id: int
    topic: str
    party_id: int
    day: str | None
    statement_ids: tuple[int, ...]
    earlier: int


def positions(
    register: Register, dossier_id: int, topic_id: int | None = None
) -> list[PositionLine]:
    """Where the parties stand on the topics of a dossier, or on one; by topic, then by party.

    Only statements that stand, have an actor and say where it stands (`STANDPOINTS`);
    those without a date are older than any with one.
    """
    with register.snapshot():
        stands = _stands(register, dossier_id, topic_id)
        where = Where()
        where.among("statement.id", [id_ for each in stands for id_ in each.statement_ids])
        lines = {line.id: line for line, _ in read_statements(register, where, order="1")}
        people = parties_by_id(register, [each.party_id for each in stands])
    return [
        PositionLine(
            topic_id=each.topic_id,
            topic=each.topic,
            party=people[each.party_id],
            since=day_from(each.day),
            statements=tuple(lines[id_] for id_ in each.statement_ids),
            earlier=each.earlier,
        )
        for each in stands
    ]


def standpoints(
    register: Register, dossier_id: int, topic_id: int, party_id: int
) -> list[StatementLine]:
    """All that a party said on a topic that says where it stands, the latest first."""
    where = Where("statement.taken_back = 0")
    where.equal("statement.dossier_id", dossier_id)
    where.equal("statement.actor_id", party_id)
    where.among("statement.type", [str(type_) for type_ in sorted(STANDPOINTS)])
    where.that(_ON_TOPIC, topic_id)
    return [line for line, _ in read_statements(register, where, order=_LATEST)]


def _stands(register: Register, dossier_id: int, topic_id: int | None) -> list[_Stand]:
    where = Where("statement.taken_back = 0", "statement.actor_id IS NOT NULL")
    where.equal("statement.dossier_id", dossier_id)
    where.equal("topic.id", topic_id)
    where.among("statement.type", [str(type_) for type_ in sorted(STANDPOINTS)])
    rows = register.rows(_SAID + where.sql + _ORDER, *where.values)
    return [_stand(list(group)) for _, group in groupby(rows, key=lambda row: row[:3])]


def _stand(rows: list[tuple[Any, ...]]) -> _Stand:
    topic_id, topic, party_id, *_ = rows[0]
    last = max(day or "" for *_, day in rows)
    latest = tuple(id_ for *_, id_, day in rows if (day or "") == last)
    return _Stand(topic_id, topic, party_id, last or None, latest, len(rows) - len(latest))
