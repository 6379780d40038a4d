"""Closing: a commitment is followed no longer, whatever came of it."""

from __future__ import annotations

from datetime import date

from tracker.register.changed import Changed
from tracker.register.errors.statuses import ClosedAlreadyError, NotClosedError
from tracker.register.operations.following.statuses import dossier_of_commitment
from tracker.register.register import Register


def close_commitment(
    register: Register, commitment_id: int, on: date, *, who: str, why: str | None = None
) -> Changed:
    """Follow a commitment no longer, from the day `on`; its statuses stay as they are.

    Closed is not fulfilled: closing says nothing of the undertaking itself.
    `ClosedAlreadyError` when it is closed.
    """
    with register.change("close commitment", who, why) as record:
        record.about(dossier_of_commitment(register, commitment_id))
        closed_on = _closed_on(register, commitment_id)
        if closed_on is not None:
            raise ClosedAlreadyError(closed=closed_on)
        record.update("commitment", commitment_id, closed_on=on)
        return record.changed(commitment_id)


def reopen_commitment(
    register: Register, commitment_id: int, *, who: str, why: str | None = None
) -> Changed:
    """Follow a closed commitment again; `NotClosedError` when it is not closed."""
    with register.change("reopen commitment", who, why) as record:
        record.about(dossier_of_commitment(register, commitment_id))
        if _closed_on(register, commitment_id) is None:
            raise NotClosedError()
        record.update("commitment", commitment_id, closed_on=None)
        return record.changed(commitment_id)


def _closed_on(register: Register, commitment_id: int) -> str | None:
    found: str | None = register.value(
        "SELECT closed_on FROM commitment WHERE id = ?", commitment_id
    )
    return found
