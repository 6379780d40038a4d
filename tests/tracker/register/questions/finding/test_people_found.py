"""Parties, offices and persons are found by everything they are called, which is then shown."""

import pytest

from tests.making import CABINET, WHO, party_id
from tracker.register.operations.people.offices import NewOffice, add_office
from tracker.register.operations.people.parties import PartyFacts, change_party
from tracker.register.operations.people.people import NewPerson, add_person
from tracker.register.questions.finding.find import find
from tracker.search.query import read_query


@pytest.fixture
def known(register, dossier):
    cabinet = party_id(register)
    facts = PartyFacts(CABINET.name, CABINET.short, CABINET.side, names={"de": "Die Regierung"})
    change_party(register, cabinet, facts, who=WHO)
    add_office(register, NewOffice(cabinet, "Minister of Work", ("Labour chief",)), who=WHO)
    add_person(register, NewPerson("Otto Klankbord", ("O. Klank",)), who=WHO)
    return register


@pytest.mark.parametrize(
    ("typed", "title", "shown"),
    [
        ("regierung", "Cabinet of Veldland", "Die Regierung"),
        ("labour chief", "Minister of Work", "Labour chief"),
        ("klank", "Otto Klankbord", "O. Klank"),
    ],
)
def test_another_name_is_shown_where_it_was_found(known, typed, title, shown):
    (hit,) = (hit for group in find(known, read_query(typed)).groups for hit in group.hits)
    start, end = hit.excerpt.marks[0]
    assert hit.title.text == title
    assert shown in hit.excerpt.text
    assert hit.excerpt.text[start:end].lower() in shown.lower()


def test_a_party_is_narrowed_to_by_its_name_in_another_language(known, document):
    assert find(known, read_query('by:"Die Regierung"')).count.number
