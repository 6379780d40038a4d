"""Two parties that were entered for one: joined, and apart again when it was a mistake."""

import pytest

from tests.making import CABINET, EMPLOYERS, START, UNION, WHO, make_dossier, party_id
from tests.making_people import make_office
from tracker.register.checking import check
from tracker.register.errors.people import SameOfficeTwiceError, SamePartyError
from tracker.register.operations.dossiers.dossiers import (
    OTHER,
    US,
    NewDossier,
    NewParty,
    add_party,
    seat_party,
    start_dossier,
)
from tracker.register.operations.keeping.undo import undo
from tracker.register.operations.people.joining import join_parties
from tracker.register.operations.people.parties import PartyFacts, change_party
from tracker.register.questions.people.offices import offices
from tracker.register.questions.people.parties import parties
from tracker.register.questions.people.party_lists import party_list
from tracker.register.questions.people.party_pages import party_page
from tracker.register.questions.people.party_tables import parts_of, tables_of
from tracker.vocabulary import Side

TWICE = NewParty("Workers' Union Veldland", "WUV", Side.UNION, ("the workers",))
TODAY = START.date()


@pytest.fixture
def twice(register, dossier):
    return add_party(register, TWICE, who=WHO).ids[0]


def test_everything_comes_to_the_party_that_is_kept_with_its_names(register, dossier, twice):
    union = party_id(register, UNION)
    other_table = start_dossier(register, NewDossier("Ferries", "en"), who=WHO).ids[0]
    seat_party(register, other_table, twice, US, who=WHO)
    make_office(register, "treasurer", TWICE)
    join_parties(register, union, twice, who=WHO)
    assert twice not in {line.id for line in parties(register)}
    page = party_page(register, union)
    assert page.line.other_names == ("the union", TWICE.name, "WUV", "the workers")
    assert {table.dossier: table.role for table in tables_of(register, union)} == {
        "Bridge and ferry": US,
        "Ferries": US,
    }
    assert [each.name for each in offices(register, TODAY, union)] == ["treasurer"]
    assert check(register) == []


def test_who_sits_twice_at_a_table_sits_there_once_and_stays_us(register, dossier, twice):
    seat_party(register, dossier, twice, OTHER, who=WHO)
    join_parties(register, twice, party_id(register, UNION), who=WHO)
    assert [table.role for table in tables_of(register, twice)] == [US]
    assert len(parties(register, dossier)) == 3


def test_joining_is_one_step_of_undo(register, dossier, twice):
    seat_party(register, dossier, twice, OTHER, who=WHO)
    before = party_list(register, TODAY), party_page(register, twice)
    join_parties(register, party_id(register, UNION), twice, who=WHO)
    undo(register, WHO)
    after = party_list(register, TODAY), party_page(register, twice)
    assert after[0] == before[0]
    assert after[1].line == before[1].line


def test_a_part_takes_the_place_of_what_it_was_part_of(register, dossier, twice):
    union, employers = party_id(register, UNION), party_id(register, EMPLOYERS)
    below(register, union, UNION, twice)
    below(register, twice, TWICE, employers)
    join_parties(register, union, twice, who=WHO)
    assert party_page(register, union).parent_id == employers
    assert parts_of(register, employers) == [union]


def test_what_stands_below_is_listed_below_and_by_side(register, dossier, twice):
    below(register, twice, TWICE, party_id(register, UNION))
    listed = [(line.line.short, line.depth) for line in party_list(register, TODAY)]
    assert listed == [("the cabinet", 0), ("UV", 0), ("WUV", 1), ("EV", 0)]


def test_two_offices_of_one_name_are_told_apart_first(register, dossier, twice):
    make_office(register, "chair", UNION)
    make_office(register, "Chair", TWICE)
    with pytest.raises(SameOfficeTwiceError, match="chair"):
        join_parties(register, party_id(register, UNION), twice, who=WHO)
    assert twice in {line.id for line in parties(register)}


def test_a_party_is_not_joined_with_itself(register):
    make_dossier(register)
    cabinet = party_id(register, CABINET)
    with pytest.raises(SamePartyError):
        join_parties(register, cabinet, cabinet, who=WHO)


def below(register, party, facts, parent):
    new = PartyFacts(facts.name, facts.short, facts.side, facts.other_names, parent_id=parent)
    change_party(register, party, new, who=WHO)
