"""Reading sources: on what a status or a later date stands."""

from __future__ import annotations

from typing import Any, Literal

from tracker.frozen import Frozen


class SourceLine(Frozen):
    """A source as it is shown: a statement by its entry, a document by its title, or a text.

    `entry` is None without a statement, `document` (a title) without a document.
    """

    statement_id: int | None
    entry: int | None
    document_id: int | None
    document: str | None
    text: str | None


#: How many columns a source has.
SOURCE_WIDTH = 5


def source_columns(table: Literal["status_change", "moved_date"]) -> str:
    """The columns of a source of that table, in the order of `source_from`."""
    return (
        f"{table}.statement_id, source_statement.entry, {table}.document_id,"
        f" source_document.title, {table}.source"
    )


def source_joins(table: Literal["status_change", "moved_date"]) -> str:
    """What `source_columns` needs joined."""
    return (
        f" LEFT JOIN statement AS source_statement ON source_statement.id = {table}.statement_id"
        f" LEFT JOIN document AS source_document ON source_document.id = {table}.document_id\n"
    )


def source_from(row: tuple[Any, ...]) -> SourceLine:
    """The source at the head of `row`."""
    statement_id, entry, document_id, document, text = row[:SOURCE_WIDTH]
    return SourceLine(statement_id, entry, document_id, document, text)
