"""On which rungs of the confirmation ladder a statement stands, and the source of each."""

from __future__ import annotations

from datetime import date

from tracker.frozen import Frozen
from tracker.register.fields import day_from
from tracker.register.register import Register
from tracker.register.rules.entries.confirmations import height
from tracker.vocabulary import Confirmation

_LINES = """
SELECT confirmation.id, confirmation.rung, document.id, document.title, confirmation.source,
    confirmation.dated
FROM confirmation LEFT JOIN document ON document.id = confirmation.document_id
WHERE confirmation.statement_id = ? ORDER BY confirmation.id
"""
_FIRST = """
SELECT statement.confirmation, document.id, document.title, document.dated
FROM statement JOIN passage ON passage.id = statement.passage_id
JOIN document ON document.id = passage.document_id WHERE statement.id = ?
"""


class ConfirmationLine(Frozen):
    """A rung and its source: a document, or where it can be found.

    `id` is None for the rung a statement was recorded with, whose source is the
    statement's own document, as long as no other was added.
    """

    id: int | None
    rung: Confirmation
    document_id: int | None
    document: str | None
    source: str | None
    dated: date | None


def confirmations_of(register: Register, statement_id: int) -> list[ConfirmationLine]:
    """The rungs of a statement, highest first; at least one, unless there is no such statement."""
    with register.snapshot():
        rows = register.rows(_LINES, statement_id)
        if not rows:
            first = register.rows(_FIRST, statement_id)
            rows = [(None, rung, id_, title, None, dated) for rung, id_, title, dated in first]
    lines = [
        ConfirmationLine(id_, Confirmation(rung), document_id, title, source, day_from(dated))
        for id_, rung, document_id, title, source, dated in rows
    ]
    return sorted(lines, key=lambda line: height(line.rung), reverse=True)
