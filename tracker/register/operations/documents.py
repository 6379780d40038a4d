"""Documents: the file byte for byte, its text with positions, and what it answers."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

from tracker.letters.facts import LetterCited
from tracker.letters.letter import Letter
from tracker.register.changed import Changed
from tracker.register.errors import DocumentExistsError
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.citations import Dated, the_one_cited
from tracker.register.rules.names import required
from tracker.register.storing import store_file, store_letter
from tracker.vocabulary import Audience, DocumentKind


@dataclass(frozen=True, slots=True)
class NewDocument:
    """A paper to keep: its file, what was read in it, and what a person says of it."""

    dossier_id: int
    kind: DocumentKind
    title: str
    letter: Letter
    file_name: str
    content: bytes
    sender_id: int | None = None
    addressee_ids: tuple[int, ...] = ()
    dated: date | None = None
    reference: str | None = None
    subject: str | None = None
    language: str = "nl"
    parliamentary_references: tuple[str, ...] = ()
    answers: tuple[LetterCited, ...] = ()
    audience: Audience = Audience.ORGANISATION


def add_document(
    register: Register, new: NewDocument, *, who: str, why: str | None = None
) -> Changed:
    """Keep a document in its dossier; its id comes back.

    An earlier letter it answers is linked when exactly one document of the
    dossier fits its date or reference, and so is a later one that waited for
    this letter. `DocumentExistsError` names the document that has the same file.
    """
    sha256 = hashlib.sha256(new.content).hexdigest()
    with register.change("add document", who, why) as record:
        record.about(new.dossier_id)
        _refuse_same_file(register, new.dossier_id, sha256)
        store_file(register, sha256, new.content)
        made = _insert(record, new, sha256, store_letter(register, new.letter))
        for party_id in dict.fromkeys(new.addressee_ids):
            record.insert("document_addressee", document_id=made, party_id=party_id)
        _cite(register, record, made, new)
        _answer_those_waiting(register, record, made, new)
        return record.changed(made)


def _insert(record: Recorder, new: NewDocument, sha256: str, letter_sha256: str) -> int:
    return record.insert(
        "document",
        dossier_id=new.dossier_id,
        kind=new.kind,
        title=required("title", new.title),
        file_name=new.file_name,
        file_sha256=sha256,
        letter_sha256=letter_sha256,
        sender_id=new.sender_id,
        dated=new.dated,
        reference=new.reference,
        subject=new.subject,
        language=new.language,
        parliamentary_references=new.parliamentary_references,
        audience=new.audience,
    )


def _refuse_same_file(register: Register, dossier_id: int, sha256: str) -> None:
    title = register.value(
        "SELECT title FROM document WHERE dossier_id = ? AND file_sha256 = ?", dossier_id, sha256
    )
    if title is not None:
        raise DocumentExistsError(document=title)


def _cite(register: Register, record: Recorder, document_id: int, new: NewDocument) -> None:
    others = _dated_documents(register, new.dossier_id, without=document_id)
    for cited in new.answers:
        record.insert(
            "citation",
            document_id=document_id,
            relation="answers",
            dated=cited.date,
            reference=cited.reference,
            words=cited.span.words,
            cited_id=the_one_cited(cited.date, cited.reference, others),
        )


def _answer_those_waiting(
    register: Register, record: Recorder, document_id: int, new: NewDocument
) -> None:
    """Link earlier kept answers whose cited letter turns out to be this one, and no other."""
    documents = _dated_documents(register, new.dossier_id)
    waiting = register.rows(
        "SELECT citation.id, citation.dated, citation.reference, citation.document_id"
        " FROM citation JOIN document ON document.id = citation.document_id"
        " WHERE document.dossier_id = ? AND citation.cited_id IS NULL ORDER BY citation.id",
        new.dossier_id,
    )
    for citation_id, dated, reference, by in waiting:
        others = [each for each in documents if each.id != by]
        day = date.fromisoformat(dated) if dated else None
        if the_one_cited(day, reference, others) == document_id:
            record.update("citation", citation_id, cited_id=document_id)


def _dated_documents(
    register: Register, dossier_id: int, without: int | None = None
) -> list[Dated]:
    rows = register.rows(
        "SELECT id, dated, reference FROM document WHERE dossier_id = ? ORDER BY id", dossier_id
    )
    return [
        Dated(id_, date.fromisoformat(dated) if dated else None, reference)
        for id_, dated, reference in rows
        if id_ != without
    ]
