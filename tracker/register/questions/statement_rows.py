"""Reading statements from the tables: one question each for lines, addressees and topics."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tracker.register.fields import day_from, ranges_from
from tracker.register.questions.filters import Where, grouped
from tracker.register.questions.lines import PartyLine, Place, StatementLine
from tracker.register.questions.parties import parties_by_id
from tracker.register.questions.term_rows import TERM_COLUMNS, term_from
from tracker.register.register import Register
from tracker.vocabulary import Audience, Confirmation, Rank, StatementType, Strength

#: Which tables a statement's line comes from; `followed` may be joined before it.
_TABLES = """
FROM statement
JOIN passage ON passage.id = statement.passage_id
JOIN document ON document.id = passage.document_id
"""
_COLUMNS = f"""
SELECT statement.id, statement.entry, statement.dossier_id, document.id, document.title,
    document.dated, passage.page, passage.paragraph, passage.start_char, passage.end_char,
    passage.quote, passage.words_before, passage.words_after,
    caveat.quote, caveat.start_char, caveat.end_char,
    statement.type, statement.strength, statement.rank, statement.actor_id,
    statement.confirmation, statement.audience, statement.deciding, statement.version,
    {TERM_COLUMNS}
"""
_LINES = """
LEFT JOIN passage AS caveat ON caveat.id = statement.caveat_id
LEFT JOIN deadline ON deadline.id =
    (SELECT min(id) FROM deadline AS own WHERE own.statement_id = statement.id)
"""
_WIDTH = 24  # the columns before those of the term
_ADDRESSEES = "SELECT statement_addressee.statement_id, statement_addressee.party_id"
_ADDRESSEE_JOIN = """
JOIN statement_addressee ON statement_addressee.statement_id = statement.id
"""
_TOPICS = "SELECT statement_topic.statement_id, topic.name"
_TOPIC_JOIN = """
JOIN statement_topic ON statement_topic.statement_id = statement.id
JOIN topic ON topic.id = statement_topic.topic_id
"""
_STANDING = "statement.taken_back = 0"


@dataclass(frozen=True, slots=True)
class Followed:
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


def read_statements(
    register: Register, where: Where, *, order: str, followed: Followed = ALONE
) -> list[tuple[StatementLine, tuple[Any, ...]]]:
    """Statements that stand, each with the columns of what follows it; four questions in all."""
    tables = _TABLES + (followed.join if followed.table else "")
    narrowed = where.sql + (" AND " if where.sql else "WHERE ") + _STANDING

    def ask(columns: str, joins: str, order: str) -> list[tuple[Any, ...]]:
        sql = f"{columns}{tables}{joins}{narrowed} ORDER BY {order}"
        return register.rows(sql, *where.values)

    with register.snapshot():
        rows = ask(_COLUMNS + followed.select, _LINES, order)
        addressees = grouped(ask(_ADDRESSEES, _ADDRESSEE_JOIN, "statement_addressee.id"))
        topics = grouped(ask(_TOPICS, _TOPIC_JOIN, "statement_topic.id"))
        people = parties_by_id(register, {row[19] for row in rows}.union(*addressees.values()))
    return [
        (
            _line(row, people, addressees.get(row[0], ()), topics.get(row[0], ())),
            row[len(row) - len(followed.columns) :],
        )
        for row in rows
    ]


def _line(
    row: tuple[Any, ...],
    people: Mapping[int, PartyLine],
    addressees: tuple[int, ...],
    topics: tuple[str, ...],
) -> StatementLine:
    return StatementLine(
        id=row[0],
        entry=row[1],
        dossier_id=row[2],
        place=_place(row[3:10]),
        quote=row[10],
        words_before=row[11],
        words_after=row[12],
        caveat=row[13],
        caveat_range=None if row[13] is None else (row[14], row[15]),
        type=StatementType(row[16]),
        strength=Strength(row[17]),
        rank=Rank(row[18]),
        actor=people.get(row[19]),
        addressees=tuple(people[id_] for id_ in addressees),
        topics=topics,
        term=term_from(row[_WIDTH:]),
        confirmation=Confirmation(row[20]),
        audience=Audience(row[21]),
        deciding=ranges_from(row[22]),
        version=row[23],
    )


def _place(row: tuple[Any, ...]) -> Place:
    document_id, title, dated, page, paragraph, start, end = row
    return Place(document_id, title, day_from(dated), page, paragraph, start, end)
