"""Which ultimatums run at a moment, the one that runs out first at the head."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from tracker.frozen import Frozen
from tracker.register.questions.filters import Where
from tracker.register.questions.following.ultimatums import (
    ULTIMATUM_COLUMNS,
    UltimatumLine,
    ultimatum_from,
)
from tracker.register.questions.papers.responses import Response, responses
from tracker.register.questions.people.parties import parties_by_id
from tracker.register.register import Register
from tracker.register.rules.moments import in_utc

_LINES = f"""
SELECT dossier.name, passage.page, passage.start_char, passage.end_char, {ULTIMATUM_COLUMNS}
FROM ultimatum
JOIN deadline ON deadline.id = ultimatum.deadline_id
JOIN document ON document.id = ultimatum.document_id
JOIN dossier ON dossier.id = document.dossier_id
LEFT JOIN passage AS consequence ON consequence.id = ultimatum.consequence_id
LEFT JOIN statement ON statement.id = deadline.statement_id AND statement.taken_back = 0
LEFT JOIN passage ON passage.id = statement.passage_id AND passage.lost = 0
    AND passage.document_id = document.id
"""  # noqa: S608 - names of our own columns
_LINE = 4  # the columns before those of the ultimatum
_IN_ORDER = " ORDER BY deadline.latest, document.id"


class RunningUltimatum(Frozen):
    """An ultimatum that runs, and the name of its dossier.

    `words` is where the words of its term stand in it: page, first and last
    character; None where nobody pointed them out.
    """

    line: UltimatumLine
    dossier: str
    left: timedelta
    words: tuple[int, int, int] | None


def running_ultimatums(
    register: Register, moment: datetime, dossier_id: int | None = None
) -> list[RunningUltimatum]:
    """Those whose term names an end that is still to come at `moment`, the nearest end first.

    `ZoneMissingError` for a moment without its zone: a last day ends in that zone.
    """
    in_utc(moment)
    where = Where("document.kind = 'ultimatum'")
    where.equal("document.dossier_id", dossier_id)
    # A last day is kept as it is in the zone of its words; no zone is more than a day away.
    where.at_least("deadline.latest", (moment.date() - timedelta(days=1)).isoformat())
    with register.snapshot():
        rows = register.rows(_LINES + where.sql + _IN_ORDER, *where.values)
        people = parties_by_id(register, [row[_LINE + 4] for row in rows])
        answering: dict[int, tuple[Response, ...]] = {}
        for dossier in {row[_LINE + 1] for row in rows}:
            answering.update(responses(register, dossier))
    lines = (_running(row, ultimatum_from(row[_LINE:], moment, people, answering)) for row in rows)
    return sorted((line for line in lines if line is not None), key=lambda line: line.left)


def _running(row: tuple[Any, ...], line: UltimatumLine) -> RunningUltimatum | None:
    if not line.running or line.left is None:
        return None
    name, page, start, end = row[:_LINE]
    return RunningUltimatum(line, name, line.left, None if start is None else (page, start, end))
