"""Relations: how a statement bears on another, earlier one."""

from __future__ import annotations

from datetime import date

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors.entries import (
    RelatedToItselfError,
    RelatedToLaterError,
    RelationCircleError,
    RelationExistsError,
    RelationMissingError,
    RelationOtherDossierError,
)
from tracker.register.fields import day_from
from tracker.register.questions.entries.belonging import statement_head
from tracker.register.questions.entries.relations import reached_from
from tracker.register.register import Register
from tracker.register.rules.entries.relations import came_later
from tracker.register.rules.following.sources import said
from tracker.vocabulary import Relation


class NewRelation(Frozen):
    """A statement that bears on an `other`, earlier one.

    `beyond_dossier` says that the other is meant to be of another dossier.
    """

    statement_id: int
    kind: Relation
    other_id: int
    note: str | None = None
    beyond_dossier: bool = False


class _End(Frozen):
    """One end of a relation: its entry number, and the day it was said or written."""

    id: int
    entry: int
    dossier_id: int
    day: date | None


def relate(register: Register, new: NewRelation, *, who: str, why: str | None = None) -> Changed:
    """Relate a statement to an earlier one; the relation's id comes back.

    Errors: `RelatedToItselfError`, `RelatedToLaterError` (words of one day may
    bear on each other either way), `RelationCircleError`, `RelationExistsError`
    and `RelationOtherDossierError`.
    """
    with register.change("relate", who, why) as record:
        if new.statement_id == new.other_id:
            raise RelatedToItselfError()
        one, other = _end(register, new.statement_id), _end(register, new.other_id)
        record.about(one.dossier_id)
        _refuse_ends(one, other, beyond=new.beyond_dossier)
        _refuse_links(register, new.kind, one, other)
        made = record.insert(
            "relation",
            statement_id=one.id,
            kind=new.kind,
            other_id=other.id,
            note=said(new.note),
        )
        return record.changed(made)


def unrelate(register: Register, relation_id: int, *, who: str, why: str | None = None) -> Changed:
    """Take a relation away; the history keeps what it was. Error: `RelationMissingError`."""
    with register.change("unrelate", who, why) as record:
        dossier_id = register.value(
            "SELECT statement.dossier_id FROM relation"
            " JOIN statement ON statement.id = relation.statement_id WHERE relation.id = ?",
            relation_id,
        )
        if dossier_id is None:
            raise RelationMissingError()
        record.about(dossier_id)
        record.remove("relation", relation_id)
        return record.changed(relation_id)


def _end(register: Register, statement_id: int) -> _End:
    statement_head(register, statement_id)
    rows = register.rows(
        "SELECT statement.id, statement.entry, statement.dossier_id, document.dated"
        " FROM statement JOIN passage ON passage.id = statement.passage_id"
        " JOIN document ON document.id = passage.document_id WHERE statement.id = ?",
        statement_id,
    )
    id_, entry, dossier_id, dated = rows[0]
    return _End(id_, entry, dossier_id, day_from(dated))


def _refuse_ends(one: _End, other: _End, *, beyond: bool) -> None:
    if one.dossier_id != other.dossier_id and not beyond:
        raise RelationOtherDossierError(other=other.entry)
    if came_later(other.day, one.day):
        raise RelatedToLaterError(entry=one.entry, other=other.entry)


def _refuse_links(register: Register, kind: Relation, one: _End, other: _End) -> None:
    known = register.value(
        "SELECT id FROM relation WHERE statement_id = ? AND kind = ? AND other_id = ?",
        one.id,
        str(kind),
        other.id,
    )
    if known is not None:
        raise RelationExistsError(entry=one.entry, other=other.entry)
    if one.id in reached_from(register, other.id, kind):
        raise RelationCircleError(entry=one.entry, other=other.entry)
