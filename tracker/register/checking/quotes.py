"""Quotations: each still stands, letter for letter, at its place."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.register.checking.findings import Finding
from tracker.register.register import Register
from tracker.words.marks import N_

_PASSAGES = """
SELECT document.title, passage.quote, statement.entry
FROM passage
JOIN document ON document.id = passage.document_id
JOIN stored_letter ON stored_letter.sha256 = document.letter_sha256
LEFT JOIN statement ON passage.id IN (statement.passage_id, statement.caveat_id)
WHERE substr(stored_letter.text, passage.start_char + 1,
    passage.end_char - passage.start_char) <> passage.quote
ORDER BY document.id, passage.start_char
"""
#: As much of a quotation as is needed to recognise it.
_ENOUGH = 60


def check_quotes(register: Register) -> Iterator[Finding]:
    """Passages whose words are no longer found where they stood; none is looked for elsewhere."""
    for title, quote, entry in register.rows(_PASSAGES):
        yield Finding(
            N_("No longer found at its place in “{document}”: “{words}” (entry {entry})."),
            {"document": title, "words": quote[:_ENOUGH], "entry": entry or "–"},
        )
