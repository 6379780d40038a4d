"""Which terms run."""

from __future__ import annotations

from tracker.register.questions.filters import Where
from tracker.register.questions.lines import DeadlineLine, Term
from tracker.register.questions.parties import parties_by_id
from tracker.register.questions.term_rows import TERM_COLUMNS, term_from
from tracker.register.register import Register

_LINES = f"""
SELECT deadline.id, deadline.dossier_id, statement.entry, deadline.subject, deadline.party_id,
    deadline.statement_id, {TERM_COLUMNS}
FROM deadline LEFT JOIN statement ON statement.id = deadline.statement_id
"""  # noqa: S608 - names of our own columns


def deadlines(register: Register, dossier_id: int | None = None) -> list[DeadlineLine]:
    """All deadlines, or those of a dossier; nearest last day first, those without a day last."""
    where = Where("coalesce(statement.taken_back, 0) = 0")
    where.equal("deadline.dossier_id", dossier_id)
    order = " ORDER BY deadline.latest IS NULL, deadline.latest, deadline.id"
    with register.snapshot():
        rows = register.rows(_LINES + where.sql + order, *where.values)
        people = parties_by_id(register, [row[4] for row in rows])
    return [
        DeadlineLine(
            id=id_,
            dossier_id=dossier,
            entry=entry,
            subject=subject,
            party=people.get(party_id),
            term=_term(row),
            statement_id=statement_id,
        )
        for id_, dossier, entry, subject, party_id, statement_id, *row in rows
    ]


def _term(row: list[object]) -> Term:
    term = term_from(tuple(row))
    assert term is not None  # noqa: S101 - every deadline has words
    return term
