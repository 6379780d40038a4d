"""Making persons and their offices for a test: all of them invented."""

from __future__ import annotations

from datetime import date

from tests.making import UNION, WHO, NewParty, party_id
from tracker.register import Register
from tracker.register.operations.holders import NewHolder, appoint
from tracker.register.operations.offices import NewOffice, add_office
from tracker.register.operations.people import NewPerson, add_person
from tracker.register.rules.periods import ALWAYS, Period

MAY_DAY = date(2026, 5, 1)
BEFORE_MAY = Period(None, date(2026, 4, 30))
FROM_MAY = Period(MAY_DAY)


def make_person(register: Register, name: str = "Ada Veer") -> int:
    """A person; the id."""
    return add_person(register, NewPerson(name), who=WHO).ids[0]


def make_office(register: Register, name: str = "chair", party: NewParty = UNION) -> int:
    """An office of one of the parties of `making.py`; its id."""
    return add_office(register, NewOffice(party_id(register, party), name), who=WHO).ids[0]


def make_holder(
    register: Register,
    office: int,
    name: str = "Ada Veer",
    period: Period = ALWAYS,
    *,
    acting: bool = False,
) -> int:
    """A new person of that name in an office; the id of the holder."""
    new = NewHolder(office, make_person(register, name), period, acting)
    return appoint(register, new, who=WHO).ids[0]
