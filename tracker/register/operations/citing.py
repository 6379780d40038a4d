"""How documents bear on each other: which one answers, cites, restates or is annexed to which."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tracker.letters.facts import LetterCited
from tracker.register.changed import Changed
from tracker.register.errors import RecordMissingError
from tracker.register.errors.papers import (
    CitationExistsError,
    CitedMissingError,
    CitesItselfError,
)
from tracker.register.questions.belonging import refuse_other_dossier
from tracker.register.questions.documents import document_head
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.citations import Dated, the_one_cited
from tracker.vocabulary import DocumentRelation

_WAITING = """
SELECT citation.id, citation.dated, citation.reference, citation.document_id
FROM citation JOIN document ON document.id = citation.document_id
WHERE document.dossier_id = ? AND citation.cited_id IS NULL ORDER BY citation.id
"""


@dataclass(frozen=True, slots=True)
class NewCitation:
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
        cited_id = new.cited_id
        if cited_id is None:
            others = dated_documents(register, dossier_id, without=new.document_id)
            cited_id = the_one_cited(new.dated, new.reference, others)
        if cited_id is not None:
            _check_cited(register, new, cited_id, dossier_id)
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


def unrelate_documents(
    register: Register, citation_id: int, *, who: str, why: str | None = None
) -> Changed:
    """Take away that one document bears on another."""
    with register.change("unrelate documents", who, why) as record:
        document_id = register.value("SELECT document_id FROM citation WHERE id = ?", citation_id)
        if document_id is None:
            raise RecordMissingError()
        record.about(document_head(register, document_id).dossier_id)
        record.remove("citation", citation_id)
        return record.changed(citation_id)


def cite_answered(
    register: Register,
    record: Recorder,
    dossier_id: int,
    document_id: int,
    answered: Iterable[LetterCited],
) -> None:
    """Keep which earlier letters a new document answers, linked where one document fits."""
    others = dated_documents(register, dossier_id, without=document_id)
    for cited in answered:
        record.insert(
            "citation",
            document_id=document_id,
            relation=DocumentRelation.ANSWERS,
            dated=cited.date,
            reference=cited.reference,
            words=cited.span.words,
            cited_id=the_one_cited(cited.date, cited.reference, others),
        )


def link_those_waiting(
    register: Register, record: Recorder, dossier_id: int, document_id: int
) -> None:
    """Link citations kept earlier whose letter turns out to be this document, and no other."""
    documents = dated_documents(register, dossier_id)
    for citation_id, dated, reference, by in register.rows(_WAITING, dossier_id):
        others = [each for each in documents if each.id != by]
        day = date.fromisoformat(dated) if dated else None
        if the_one_cited(day, reference, others) == document_id:
            record.update("citation", citation_id, cited_id=document_id)


def dated_documents(register: Register, dossier_id: int, without: int | None = None) -> list[Dated]:
    """The documents of a dossier by what others cite them with, one left out."""
    rows = register.rows(
        "SELECT id, dated, reference FROM document WHERE dossier_id = ? ORDER BY id", dossier_id
    )
    return [
        Dated(id_, date.fromisoformat(dated) if dated else None, reference)
        for id_, dated, reference in rows
        if id_ != without
    ]


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
