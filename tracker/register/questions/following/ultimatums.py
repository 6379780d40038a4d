"""Which ultimatums there are, which still run, and what answers them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from tracker.frozen import Frozen
from tracker.register.fields import day_from, moment_from
from tracker.register.questions.filters import Where
from tracker.register.questions.following.term_rows import TERM_COLUMNS, term_from
from tracker.register.questions.lines import PartyLine, Term
from tracker.register.questions.papers.responses import Response, responses
from tracker.register.questions.people.parties import parties_by_id
from tracker.register.register import Register
from tracker.register.rules.following.ultimatums import time_left
from tracker.register.rules.moments import in_utc

#: The columns of an ultimatum, in the order of `ultimatum_from`.
ULTIMATUM_COLUMNS = f"""
    document.id, document.dossier_id, document.title, document.dated, document.sender_id,
    (SELECT count(*) FROM demand JOIN statement ON statement.id = demand.statement_id
        JOIN passage ON passage.id = statement.passage_id
        WHERE passage.document_id = document.id AND statement.taken_back = 0),
    ultimatum.id, ultimatum.decided_by, ultimatum.received, consequence.quote, deadline.id,
    {TERM_COLUMNS}"""  # noqa: S608 - names of our own columns
_LINES = f"""
SELECT {ULTIMATUM_COLUMNS}
FROM document
LEFT JOIN ultimatum ON ultimatum.document_id = document.id
LEFT JOIN passage AS consequence ON consequence.id = ultimatum.consequence_id
LEFT JOIN deadline ON deadline.id = ultimatum.deadline_id
"""  # noqa: S608 - as above
_TERM = 11  # the columns before those of the term
_IN_ORDER = " ORDER BY document.dated IS NULL, document.dated, document.id"


class UltimatumLine(Frozen):
    """A document that is an ultimatum; what makes it one is None as long as it is not known.

    `consequence` is quoted from it, `received` the moment at which the other side
    had it. `left` is how long the term still runs, nought or less once it has run
    out, None where its words name no end.
    """

    document_id: int
    dossier_id: int
    title: str
    dated: date | None
    sender: PartyLine | None
    demands: int
    term: Term | None
    deadline_id: int | None
    left: timedelta | None
    consequence: str | None
    decided_by: str | None
    received: datetime | None
    declared: bool
    answered_by: tuple[Response, ...]

    @property
    def running(self) -> bool | None:
        """Whether its term still runs; None where nobody can say."""
        return None if self.left is None else self.left > timedelta(0)


def ultimatums(
    register: Register, moment: datetime, dossier_id: int | None = None
) -> list[UltimatumLine]:
    """All ultimatums, or those of a dossier, oldest first; how they stand at `moment`.

    `ZoneMissingError` for a moment without its zone: a last day ends in that zone.
    """
    in_utc(moment)
    where = Where("document.kind = 'ultimatum'")
    where.equal("document.dossier_id", dossier_id)
    with register.snapshot():
        rows = register.rows(_LINES + where.sql + _IN_ORDER, *where.values)
        answering = responses(register, dossier_id)
        people = parties_by_id(register, [row[4] for row in rows])
    return [ultimatum_from(row, moment, people, answering) for row in rows]


def is_of_ultimatum(register: Register, deadline_id: int) -> bool:
    """Whether a term is that of an ultimatum, which no act lengthens."""
    found = register.value("SELECT id FROM ultimatum WHERE deadline_id = ?", deadline_id)
    return found is not None


def ultimatum_from(
    row: tuple[Any, ...],
    moment: datetime,
    people: Mapping[int, PartyLine],
    answering: Mapping[int, tuple[Response, ...]],
) -> UltimatumLine:
    """The ultimatum in `row`; `people` and `answering` by the ids of parties and of documents."""
    term = term_from(row[_TERM:])
    return UltimatumLine(
        document_id=row[0],
        dossier_id=row[1],
        title=row[2],
        dated=day_from(row[3]),
        sender=people.get(row[4]),
        demands=row[5],
        declared=row[6] is not None,
        decided_by=row[7],
        received=moment_from(row[8]),
        consequence=row[9],
        deadline_id=row[10],
        term=term,
        left=time_left(term, moment),
        answered_by=answering.get(row[0], ()),
    )
