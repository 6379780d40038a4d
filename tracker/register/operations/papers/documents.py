"""Documents: the file byte for byte, its text with positions, and what it answers and cites."""

from __future__ import annotations

import hashlib
from datetime import date, datetime

from tracker.frozen import Frozen
from tracker.letters.facts import LetterCited
from tracker.letters.letter import Letter
from tracker.register.changed import Changed
from tracker.register.errors import DocumentExistsError
from tracker.register.offices import check_office
from tracker.register.operations.papers.linking import keep_citations, link_those_waiting
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.moments import in_utc
from tracker.register.rules.names import required
from tracker.register.storing import store_file, store_letter
from tracker.vocabulary import Audience, DocumentKind, DocumentRelation


class NewDocument(Frozen):
    """A paper to keep: its file, what was read in it, and what a person says of it.

    `office_id` is the sender's office, `received` the day it came in, `embargo`
    the moment, with its zone, until which it is not to be published;
    `facts_confirmed` whether a person looked at what the letter says of itself.
    """

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
    cites: tuple[LetterCited, ...] = ()
    audience: Audience = Audience.ORGANISATION
    office_id: int | None = None
    received: date | None = None
    embargo: datetime | None = None
    facts_confirmed: bool = False


def add_document(
    register: Register, new: NewDocument, *, who: str, why: str | None = None
) -> Changed:
    """Keep a document in its dossier; its id comes back.

    An earlier letter it answers or cites is linked when exactly one document of the
    dossier fits its date or reference, and so is a later one that waited for
    this letter. `DocumentExistsError` names the document that has the same file.
    """
    sha256 = hashlib.sha256(new.content).hexdigest()
    with register.change("add document", who, why) as record:
        record.about(new.dossier_id)
        check_office(register, new.office_id, new.sender_id)
        refuse_same_file(register, new.dossier_id, sha256)
        store_file(register, sha256, new.content)
        made = _insert(record, new, sha256, store_letter(register, new.letter))
        for party_id in dict.fromkeys(new.addressee_ids):
            record.insert("document_addressee", document_id=made, party_id=party_id)
        cited = {DocumentRelation.ANSWERS: new.answers, DocumentRelation.CITES: new.cites}
        keep_citations(register, record, made, cited)
        link_those_waiting(register, record, new.dossier_id, made)
        return record.changed(made)


def refuse_same_file(register: Register, dossier_id: int, sha256: str) -> None:
    """Raise `DocumentExistsError` when a document of the dossier has the file of this checksum."""
    title = register.value(
        "SELECT title FROM document WHERE dossier_id = ? AND file_sha256 = ?", dossier_id, sha256
    )
    if title is not None:
        raise DocumentExistsError(document=title)


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
        office_id=new.office_id,
        received=new.received,
        embargo=in_utc(new.embargo) if new.embargo else None,
        facts_confirmed=new.facts_confirmed,
    )
