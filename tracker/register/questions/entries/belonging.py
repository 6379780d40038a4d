"""Where things belong: just enough of each to tie them to one another."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register.errors import StatementMissingError
from tracker.register.errors.answers import DemandMissingError, OtherDossierError
from tracker.register.errors.topics import TopicMissingError
from tracker.register.register import Register

_STATEMENT = """
SELECT statement.id, statement.dossier_id, passage.document_id
FROM statement JOIN passage ON passage.id = statement.passage_id
WHERE statement.id = ? AND statement.taken_back = 0
"""
_DEMAND = """
SELECT demand.id, statement.dossier_id, passage.document_id
FROM demand JOIN statement ON statement.id = demand.statement_id
JOIN passage ON passage.id = statement.passage_id
WHERE demand.id = ? AND statement.taken_back = 0
"""


class InDocument(Frozen):
    """A statement, or what follows one: its dossier, and the document its words stand in."""

    id: int
    dossier_id: int
    document_id: int


class TopicHead(Frozen):
    """A topic, its name and its dossier."""

    id: int
    dossier_id: int
    name: str


def statement_head(register: Register, statement_id: int) -> InDocument:
    """A statement that stands; `StatementMissingError` when it was taken back or never was."""
    row = register.row(_STATEMENT, statement_id)
    if row is None:
        raise StatementMissingError()
    return InDocument(*row)


def demand_head(register: Register, demand_id: int) -> InDocument:
    """A demand that stands; `DemandMissingError` when it was taken back or never was."""
    row = register.row(_DEMAND, demand_id)
    if row is None:
        raise DemandMissingError()
    return InDocument(*row)


def topic_head(register: Register, topic_id: int) -> TopicHead:
    """A topic; `TopicMissingError` when there is none with that id."""
    row = register.row("SELECT id, dossier_id, name FROM topic WHERE id = ?", topic_id)
    if row is None:
        raise TopicMissingError()
    return TopicHead(*row)


def refuse_other_dossier(one: int, other: int) -> None:
    """`OtherDossierError` unless both are the same dossier."""
    if one != other:
        raise OtherDossierError()
