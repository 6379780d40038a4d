"""What a person says of a letter: its facts confirmed or put right, all in one action."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from tracker.desk.seating import seat
from tracker.frozen import Frozen
from tracker.letters.facts import LetterCited
from tracker.register import Changed, Register
from tracker.register.operations.papers.citing import (
    NewCitation,
    relate_documents,
    unrelate_documents,
)
from tracker.register.operations.papers.document_facts import DocumentFacts, correct_document
from tracker.register.questions.lines import DocumentLine
from tracker.register.questions.papers.documents import document
from tracker.vocabulary import Audience, DocumentKind, DocumentRelation


class SaidOfLetter(Frozen):
    """The facts of a letter as a person gives them, parties by their names.

    `answers` are letters it turns out to answer, by their words or by the ids of
    their documents; `not_cited` the citations it turns out not to make. `version`
    is the document's as the person saw it.
    """

    kind: DocumentKind
    sender: str | None
    addressees: tuple[str, ...]
    dated: date | None
    reference: str | None
    subject: str | None
    parliamentary_references: tuple[str, ...]
    title: str = ""  # none: it is called as before, or by its subject
    received: date | None = None
    audience: Audience = Audience.ORGANISATION
    embargo: datetime | None = None
    answers: tuple[LetterCited | int, ...] = ()
    not_cited: tuple[int, ...] = ()
    version: int | None = None


def said_already(line: DocumentLine) -> SaidOfLetter:
    """The facts as the register has them, to confirm as they are or to change."""
    return SaidOfLetter(
        kind=line.kind,
        sender=line.sender.name if line.sender else None,
        addressees=tuple(party.name for party in line.addressees),
        dated=line.dated,
        reference=line.reference,
        subject=line.subject,
        parliamentary_references=line.parliamentary_references,
        title=line.title,
        received=line.received,
        audience=line.audience,
        embargo=line.embargo,
        version=line.version,
    )


def confirm_facts(register: Register, document_id: int, said: SaidOfLetter, *, who: str) -> Changed:
    """Keep what somebody says of a letter; from then on its facts are a person's.

    A name that is new to the register comes in as a party. Raises the errors of
    `correct_document`; then nothing of it is kept.
    """
    line = document(register, document_id)
    with register.together(who, None):
        for cited in said.answers:
            relate_documents(register, _answer(document_id, cited), who=who)
        for citation_id in said.not_cited:
            unrelate_documents(register, citation_id, who=who)
        return correct_document(register, document_id, _facts(register, line, said, who), who=who)


def _facts(register: Register, line: DocumentLine, said: SaidOfLetter, who: str) -> DocumentFacts:
    """All facts of the document: what is said of it now, and what was not asked as it was."""
    writer = seat(register, line.dossier_id, said.sender, who) if said.sender else None
    readers = [seat(register, line.dossier_id, name, who) for name in said.addressees]
    is_same_sender = (writer and writer.id) == (line.sender and line.sender.id)
    return DocumentFacts(
        kind=said.kind,
        title=_title(line, said),
        sender_id=writer.id if writer else None,
        addressee_ids=tuple(reader.id for reader in readers),
        dated=said.dated,
        reference=said.reference,
        subject=said.subject,
        language=line.language,
        parliamentary_references=said.parliamentary_references,
        audience=said.audience,
        office_id=line.office_id if is_same_sender else None,
        received=said.received,
        embargo=said.embargo,
        version=said.version,
    )


def _title(line: DocumentLine, said: SaidOfLetter) -> str:
    """A letter that nobody gave a title is called by its subject, also when that changes."""
    subject = said.subject
    if said.title and said.title != line.title:
        return said.title
    is_given = line.title not in (line.subject, Path(line.file_name).stem)
    return line.title if is_given or not subject else subject


def _answer(document_id: int, cited: LetterCited | int) -> NewCitation:
    if isinstance(cited, int):
        return NewCitation(document_id, DocumentRelation.ANSWERS, cited)
    return NewCitation(
        document_id,
        DocumentRelation.ANSWERS,
        words=cited.span.words,
        dated=cited.date,
        reference=cited.reference,
    )
