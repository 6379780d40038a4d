"""The facts of a document put right; its file and its text never change."""

from __future__ import annotations

from datetime import date, datetime

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors.entries import SpokenKindError
from tracker.register.errors.ultimatums import DeclaredUltimatumError
from tracker.register.offices import check_office
from tracker.register.operations.papers.linking import link_those_waiting
from tracker.register.questions.papers.documents import document_head
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.moments import in_utc
from tracker.register.rules.names import required
from tracker.vocabulary import Audience, DocumentKind


class DocumentFacts(Frozen):
    """What a person says of a document from now on: all of it, not only what differs.

    `received` is the day it came in; `embargo` the moment, with its zone, until
    which it is not to be published.
    """

    kind: DocumentKind
    title: str
    sender_id: int | None = None
    addressee_ids: tuple[int, ...] = ()
    dated: date | None = None
    reference: str | None = None
    subject: str | None = None
    language: str = "nl"
    parliamentary_references: tuple[str, ...] = ()
    audience: Audience = Audience.ORGANISATION
    office_id: int | None = None
    received: date | None = None
    embargo: datetime | None = None
    version: int | None = None  # of the document as it was seen; None: whatever it is by now


def correct_document(
    register: Register,
    document_id: int,
    facts: DocumentFacts,
    *,
    who: str,
    why: str | None = None,
) -> Changed:
    """Put the facts of a document right; letters that waited for it are linked to it.

    From then on they are a person's, no longer what was found in the letter.

    `ChangedMeanwhileError` when it is not at `facts.version` any more,
    `DeclaredUltimatumError` when a declared ultimatum would become another kind,
    and `SpokenKindError` when a paper would become spoken words, or these a paper.
    """
    with register.change("correct document", who, why) as record:
        dossier_id = document_head(register, document_id).dossier_id
        record.about(dossier_id)
        _check_kind(register, document_id, facts.kind)
        check_office(register, facts.office_id, facts.sender_id)
        record.change("document", document_id, _columns(facts), facts.version)
        if _set_addressees(register, record, document_id, facts.addressee_ids):
            record.touch("document", document_id)
        link_those_waiting(register, record, dossier_id, document_id)
        return record.changed(document_id)


def _columns(facts: DocumentFacts) -> dict[str, object]:
    return {
        "kind": facts.kind,
        "title": required("title", facts.title),
        "sender_id": facts.sender_id,
        "dated": facts.dated,
        "reference": facts.reference,
        "subject": facts.subject,
        "language": facts.language,
        "parliamentary_references": facts.parliamentary_references,
        "audience": facts.audience,
        "office_id": facts.office_id,
        "received": facts.received,
        "embargo": in_utc(facts.embargo) if facts.embargo else None,
        "facts_confirmed": True,
    }


def _check_kind(register: Register, document_id: int, kind: DocumentKind) -> None:
    known = register.value("SELECT kind FROM document WHERE id = ?", document_id)
    if (known == DocumentKind.SPOKEN) != (kind is DocumentKind.SPOKEN):
        raise SpokenKindError()
    if kind is DocumentKind.ULTIMATUM:
        return
    title = register.value(
        "SELECT document.title FROM ultimatum JOIN document ON document.id = ultimatum.document_id"
        " WHERE ultimatum.document_id = ?",
        document_id,
    )
    if title is not None:
        raise DeclaredUltimatumError(document=title)


def _set_addressees(
    register: Register, record: Recorder, document_id: int, party_ids: tuple[int, ...]
) -> bool:
    """Whether they were others; written anew only then: their order is that on the letter."""
    rows = register.rows(
        "SELECT id, party_id FROM document_addressee WHERE document_id = ? ORDER BY id",
        document_id,
    )
    wanted = list(dict.fromkeys(party_ids))
    if [party_id for _, party_id in rows] == wanted:
        return False
    for id_, _ in rows:
        record.remove("document_addressee", id_)
    for party_id in wanted:
        record.insert("document_addressee", document_id=document_id, party_id=party_id)
    return True
