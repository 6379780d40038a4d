"""Which papers there are: from whom, to whom, in answer to what."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from tracker.frozen import Frozen
from tracker.register.errors import DocumentMissingError
from tracker.register.fields import day_from, moment_from, names_from
from tracker.register.questions.filters import Where, grouped
from tracker.register.questions.lines import DocumentLine, PartyLine
from tracker.register.questions.papers.texts import file_of, letter_of
from tracker.register.questions.people.parties import parties_by_id
from tracker.register.register import Register
from tracker.vocabulary import Audience, DocumentKind

__all__ = ["DocumentHead", "document", "document_head", "documents", "file_of", "letter_of"]

_LINES = """
SELECT document.id, document.dossier_id, document.kind, document.title, document.sender_id,
    document.dated, document.reference, document.subject, document.audience,
    (SELECT count(*) FROM statement JOIN passage ON passage.id = statement.passage_id
        WHERE passage.document_id = document.id AND statement.taken_back = 0),
    document.parliamentary_references, document.language, document.file_name, document.version,
    document.office_id, office.name, document.received, document.embargo,
    document.facts_confirmed
FROM document LEFT JOIN office ON office.id = document.office_id
"""
_ADDRESSEES = """
SELECT document_addressee.document_id, document_addressee.party_id
FROM document_addressee JOIN document ON document.id = document_addressee.document_id
"""
_ANSWERS = """
SELECT citation.document_id, coalesce(cited.title, citation.words)
FROM document JOIN citation ON citation.document_id = document.id
    AND citation.relation = 'answers'
LEFT JOIN document AS cited ON cited.id = citation.cited_id
"""


class DocumentHead(Frozen):
    """Just enough to know where a document belongs."""

    id: int
    dossier_id: int


def documents(
    register: Register,
    dossier_id: int | None = None,
    kinds: Collection[DocumentKind] | None = None,
) -> list[DocumentLine]:
    """All documents, or those of one dossier or of some kinds; oldest first, undated last."""
    where = Where()
    where.equal("document.dossier_id", dossier_id)
    where.among("document.kind", None if kinds is None else [str(kind) for kind in kinds])
    return _read(register, where)


def document(register: Register, id_: int) -> DocumentLine:
    """One document; `DocumentMissingError` when there is none with that id."""
    where = Where()
    where.equal("document.id", id_)
    found = _read(register, where)
    if not found:
        raise DocumentMissingError()
    return found[0]


def document_head(register: Register, id_: int) -> DocumentHead:
    """Where a document belongs; `DocumentMissingError` when there is none with that id."""
    dossier_id = register.value("SELECT dossier_id FROM document WHERE id = ?", id_)
    if dossier_id is None:
        raise DocumentMissingError()
    return DocumentHead(id_, dossier_id)


def _read(register: Register, where: Where) -> list[DocumentLine]:
    order = " ORDER BY document.dated IS NULL, document.dated, document.id"
    with register.snapshot():
        rows = register.rows(_LINES + where.sql + order, *where.values)
        addressees = grouped(
            register.rows(
                _ADDRESSEES + where.sql + " ORDER BY 1, document_addressee.id", *where.values
            )
        )
        answers = grouped(
            register.rows(_ANSWERS + where.sql + " ORDER BY 1, citation.id", *where.values)
        )
        wanted = {row[4] for row in rows}.union(*addressees.values())
        people = parties_by_id(register, wanted)
    return [_line(row, people, addressees.get(row[0], ()), answers.get(row[0], ())) for row in rows]


def _line(
    row: tuple[Any, ...],
    people: Mapping[int, PartyLine],
    addressees: tuple[int, ...],
    answers: tuple[str, ...],
) -> DocumentLine:
    return DocumentLine(
        id=row[0],
        dossier_id=row[1],
        kind=DocumentKind(row[2]),
        title=row[3],
        sender=people.get(row[4]),
        addressees=tuple(people[id_] for id_ in addressees),
        dated=day_from(row[5]),
        reference=row[6],
        subject=row[7],
        audience=Audience(row[8]),
        statements=row[9],
        answers=answers,
        parliamentary_references=names_from(row[10]),
        language=row[11],
        file_name=row[12],
        version=row[13],
        office_id=row[14],
        office=row[15],
        received=day_from(row[16]),
        embargo=moment_from(row[17]),
        facts_confirmed=bool(row[18]),
    )
