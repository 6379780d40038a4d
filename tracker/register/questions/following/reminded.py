"""The terms somebody may be reminded of about now, and all there is to say of them."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from tracker.frozen import Frozen
from tracker.register.fields import day_from
from tracker.register.history import REMINDED
from tracker.register.questions.filters import Where, grouped
from tracker.register.questions.following.term_rows import TERM_COLUMNS, term_from
from tracker.register.questions.lines import Term
from tracker.register.register import Register
from tracker.register.rules.following.statuses import settled_on
from tracker.vocabulary import Evidence, Life

_LINES = f"""
SELECT deadline.id, deadline.dossier_id, dossier.name, deadline.subject,
    (SELECT min(ultimatum.id) FROM ultimatum WHERE ultimatum.deadline_id = deadline.id),
    statement.id,
    commitment.life, commitment.evidence, commitment.life_on, commitment.closed_on, {TERM_COLUMNS}
FROM deadline
JOIN dossier ON dossier.id = deadline.dossier_id
LEFT JOIN statement ON statement.id = deadline.statement_id
LEFT JOIN commitment ON commitment.statement_id = statement.id
"""  # noqa: S608 - names of our own columns
_TOLD = """
SELECT deadline.id, change.after FROM deadline JOIN change ON change.record = deadline.uid
"""
_TERM_AT = 10  # where the term begins in such a row
_STANDING = "coalesce(statement.taken_back, 0) = 0"
#: A zone is no further than this from the one a day is meant in.
_DAY = timedelta(days=1)


class RemindedTerm(Frozen):
    """A term with what a reminder says of it.

    `statement_id` is the entry whose words they are; None for a term set by hand. `settled`
    that nothing is due any more.
    """

    deadline_id: int
    dossier_id: int
    dossier: str
    subject: str
    term: Term
    is_ultimatum: bool
    settled: bool
    statement_id: int | None


def terms_about(register: Register, now: datetime) -> list[RemindedTerm]:
    """The terms that end, or are to be asked about, from a day before `now` to two days after.

    Those of statements taken back are left out; the nearest first, by id where days are alike.
    """
    first, last = now.date() - _DAY, now.date() + 3 * _DAY
    with register.snapshot():
        due = _between(register, "deadline.latest", first, last)
        asked = _between(register, "deadline.ask_again", first, last)
    found = {each.deadline_id: each for each in (*due, *asked)}
    return sorted(found.values(), key=_nearest_first)


def terms_by_id(register: Register, ids: Collection[int]) -> dict[int, RemindedTerm]:
    """The terms of these deadlines, by id; those of statements taken back are left out."""
    where = Where(_STANDING)
    where.among("deadline.id", ids)
    return {each.deadline_id: each for each in _read(register, where)}


def moments_known(
    register: Register, deadline_ids: Collection[int]
) -> Mapping[int, tuple[datetime, ...]]:
    """The moments (UTC) at which each of these deadlines was told, or has a reminder."""
    where = Where()
    where.among("deadline_id", deadline_ids)
    rows = register.rows(
        f"SELECT deadline_id, at FROM reminder {where.sql} ORDER BY at",  # noqa: S608 - own names
        *where.values,
    )
    known = dict(moments_told(register, deadline_ids))
    for id_, at in rows:
        known[id_] = (*known.get(id_, ()), datetime.fromisoformat(at))
    return known


def moments_told(
    register: Register, deadline_ids: Collection[int]
) -> Mapping[int, tuple[datetime, ...]]:
    """The moments (UTC) at which each of these deadlines was told, by the app itself."""
    where = Where()
    where.equal("change.kind", REMINDED)
    where.among("deadline.id", deadline_ids)
    rows = register.rows(_TOLD + where.sql, *where.values)
    return grouped((id_, datetime.fromisoformat(json.loads(said)["at"])) for id_, said in rows)


def _between(register: Register, column: str, first: date, last: date) -> list[RemindedTerm]:
    where = Where(_STANDING)
    where.at_least(column, first.isoformat())
    where.below(column, last.isoformat())
    return list(_read(register, where))


def _read(register: Register, where: Where) -> Iterator[RemindedTerm]:
    for row in register.rows(f"{_LINES}{where.sql}", *where.values):
        yield _line(row)


def _line(row: tuple[Any, ...]) -> RemindedTerm:
    id_, dossier_id, dossier, subject, ultimatum, statement_id, *status = row[:_TERM_AT]
    term = term_from(row[_TERM_AT:])
    assert term is not None  # noqa: S101 - every deadline has words
    return RemindedTerm(
        deadline_id=id_,
        dossier_id=dossier_id,
        dossier=dossier,
        subject=subject,
        term=term,
        is_ultimatum=ultimatum is not None,
        settled=_is_settled(*status),
        statement_id=statement_id,
    )


def _is_settled(
    life: str | None, evidence: str | None, life_on: str | None, closed_on: str | None
) -> bool:
    if life is None or evidence is None:
        return False
    settled = settled_on(Life(life), Evidence(evidence), day_from(life_on), day_from(closed_on))
    return settled is not None


def _nearest_first(each: RemindedTerm) -> tuple[date, int]:
    return each.term.latest or each.term.ask_again or date.max, each.deadline_id
