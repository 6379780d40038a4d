"""On whose behalf the parties of a dossier speak, within which limits, and whether still."""

from __future__ import annotations

from datetime import date
from typing import Any

from tracker.frozen import Frozen
from tracker.register.fields import day_from
from tracker.register.questions.lines import PartyLine
from tracker.register.questions.people.parties import parties_by_id
from tracker.register.register import Register
from tracker.register.rules.people.mandates import has_lapsed
from tracker.register.rules.people.periods import Period
from tracker.vocabulary import Audience

_LINES = """
SELECT mandate.id, mandate.party_id, mandate.on_behalf_id, mandate.limits, mandate.from_day,
    mandate.until_day, mandate.audience, mandate.version, mandate.holder_id, holder.from_day,
    holder.until_day, person.name, office.name
FROM mandate
LEFT JOIN holder ON holder.id = mandate.holder_id
LEFT JOIN person ON person.id = holder.person_id
LEFT JOIN office ON office.id = holder.office_id
WHERE mandate.dossier_id = ?
ORDER BY mandate.from_day IS NOT NULL, mandate.from_day, mandate.id
"""


class GivenTo(Frozen):
    """Whom a mandate was given to: a person for the time in an office."""

    holder_id: int
    person: str
    office: str
    period: Period


class MandateLine(Frozen):
    """A mandate of a party, and whether it has lapsed on the day asked for.

    `given_to` is None where it is the party's as a whole, `on_behalf` None
    where the party speaks for itself only.
    """

    id: int
    party: PartyLine
    given_to: GivenTo | None
    on_behalf: PartyLine | None
    limits: str
    period: Period
    audience: Audience
    lapsed: bool
    version: int


def mandates(register: Register, dossier_id: int, on: date) -> list[MandateLine]:
    """The mandates in a dossier, oldest first, as they stand on the day `on`.

    Those without a first day come before the others.
    """
    with register.snapshot():
        rows = register.rows(_LINES, dossier_id)
        named = parties_by_id(register, {id_ for row in rows for id_ in row[1:3]})
    lines = []
    for row in rows:
        period, given_to = Period(day_from(row[4]), day_from(row[5])), _given_to(row)
        line = MandateLine(
            id=row[0],
            party=named[row[1]],
            given_to=given_to,
            on_behalf=None if row[2] is None else named[row[2]],
            limits=row[3],
            period=period,
            audience=Audience(row[6]),
            lapsed=has_lapsed(period, given_to.period if given_to else None, on),
            version=row[7],
        )
        lines.append(line)
    return lines


def _given_to(row: tuple[Any, ...]) -> GivenTo | None:
    holder_id, from_day, until_day, person, office = row[8:]
    if holder_id is None:
        return None
    return GivenTo(holder_id, person, office, Period(day_from(from_day), day_from(until_day)))
