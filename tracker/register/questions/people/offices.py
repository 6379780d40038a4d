"""Which offices there are, and who holds or held them."""

from __future__ import annotations

from datetime import date
from typing import Any

from tracker.frozen import Frozen
from tracker.register.fields import day_from, names_from
from tracker.register.offices import speaks_in
from tracker.register.questions.filters import Where
from tracker.register.questions.lines import PartyLine
from tracker.register.questions.people.parties import COLUMNS, party_from
from tracker.register.register import Register
from tracker.register.rules.people import holding
from tracker.register.rules.people.holding import Holding
from tracker.register.rules.people.periods import Period

_OFFICES = f"""
SELECT office.id, office.name, office.other_names, office.version, {COLUMNS}
FROM office JOIN party ON party.id = office.party_id
"""  # noqa: S608 - names of our own columns
_HOLDINGS = """
SELECT holder.id, holder.office_id, holder.person_id, person.name,
    holder.from_day, holder.until_day, holder.acting
FROM holder
JOIN person ON person.id = holder.person_id
JOIN office ON office.id = holder.office_id
"""
_OLDEST_FIRST = " ORDER BY holder.from_day IS NOT NULL, holder.from_day, holder.id"


class OfficeLine(Frozen):
    """An office of a party, and who holds it on the day asked for; None when it is vacant."""

    id: int
    party: PartyLine
    name: str
    other_names: tuple[str, ...]
    holder: Holding | None
    version: int


def offices(register: Register, on: date, party_id: int | None = None) -> list[OfficeLine]:
    """All offices, or those of one party, by party and name, with their holders on the day `on`."""
    where = Where()
    where.equal("office.party_id", party_id)
    with register.snapshot():
        rows = register.rows(
            _OFFICES + where.sql + " ORDER BY party.name, party.id, office.name, office.id",
            *where.values,
        )
        held = holdings(register, where)
    return [
        OfficeLine(
            id=id_,
            party=party_from(*party),
            name=name,
            other_names=names_from(others),
            holder=holding.holder_on(held.get(id_, ()), on),
            version=version,
        )
        for id_, name, others, version, *party in rows
    ]


def offices_to_speak_in(register: Register, on: date, party_id: int | None) -> list[OfficeLine]:
    """The offices in which a party may speak: its own, and those of its family; none for None."""
    if party_id is None:
        return []
    with register.snapshot():
        return [line for line in offices(register, on) if speaks_in(register, line.id, party_id)]


def office_history(register: Register, office_id: int) -> list[Holding]:
    """All who hold or held an office or will, oldest first; those without a first day before."""
    where = Where()
    where.equal("office.id", office_id)
    return list(holdings(register, where).get(office_id, ()))


def holder_on(register: Register, office_id: int, day: date) -> Holding | None:
    """Who holds an office on `day`; None when it is vacant. See `rules/people/holding.py`."""
    return holding.holder_on(office_history(register, office_id), day)


def holdings(register: Register, where: Where) -> dict[int, tuple[Holding, ...]]:
    """Who holds or held the offices that `where` leaves, oldest first, by office; one question."""
    found: dict[int, list[Holding]] = {}
    for row in register.rows(_HOLDINGS + where.sql + _OLDEST_FIRST, *where.values):
        each = _holding(row)
        found.setdefault(each.office_id, []).append(each)
    return {office_id: tuple(those) for office_id, those in found.items()}


def _holding(row: tuple[Any, ...]) -> Holding:
    id_, office_id, person_id, person, from_day, until_day, acting = row
    period = Period(day_from(from_day), day_from(until_day))
    return Holding(id_, office_id, person_id, person, period, bool(acting))
