"""Making persons and their offices for a test: all of them invented."""

from __future__ import annotations

from datetime import date

from tests.making import UNION, WHO, NewParty, make_document, make_statement, party_id
from tracker.register import Register
from tracker.register.operations.people.holders import (
    HandOver,
    NewHolder,
    appoint,
    hand_over_office,
)
from tracker.register.operations.people.offices import NewOffice, add_office
from tracker.register.operations.people.people import NewPerson, add_person
from tracker.register.operations.people.speaking import speak_in_office
from tracker.register.rules.people.periods import ALWAYS, Period
from tracker.vocabulary import Life

#: A day in April, and the day of May on which offices change hands.
APRIL = date(2026, 4, 10)
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


def make_chair(register: Register) -> int:
    """The office of the union's chair, handed over from Ada Veer to Bram Kust on 1 May."""
    office = make_office(register)
    make_holder(register, office, "Ada Veer")
    bram = make_person(register, "Bram Kust")
    hand_over_office(register, HandOver(office, bram, MAY_DAY), who=WHO)
    return office


def make_letter_of_april(register: Register, dossier: int) -> int:
    """A letter of the union of 10 April; its id."""
    return make_document(register, dossier, dated=APRIL, sender_id=party_id(register, UNION))


def make_statement_in(
    register: Register, document: int, office: int | None, quote: str, **fields
) -> int:
    """A statement of the union in one of its offices, None: in none; its id."""
    union = party_id(register, UNION)
    statement = make_statement(register, document, quote, actor_id=union, **fields)
    speak_in_office(register, statement, office, who=WHO)
    return statement


def set_life(register: Register, statement: int, life: Life) -> None:
    """Let the undertaking of a statement stand so, whatever the rules of statuses say."""
    with register.change("test", WHO) as record:
        commitment = register.value("SELECT id FROM commitment WHERE statement_id = ?", statement)
        record.update("commitment", commitment, life=life)
