"""Citations and the documents they mean: linked as soon as exactly one fits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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


def keep_citations(
    register: Register,
    record: Recorder,
    document_id: int,
    cited: Mapping[DocumentRelation, Iterable[LetterCited]],
) -> None:
    """Keep which earlier letters a new document answers or names, linked where one fits."""
    dossier_id = register.value("SELECT dossier_id FROM document WHERE id = ?", document_id)
    others = dated_documents(register, dossier_id, without=document_id)
    for relation, letter in ((kind, each) for kind, letters in cited.items() for each in letters):
        record.insert(
            "citation",
            document_id=document_id,
            relation=relation,
            dated=letter.date,
            reference=letter.reference,
            words=letter.span.words,
            cited_id=the_one_cited(letter.date, letter.reference, others),
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
