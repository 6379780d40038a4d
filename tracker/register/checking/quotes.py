"""Quotations: each still stands, letter for letter, at its place."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.register.checking.findings import Finding
from tracker.register.register import Register
from tracker.words.marks import N_

_PASSAGES = """
SELECT document.title, passage.quote, passage.lost,
    coalesce(
        (SELECT min(entry) FROM statement WHERE passage_id = passage.id OR caveat_id = passage.id),
        (SELECT min(entry) FROM statement JOIN proviso ON proviso.statement_id = statement.id
            WHERE proviso.passage_id = passage.id)
    )
FROM passage
JOIN document ON document.id = passage.document_id
JOIN stored_letter ON stored_letter.sha256 = document.letter_sha256
WHERE passage.lost = 1 OR substr(stored_letter.text,
    CAST(passage.start_char + 1 AS INTEGER),
    CAST(passage.end_char - passage.start_char AS INTEGER)) <> passage.quote
ORDER BY document.id, passage.start_char, passage.id
"""
#: As much of a quotation as is needed to recognise it.
_ENOUGH = 60


def check_quotes(register: Register) -> Iterator[Finding]:
    """Passages whose words are no longer found where they stood; none is looked for elsewhere.

    Those that were lost when their document was read anew are told apart: nobody altered them.
    """
    for title, quote, lost, entry in register.rows(_PASSAGES):
        facts = {"document": title, "words": quote[:_ENOUGH], "entry": entry or "–"}
        if lost:
            yield Finding(
                N_(
                    "No longer found in “{document}” since it was read anew:"
                    " “{words}” (entry {entry})."
                ),
                facts,
            )
        else:
            yield Finding(
                N_("No longer found at its place in “{document}”: “{words}” (entry {entry})."),
                facts,
            )
