"""Statements, and our readings of them, as the index holds them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from tracker.register.history import Execute
from tracker.register.index.asking import among
from tracker.register.index.entries import Indexed, facet
from tracker.reports import Findable
from tracker.vocabulary import AnswerState, Audience, Life, Relation

_STATEMENTS = """
SELECT statement.id, coalesce(statement.said, document.dated), document.language, passage.quote,
    caveat.quote, statement.dossier_id, statement.type, statement.strength, statement.actor_id,
    statement.audience, document.audience, coalesce(statement.embargo, document.embargo)
FROM statement
JOIN passage ON passage.id = statement.passage_id
JOIN document ON document.id = passage.document_id
LEFT JOIN passage AS caveat ON caveat.id = statement.caveat_id
WHERE statement.taken_back = 0 AND statement.id IN ({})
"""
_PROVISOS = """
SELECT proviso.statement_id, passage.quote FROM proviso
JOIN passage ON passage.id = proviso.passage_id WHERE proviso.statement_id IN ({})
ORDER BY proviso.id
"""
_BESIDE = (
    ("party", "SELECT statement_id, party_id FROM statement_addressee WHERE statement_id IN ({})"),
    ("party", "SELECT statement_id, party_id FROM statement_party WHERE statement_id IN ({})"),
    ("topic", "SELECT statement_id, topic_id FROM statement_topic WHERE statement_id IN ({})"),
    ("status", "SELECT statement_id, life FROM commitment WHERE statement_id IN ({})"),
    (
        "status",
        f"SELECT demand.statement_id, coalesce(answer.state, '{AnswerState.NOT_ANSWERED}')"  # noqa: S608 - our own
        " FROM demand LEFT JOIN answer ON answer.demand_id = demand.id"
        " WHERE demand.statement_id IN ({})",
    ),
    (
        "status",
        f"SELECT relation.other_id, '{Life.SUPERSEDED}' FROM relation"  # noqa: S608 - our own
        " JOIN statement ON statement.id = relation.statement_id AND statement.taken_back = 0"
        f" WHERE relation.kind = '{Relation.SUPERSEDES}'"
        " AND relation.other_id IN ({})",
    ),
)
_READINGS = """
SELECT reading.id, coalesce(statement.said, document.dated), dossier.language, reading.text,
    statement.dossier_id, statement.type, statement.strength, statement.actor_id,
    reading.audience, statement.audience
FROM reading
JOIN statement ON statement.id = reading.statement_id AND statement.taken_back = 0
JOIN dossier ON dossier.id = statement.dossier_id
JOIN passage ON passage.id = statement.passage_id
JOIN document ON document.id = passage.document_id
WHERE reading.id IN ({})
"""


def statements(execute: Execute, ids: Sequence[int]) -> Iterator[Indexed]:
    """The statements with these ids that stand: their words, with what limits them."""
    limiting = defaultdict(list)
    for id_, quote in among(execute, _PROVISOS, ids):
        limiting[id_].append(quote)
    beside = _beside(execute, ids)
    for row in among(execute, _STATEMENTS, ids):
        id_, day, language, quote, caveat, dossier, type_, strength, actor, *levels, embargo = row
        limits = [caveat, *limiting[id_]] if caveat else limiting[id_]
        yield Indexed(
            Findable.STATEMENT,
            id_,
            day and day[:10],
            language,
            (quote, *limits),
            (
                *_own(dossier, type_, strength, actor),
                *dict.fromkeys(beside[id_]),
                facet("audience", narrowest(*levels)),
                *(["caveat"] if limits else []),
                *(["embargo"] if embargo else []),
            ),
        )


def readings(execute: Execute, ids: Sequence[int]) -> Iterator[Indexed]:
    """The readings with these ids: words of our own, as narrow as they or their statement are."""
    for row in among(execute, _READINGS, ids):
        id_, day, language, text, dossier, type_, strength, actor, *levels = row
        yield Indexed(
            Findable.READING,
            id_,
            day and day[:10],
            language,
            (text,),
            (*_own(dossier, type_, strength, actor), facet("audience", narrowest(*levels))),
        )


def narrowest(*levels: str) -> Audience:
    """The narrowest of these levels: what is on a paper goes no further than the paper."""
    known = list(Audience)
    return min((Audience(level) for level in levels), key=known.index)


def _own(dossier: int, type_: str, strength: str, actor: int | None) -> list[str]:
    own = [facet("dossier", dossier), facet("type", type_), facet("strength", strength)]
    return own if actor is None else [*own, facet("by", actor), facet("party", actor)]


def _beside(execute: Execute, ids: Sequence[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for name, sql in _BESIDE:
        rows: list[tuple[Any, ...]] = among(execute, sql, ids)
        for id_, value in rows:
            found[id_].append(facet(name, value))
    return found
