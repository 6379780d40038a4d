"""How documents bear on each other: which one answers, cites, restates or is annexed to which."""

from __future__ import annotations

from datetime import date

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors import RecordMissingError
from tracker.register.errors.papers import (
    CitationExistsError,
    CitedMissingError,
    CitesItselfError,
)
from tracker.register.operations.papers.linking import dated_documents
from tracker.register.questions.entries.belonging import refuse_other_dossier
from tracker.register.questions.papers.documents import document_head
from tracker.register.register import Register
from tracker.register.rules.papers.citations import the_one_cited
from tracker.vocabulary import DocumentRelation


class NewCitation(Frozen):
    """How a document bears on another: `cited_id`, or its date or reference in `words`.

    As long as it is not known which document is meant, the words are waiting for it.
    """

    document_id: int
    relation: DocumentRelation
    cited_id: int | None = None
    words: str = ""
    dated: date | None = None
    reference: str | None = None


def relate_documents(
    register: Register, new: NewCitation, *, who: str, why: str | None = None
) -> Changed:
    """Record how a document bears on another one of its dossier; the id of that comes back.

    Without `cited_id` it is the one document that fits the date or reference, if
    there is one. Errors: `CitedMissingError`, `CitesItselfError`,
    `CitationExistsError`, `OtherDossierError`.
    """
    if new.cited_id is None and not new.words.strip():
        raise CitedMissingError()
    with register.change("relate documents", who, why) as record:
        dossier_id = document_head(register, new.document_id).dossier_id
        record.about(dossier_id)
        cited_id = _cited(register, new, dossier_id)
        made = record.insert(
            "citation",
            document_id=new.document_id,
            relation=new.relation,
            dated=new.dated,
            reference=new.reference,
            words=new.words.strip(),
            cited_id=cited_id,
        )
        return record.changed(made)


def settle_citation(
    register: Register,
    citation_id: int,
    cited_id: int | None,
    *,
    who: str,
    why: str | None = None,
) -> Changed:
    """Say which document the words of a citation mean, or with None that it is not known.

    Errors: `CitedMissingError` where there are no words to fall back on, and
    those of `relate_documents`.
    """
    with register.change("settle citation", who, why) as record:
        known = _known(register, citation_id)
        dossier_id = document_head(register, known.document_id).dossier_id
        record.about(dossier_id)
        if cited_id is None and not known.words:
            raise CitedMissingError()
        if cited_id is not None and cited_id != known.cited_id:
            _check_cited(register, known, cited_id, dossier_id)
        record.update("citation", citation_id, cited_id=cited_id)
        return record.changed(citation_id)


def unrelate_documents(
    register: Register, citation_id: int, *, who: str, why: str | None = None
) -> Changed:
    """Take away that one document bears on another."""
    with register.change("unrelate documents", who, why) as record:
        known = _known(register, citation_id)
        record.about(document_head(register, known.document_id).dossier_id)
        record.remove("citation", citation_id)
        return record.changed(citation_id)


def _known(register: Register, citation_id: int) -> NewCitation:
    row = register.row(
        "SELECT document_id, relation, cited_id, words FROM citation WHERE id = ?", citation_id
    )
    if row is None:
        raise RecordMissingError()
    document_id, relation, cited_id, words = row
    return NewCitation(document_id, DocumentRelation(relation), cited_id, words)


def _cited(register: Register, new: NewCitation, dossier_id: int) -> int | None:
    """The document that is meant; None as long as that is not known."""
    cited_id = new.cited_id
    if cited_id is None:
        others = dated_documents(register, dossier_id, without=new.document_id)
        cited_id = the_one_cited(new.dated, new.reference, others)
    if cited_id is not None:
        _check_cited(register, new, cited_id, dossier_id)
    return cited_id


def _check_cited(register: Register, new: NewCitation, cited_id: int, dossier_id: int) -> None:
    if cited_id == new.document_id:
        raise CitesItselfError()
    refuse_other_dossier(document_head(register, cited_id).dossier_id, dossier_id)
    same = register.row(
        "SELECT id FROM citation WHERE document_id = ? AND relation = ? AND cited_id = ?",
        new.document_id,
        str(new.relation),
        cited_id,
    )
    if same is not None:
        raise CitationExistsError()
