"""What was said: statements with their words, their place and their reading."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from tracker.register.errors import StatementMissingError
from tracker.register.questions.entries.statement_filters import ALL, StatementFilter, narrow
from tracker.register.questions.entries.statement_rows import read_statements
from tracker.register.questions.filters import Where
from tracker.register.questions.lines import StatementLine
from tracker.register.register import Register
from tracker.vocabulary import Relation, StatementType

__all__ = [
    "StatementFilter",
    "counts_per_type",
    "distinct_statements",
    "set_aside_of",
    "statement",
    "statement_window",
    "statements",
    "statements_by_id",
]

#: What undated documents are listed by: after all days.
_UNDATED = "9999-12-31"
_IN_TIME = f"coalesce(document.dated, '{_UNDATED}'), document.id"
_KEY = f"{_IN_TIME}, passage.start_char, passage.end_char, statement.dossier_id, statement.entry"
_DOCUMENTS = f"SELECT id, coalesce(dated, '{_UNDATED}') FROM document "  # noqa: S608 - own text
#: How many documents a window looks into first; twice as many each time that was not enough.
FIRST_DOCUMENTS = 2
_COUNTS = """
SELECT statement.type, count(*) FROM statement
JOIN passage ON passage.id = statement.passage_id
"""
_COUNT = "SELECT count(*) FROM statement "
#: A statement that says again what another standing one said is not counted once more.
_ANEW = """
NOT EXISTS (SELECT 1 FROM relation JOIN statement AS earlier ON earlier.id = relation.other_id
    WHERE relation.statement_id = statement.id AND relation.kind = ?
    AND earlier.dossier_id = statement.dossier_id AND earlier.taken_back = 0)
"""
_STANDING = "statement.taken_back = 0"


def statements(
    register: Register,
    dossier_id: int | None = None,
    document_id: int | None = None,
    *,
    wanted: StatementFilter = ALL,
) -> list[StatementLine]:
    """Statements of the register, a dossier or a document; by document, then in order of place.

    Documents come by date, undated ones last.
    """
    where = _of(dossier_id, document_id, wanted)
    return [line for line, _ in read_statements(register, where, order=_KEY)]


def statement_window(
    register: Register,
    dossier_id: int | None = None,
    *,
    wanted: StatementFilter = ALL,
    after: StatementLine | None = None,
    limit: int,
) -> list[StatementLine]:
    """A window on the same list: at most `limit` of those `after` the last of the one before.

    It goes from document to document, so it costs by what it shows and not by what there is.
    """
    found: list[StatementLine] = []
    with register.snapshot():
        for documents in _documents(register, dossier_id, after):
            where = _of(dossier_id, None, wanted)
            where.among("passage.document_id", documents)
            if after is not None:
                where.that(f"({_KEY}) > (?, ?, ?, ?, ?, ?)", *_key(after))
            left = limit - len(found)
            found += [line for line, _ in read_statements(register, where, order=_KEY, limit=left)]
            if len(found) == limit:
                break
    return found


def statement(register: Register, id_: int) -> StatementLine:
    """One statement; `StatementMissingError` when it was taken back or never was."""
    where = Where()
    where.equal("statement.id", id_)
    found = read_statements(register, where, order=_KEY)
    if not found:
        raise StatementMissingError()
    return found[0][0]


def statements_by_id(register: Register, ids: Collection[int]) -> dict[int, StatementLine]:
    """The statements with these ids that stand, by id."""
    where = Where()
    where.among("statement.id", ids)
    return {line.id: line for line, _ in read_statements(register, where, order=_KEY)}


def counts_per_type(
    register: Register,
    dossier_id: int | None = None,
    document_id: int | None = None,
    *,
    wanted: StatementFilter = ALL,
) -> dict[StatementType, int]:
    """How many statements there are of each type, every type in its order, none being 0."""
    where = _of(dossier_id, document_id, wanted)
    where.that(_STANDING)
    sql = f"{_COUNTS}{where.sql} GROUP BY statement.type"
    counted = dict(register.rows(sql, *where.values))
    return {type_: counted.get(str(type_), 0) for type_ in StatementType}


def distinct_statements(register: Register, dossier_id: int) -> int:
    """How many statements a dossier has when what only restates another is not counted again."""
    where = Where(_STANDING)
    where.equal("statement.dossier_id", dossier_id)
    where.that(_ANEW, str(Relation.RESTATES))
    return int(register.value(_COUNT + where.sql, *where.values))


def set_aside_of(register: Register, document_id: int) -> frozenset[tuple[int, int]]:
    """The places of a document whose proposals somebody rejected."""
    return frozenset(
        (start, end)
        for start, end in register.rows(
            "SELECT start_char, end_char FROM set_aside WHERE document_id = ?", document_id
        )
    )


def _documents(
    register: Register, dossier_id: int | None, after: StatementLine | None
) -> Iterator[list[int]]:
    """The documents in the order of the list, from that of the line `after` on, some at a time."""
    dated, last = (_key(after)[0], after.place.document_id - 1) if after else ("", 0)
    many = FIRST_DOCUMENTS
    while True:
        where = Where()
        where.equal("document.dossier_id", dossier_id)
        where.that(f"({_IN_TIME}) > (?, ?)", dated, last)
        rows = register.rows(
            f"{_DOCUMENTS}{where.sql} ORDER BY {_IN_TIME} LIMIT ?", *where.values, many
        )
        if rows:
            yield [id_ for id_, _ in rows]
        if len(rows) < many:
            return
        last, dated = rows[-1]
        many *= 2


def _of(dossier_id: int | None, document_id: int | None, wanted: StatementFilter) -> Where:
    where = Where()
    where.equal("statement.dossier_id", dossier_id)
    where.equal("passage.document_id", document_id)
    narrow(where, wanted)
    return where


def _key(line: StatementLine) -> tuple[object, ...]:
    place = line.place
    dated = place.dated.isoformat() if place.dated else _UNDATED
    return (dated, place.document_id, place.start, place.end, line.dossier_id, line.entry)
