"""What was said: statements with their words, their place and their reading."""

from __future__ import annotations

from tracker.register.errors import StatementMissingError
from tracker.register.questions.filters import Where
from tracker.register.questions.lines import StatementLine
from tracker.register.questions.statement_rows import read_statements
from tracker.register.register import Register

_IN_PLACE = (
    "document.dated IS NULL, document.dated, document.id, passage.start_char, passage.end_char,"
    " statement.entry"
)


def statements(
    register: Register, dossier_id: int | None = None, document_id: int | None = None
) -> list[StatementLine]:
    """All statements, or those of a dossier or a document; by document, then in order of place."""
    where = Where()
    where.equal("statement.dossier_id", dossier_id)
    where.equal("passage.document_id", document_id)
    return [line for line, _ in read_statements(register, where, order=_IN_PLACE)]


def statement(register: Register, id_: int) -> StatementLine:
    """One statement; `StatementMissingError` when it was taken back or never was."""
    where = Where()
    where.equal("statement.id", id_)
    found = read_statements(register, where, order=_IN_PLACE)
    if not found:
        raise StatementMissingError()
    return found[0][0]


def set_aside_of(register: Register, document_id: int) -> frozenset[tuple[int, int]]:
    """The places of a document whose proposals somebody rejected."""
    return frozenset(
        (start, end)
        for start, end in register.rows(
            "SELECT start_char, end_char FROM set_aside WHERE document_id = ?", document_id
        )
    )
