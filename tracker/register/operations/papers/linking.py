"""Citations and the documents they mean: linked as soon as exactly one fits."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tracker.letters.facts import LetterCited
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.papers.citations import Dated, the_one_cited
from tracker.vocabulary import DocumentRelation

_WAITING = """
SELECT citation.id, citation.dated, citation.reference, citation.document_id
FROM citation JOIN document ON document.id = citation.document_id
WHERE document.dossier_id = ? AND citation.cited_id IS NULL ORDER BY citation.id
"""


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
