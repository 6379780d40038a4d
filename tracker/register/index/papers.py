"""Documents with their whole text, as the index holds them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tracker.register.fields import names_from
from tracker.register.history import Execute
from tracker.register.index.asking import among
from tracker.register.index.entries import Indexed, facet
from tracker.reports import Findable

_DOCUMENTS = """
SELECT document.id, document.dated, document.language, document.title, document.subject,
    document.reference, document.parliamentary_references, document.file_name,
    document.letter_sha256, document.dossier_id, document.kind, document.sender_id,
    document.audience, document.embargo
FROM document WHERE document.id IN ({})
"""
_ADDRESSEES = "SELECT document_id, party_id FROM document_addressee WHERE document_id IN ({})"


def documents(
    execute: Execute, ids: Sequence[int], letters: Execute | None = None
) -> Iterator[Indexed]:
    """The documents with these ids; one text at a time, because a letter may be long.

    `letters` is where their texts lie, where that is another database than the records.
    """
    addressees = defaultdict(list)
    for id_, party in among(execute, _ADDRESSEES, ids):
        addressees[id_].append(facet("party", party))
    for row in among(execute, _DOCUMENTS, ids):
        id_, day, language, title, subject, reference, cited, file_name, letter, *rest = row
        dossier, kind, sender, audience, embargo = rest
        rows = (letters or execute)("SELECT text FROM stored_letter WHERE sha256 = ?", letter)
        sent = [facet("by", sender), facet("party", sender)] if sender is not None else []
        yield Indexed(
            Findable.DOCUMENT,
            id_,
            day,
            language,
            (
                title,
                subject or "",
                reference or "",
                *names_from(cited),
                file_name,
                *(text for (text,) in rows),
            ),
            (
                facet("dossier", dossier),
                facet("type", kind),
                facet("audience", audience),
                *dict.fromkeys([*sent, *addressees[id_]]),
                *(["embargo"] if embargo else []),
            ),
        )
