"""Confirmations: by which paper or whose word it is established that something was said."""

from __future__ import annotations

from datetime import date

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors.entries import ConfirmationMissingError, LastConfirmationError
from tracker.register.questions.entries.belonging import statement_head
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.entries.confirmations import check_source, highest
from tracker.register.rules.following.sources import said
from tracker.vocabulary import Confirmation


class NewConfirmation(Frozen):
    """A rung of the ladder and its source: a document of the register, or where it can be found."""

    statement_id: int
    rung: Confirmation
    document_id: int | None = None
    source: str | None = None
    dated: date | None = None


def add_confirmation(
    register: Register, new: NewConfirmation, *, who: str, why: str | None = None
) -> Changed:
    """Add a rung to a statement, which stands on the highest it has; the rung's id comes back.

    `ConfirmationSourceMissingError` for a rung on paper (in writing and above)
    without a document or a source.
    """
    source = said(new.source)
    check_source(new.rung, sourced=source is not None or new.document_id is not None)
    with register.change("add confirmation", who, why) as record:
        known = statement_head(register, new.statement_id)
        record.about(known.dossier_id)
        _keep_first(register, record, known.id, known.document_id)
        made = record.insert(
            "confirmation",
            statement_id=known.id,
            rung=new.rung,
            document_id=new.document_id,
            source=source,
            dated=new.dated,
        )
        _stand_on_highest(register, record, known.id)
        return record.changed(made)


def remove_confirmation(
    register: Register, confirmation_id: int, *, who: str, why: str | None = None
) -> Changed:
    """Take a rung away; the statement stands on the highest of those left, and its id comes back.

    `LastConfirmationError` for the only one there is.
    """
    with register.change("remove confirmation", who, why) as record:
        statement_id = register.value(
            "SELECT statement_id FROM confirmation WHERE id = ?", confirmation_id
        )
        if statement_id is None:
            raise ConfirmationMissingError()
        record.about(statement_head(register, statement_id).dossier_id)
        if len(_rungs(register, statement_id)) == 1:
            raise LastConfirmationError()
        record.remove("confirmation", confirmation_id)
        _stand_on_highest(register, record, statement_id)
        return record.changed(statement_id)


def _keep_first(register: Register, record: Recorder, statement_id: int, document_id: int) -> None:
    """The rung a statement was recorded with becomes one of several: its source is its document."""
    if not _rungs(register, statement_id):
        rung = register.value("SELECT confirmation FROM statement WHERE id = ?", statement_id)
        record.insert("confirmation", statement_id=statement_id, rung=rung, document_id=document_id)


def _stand_on_highest(register: Register, record: Recorder, statement_id: int) -> None:
    rung = highest(_rungs(register, statement_id))
    record.update("statement", statement_id, confirmation=rung)


def _rungs(register: Register, statement_id: int) -> list[Confirmation]:
    rows = register.rows(
        "SELECT rung FROM confirmation WHERE statement_id = ? ORDER BY id", statement_id
    )
    return [Confirmation(rung) for (rung,) in rows]
