"""In which office words were said or a paper was sent, so that they follow the office."""

from __future__ import annotations

from tracker.register.changed import Changed
from tracker.register.errors import DocumentMissingError, StatementMissingError
from tracker.register.errors.people import OfficeReasonMissingError
from tracker.register.offices import check_office
from tracker.register.register import Register


def speak_in_office(
    register: Register,
    statement_id: int,
    office_id: int | None,
    *,
    who: str,
    why: str | None = None,
) -> Changed:
    """Say in which office a statement was made, None: in none of its own; the statement's id.

    `OfficeReasonMissingError` when it had another office and `why` is not given,
    `OfficeOfAnotherError` when its party is not the one who speaks.
    """
    with register.change("speak in office", who, why) as record:
        row = register.row(
            "SELECT dossier_id, office_id, actor_id FROM statement WHERE id = ? AND taken_back = 0",
            statement_id,
        )
        if row is None:
            raise StatementMissingError()
        record.about(row[0])
        _ask_reason(row[1], office_id, why)
        check_office(register, office_id, row[2])
        record.update("statement", statement_id, office_id=office_id)
        return record.changed(statement_id)


def send_in_office(
    register: Register,
    document_id: int,
    office_id: int | None,
    *,
    who: str,
    why: str | None = None,
) -> Changed:
    """Say in which office a document was sent, None: in none; the document's id.

    What its sender says in it is said in that office, unless a statement has one
    of its own. `OfficeReasonMissingError` as for a statement.
    """
    with register.change("send in office", who, why) as record:
        row = register.row(
            "SELECT dossier_id, office_id, sender_id FROM document WHERE id = ?", document_id
        )
        if row is None:
            raise DocumentMissingError()
        record.about(row[0])
        _ask_reason(row[1], office_id, why)
        check_office(register, office_id, row[2])
        record.update("document", document_id, office_id=office_id)
        return record.changed(document_id)


def _ask_reason(before: int | None, after: int | None, why: str | None) -> None:
    if before is not None and before != after and not (why and why.strip()):
        raise OfficeReasonMissingError()
