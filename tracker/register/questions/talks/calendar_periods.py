"""Which periods of a calendar lie under a timeline: recess, councils, meetings of one's own."""

from __future__ import annotations

from datetime import date
from typing import Any

from tracker.frozen import Frozen
from tracker.register.errors import RecordMissingError
from tracker.register.questions.filters import Where
from tracker.register.register import Register
from tracker.vocabulary import Audience, CalendarLayer

_LINES = """
SELECT calendar_period.id, calendar_period.dossier_id, dossier.name, calendar_period.layer,
    calendar_period.name, calendar_period.first_day, calendar_period.last_day,
    calendar_period.audience, calendar_period.version
FROM calendar_period LEFT JOIN dossier ON dossier.id = calendar_period.dossier_id
"""
_OF_ONE_OR_ALL = "(calendar_period.dossier_id = ? OR calendar_period.dossier_id IS NULL)"
_IN_TIME = " ORDER BY calendar_period.first_day, calendar_period.last_day, calendar_period.id"


class CalendarPeriodLine(Frozen):
    """A period from its first day to its last, both included.

    `dossier_id`, and `dossier`, its name, are None for one that all dossiers have.
    """

    id: int
    dossier_id: int | None
    dossier: str | None
    layer: CalendarLayer
    name: str
    first_day: date
    last_day: date
    audience: Audience
    version: int = 1


def calendar_periods(register: Register, dossier_id: int | None = None) -> list[CalendarPeriodLine]:
    """All periods, or those of a dossier with those that all dossiers have; earliest first."""
    where = Where()
    if dossier_id is not None:
        where.that(_OF_ONE_OR_ALL, dossier_id)
    return [_line(row) for row in register.rows(_LINES + where.sql + _IN_TIME, *where.values)]


def dossier_of_period(register: Register, period_id: int) -> int | None:
    """The dossier of a period, None for all; `RecordMissingError` when there is no such period."""
    rows = register.rows("SELECT dossier_id FROM calendar_period WHERE id = ?", period_id)
    if not rows:
        raise RecordMissingError()
    dossier_id: int | None = rows[0][0]
    return dossier_id


def _line(row: tuple[Any, ...]) -> CalendarPeriodLine:
    id_, dossier_id, dossier, layer, name, first, last, audience, version = row
    return CalendarPeriodLine(
        id=id_,
        dossier_id=dossier_id,
        dossier=dossier,
        layer=CalendarLayer(layer),
        name=name,
        first_day=date.fromisoformat(first),
        last_day=date.fromisoformat(last),
        audience=Audience(audience),
        version=version,
    )
