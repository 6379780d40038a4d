"""Reading statements: one question each for lines, addressees, topics, provisos and parties."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tracker.frozen import Frozen
from tracker.register.fields import day_from, moment_from, ranges_from
from tracker.register.questions.filters import Where, grouped
from tracker.register.questions.following.term_rows import TERM_COLUMNS, term_from
from tracker.register.questions.lines import PartyLine, Place, StatementLine
from tracker.register.questions.people.parties import parties_by_id
from tracker.register.register import Register
from tracker.register.rules.entries.confirmations import is_unconfirmed
from tracker.vocabulary import (
    Audience,
    Confirmation,
    Dispute,
    Proviso,
    Rank,
    StatementType,
    Strength,
)

#: Which tables a statement's line comes from; `followed` may be joined before it.
_TABLES = """
FROM statement
JOIN passage ON passage.id = statement.passage_id
JOIN document ON document.id = passage.document_id
"""
#: How many confirmations of an oral statement have a source of their own.
SOURCES = """
    CASE WHEN utterance.id IS NULL THEN 0 ELSE (
        SELECT count(*) FROM confirmation WHERE confirmation.statement_id = statement.id
        AND (confirmation.source IS NOT NULL OR confirmation.document_id <> passage.document_id)
    ) END"""
_COLUMNS = f"""
SELECT statement.id, statement.entry, statement.dossier_id, document.id, document.title,
    document.dated, passage.page, passage.paragraph, passage.start_char, passage.end_char,
    passage.quote, passage.words_before, passage.words_after,
    caveat.quote, caveat.start_char, caveat.end_char,
    statement.type, statement.strength, statement.rank, statement.actor_id,
    statement.confirmation, statement.audience, statement.deciding, statement.version,
    passage.lost, caveat.lost, statement.said, statement.dispute, statement.embargo, utterance.id,
    {SOURCES},
    {TERM_COLUMNS}
"""
_LINES = """
LEFT JOIN passage AS caveat ON caveat.id = statement.caveat_id
LEFT JOIN utterance ON utterance.statement_id = statement.id
LEFT JOIN deadline ON deadline.id =
    (SELECT min(id) FROM deadline AS own WHERE own.statement_id = statement.id)
"""
_WIDTH = 31  # the columns before those of the term
_ADDRESSEES = "SELECT statement_addressee.statement_id, statement_addressee.party_id"
_ADDRESSEE_JOIN = """
JOIN statement_addressee ON statement_addressee.statement_id = statement.id
"""
_TOPICS = "SELECT statement_topic.statement_id, topic.name"
_TOPIC_JOIN = """
JOIN statement_topic ON statement_topic.statement_id = statement.id
JOIN topic ON topic.id = statement_topic.topic_id
"""
_PROVISOS = "SELECT proviso.statement_id, proviso.kind, limiting.quote"
_PROVISO_JOIN = """
JOIN proviso ON proviso.statement_id = statement.id
JOIN passage AS limiting ON limiting.id = proviso.passage_id
"""
_STANDING = "statement.taken_back = 0"


class Followed(Frozen):
    """A table that follows statements, and its columns to read along."""

    table: str
    columns: tuple[str, ...]

    @property
    def join(self) -> str:
        """The join of that table."""
        return f"JOIN {self.table} ON {self.table}.statement_id = statement.id\n"

    @property
    def select(self) -> str:
        """Its columns, after those of the statement."""
        return "".join(f", {self.table}.{column}" for column in self.columns)


#: Statements by themselves.
ALONE = Followed("", ())


class _Beside(Frozen):
    """What a statement has more than one of."""

    addressees: Mapping[int, tuple[int, ...]]
    topics: Mapping[int, tuple[str, ...]]
    provisos: Mapping[int, tuple[tuple[Proviso, str], ...]]
    people: Mapping[int, PartyLine]


def read_statements(
    register: Register,
    where: Where,
    *,
    order: str,
    followed: Followed = ALONE,
    limit: int | None = None,
) -> list[tuple[StatementLine, tuple[Any, ...]]]:
    """Statements that stand, each with the columns of what follows it; five questions in all.

    With `limit` no more than the first so many, in `order`.
    """
    tables = _TABLES + (followed.join if followed.table else "")
    sql = f"{_COLUMNS}{followed.select}{tables}{_LINES}{_narrowed(where)} ORDER BY {order}"
    with register.snapshot():
        if limit is None:
            rows = register.rows(sql, *where.values)
            beside = _beside(register, tables, where, rows)
        else:
            rows = register.rows(f"{sql} LIMIT ?", *where.values, limit)
            window = Where()
            window.among("statement.id", [row[0] for row in rows])
            beside = _beside(register, _TABLES, window, rows)
    return [(_line(row, beside), row[len(row) - len(followed.columns) :]) for row in rows]


def _narrowed(where: Where) -> str:
    return where.sql + (" AND " if where.sql else "WHERE ") + _STANDING


def _beside(register: Register, tables: str, where: Where, rows: list[tuple[Any, ...]]) -> _Beside:
    def ask(columns: str, joins: str, order: str) -> list[tuple[Any, ...]]:
        sql = f"{columns}{tables}{joins}{_narrowed(where)} ORDER BY {order}"
        return register.rows(sql, *where.values) if rows else []

    addressees = grouped(ask(_ADDRESSEES, _ADDRESSEE_JOIN, "statement_addressee.id"))
    provisos = ask(_PROVISOS, _PROVISO_JOIN, "limiting.start_char, proviso.id")
    return _Beside(
        addressees=addressees,
        topics=grouped(ask(_TOPICS, _TOPIC_JOIN, "statement_topic.id")),
        provisos=grouped((id_, (Proviso(kind), quote)) for id_, kind, quote in provisos),
        people=parties_by_id(register, {row[19] for row in rows}.union(*addressees.values())),
    )


def _line(row: tuple[Any, ...], beside: _Beside) -> StatementLine:
    lost, caveat_lost, said, dispute, embargo, utterance, sources = row[24:_WIDTH]
    return StatementLine(
        id=row[0],
        entry=row[1],
        dossier_id=row[2],
        place=_place(row[3:10]),
        quote=row[10],
        words_before=row[11],
        words_after=row[12],
        caveat=row[13],
        caveat_range=None if row[13] is None or caveat_lost else (row[14], row[15]),
        type=StatementType(row[16]),
        strength=Strength(row[17]),
        rank=Rank(row[18]),
        actor=beside.people.get(row[19]),
        addressees=tuple(beside.people[id_] for id_ in beside.addressees.get(row[0], ())),
        topics=beside.topics.get(row[0], ()),
        term=term_from(row[_WIDTH:]),
        confirmation=Confirmation(row[20]),
        audience=Audience(row[21]),
        deciding=ranges_from(row[22]),
        version=row[23],
        provisos=beside.provisos.get(row[0], ()),
        found=not lost,
        said=moment_from(said),
        unconfirmed=is_unconfirmed(oral=utterance is not None, sources=sources),
        dispute=Dispute(dispute),
        embargo=moment_from(embargo),
    )


def _place(row: tuple[Any, ...]) -> Place:
    document_id, title, dated, page, paragraph, start, end = row
    return Place(document_id, title, day_from(dated), page, paragraph, start, end)
