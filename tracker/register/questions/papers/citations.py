"""How documents bear on each other, seen from both ends."""

from __future__ import annotations

from datetime import date

from tracker.frozen import Frozen
from tracker.register.fields import day_from
from tracker.register.questions.filters import Where
from tracker.register.register import Register
from tracker.vocabulary import DocumentRelation

_LINES = """
SELECT citation.id, citation.relation, document.id, document.title, cited.id, cited.title,
    citation.words, citation.dated, citation.reference
FROM citation JOIN document ON document.id = citation.document_id
LEFT JOIN document AS cited ON cited.id = citation.cited_id
"""
_ORDER = " ORDER BY document.dated IS NULL, document.dated, document.id, citation.id"


class CitationLine(Frozen):
    """A document that bears on another: `cited` is None as long as only words name it.

    `dated` and `reference` are what the words say of the document they mean.
    """

    id: int
    relation: DocumentRelation
    document_id: int
    document: str  # title
    cited_id: int | None
    cited: str | None  # title
    words: str
    dated: date | None
    reference: str | None


def citations(register: Register, dossier_id: int | None = None) -> list[CitationLine]:
    """What documents, all or those of a dossier, bear on; by the date of the citing document."""
    where = Where()
    where.equal("document.dossier_id", dossier_id)
    return _read(register, where)


def citations_of(register: Register, document_id: int) -> list[CitationLine]:
    """What one document bears on, and what bears on it; by the date of the citing document."""
    where = Where("(citation.document_id = ? OR citation.cited_id = ?)")
    where.values.extend((document_id, document_id))
    return _read(register, where)


def _read(register: Register, where: Where) -> list[CitationLine]:
    return [
        CitationLine(
            id=row[0],
            relation=DocumentRelation(row[1]),
            document_id=row[2],
            document=row[3],
            cited_id=row[4],
            cited=row[5],
            words=row[6],
            dated=day_from(row[7]),
            reference=row[8],
        )
        for row in register.rows(_LINES + where.sql + _ORDER, *where.values)
    ]
