"""Whether the parties agree that something was said, and said so."""

from __future__ import annotations

from tracker.register.changed import Changed
from tracker.register.errors.entries import DisputeReasonMissingError
from tracker.register.questions.entries.belonging import statement_head
from tracker.register.register import Register
from tracker.vocabulary import Dispute


def set_dispute(
    register: Register, statement_id: int, dispute: Dispute, *, who: str, why: str
) -> Changed:
    """Keep who disputes a statement, or that nobody does; its id comes back.

    `why` is asked (`DisputeReasonMissingError`) and stays in the history.
    """
    if not why.strip():
        raise DisputeReasonMissingError()
    with register.change("set dispute", who, why) as record:
        record.about(statement_head(register, statement_id).dossier_id)
        record.update("statement", statement_id, dispute=dispute)
        return record.changed(statement_id)
