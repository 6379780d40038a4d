"""Embargoes: until which moment a statement is not to be made known."""

from __future__ import annotations

from datetime import datetime

from tracker.register.changed import Changed
from tracker.register.questions.entries.belonging import statement_head
from tracker.register.register import Register
from tracker.register.rules.moments import in_utc


def set_embargo(
    register: Register,
    statement_id: int,
    until: datetime | None,
    *,
    who: str,
    why: str | None = None,
) -> Changed:
    """Put a statement under embargo `until` a moment; None lifts it. Its id comes back.

    `ZoneMissingError` for a moment without its zone.
    """
    moment = None if until is None else in_utc(until)
    with register.change("set embargo", who, why) as record:
        record.about(statement_head(register, statement_id).dossier_id)
        record.update("statement", statement_id, embargo=moment)
        return record.changed(statement_id)
