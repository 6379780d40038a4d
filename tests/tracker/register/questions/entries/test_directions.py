import pytest

from tests.making import (
    CABINET,
    EMPLOYERS,
    LETTER_TEXT,
    UNION,
    WHO,
    make_document,
    make_dossier,
    make_statement,
    party_id,
)
from tracker.register.operations.dossiers.dossiers import NewParty, add_party
from tracker.register.operations.people.parties import PartyFacts, change_party, choose_us
from tracker.register.questions.entries.directions import undertakings, us_in
from tracker.vocabulary import Direction, Evidence, Life, Side, StatementType

TOLL, FERRY, TALK, REPORT = LETTER_TEXT.split("\n\n")


@pytest.fixture
def promises(register, document):
    """Four undertakings: to the union, to all, by the union, and between the two others."""
    union, cabinet, employers = (party_id(register, each) for each in (UNION, CABINET, EMPLOYERS))
    return [
        make_statement(register, document, quote, actor_id=actor, addressee_ids=addressees)
        for quote, actor, addressees in (
            (TOLL, cabinet, (union, employers)),
            (FERRY, cabinet, ()),
            (TALK, union, (cabinet,)),
            (REPORT, employers, (cabinet,)),
        )
    ]


def in_direction(register, dossier, direction):
    return [each.statement.id for each in undertakings(register, dossier, direction)]


def test_what_was_undertaken_is_told_in_both_directions(register, dossier, promises):
    assert in_direction(register, dossier, Direction.TO_US) == promises[:2]
    assert in_direction(register, dossier, Direction.BY_US) == promises[2:3]
    assert in_direction(register, dossier, Direction.BETWEEN_OTHERS) == promises[3:]
    assert in_direction(register, dossier, None) == promises


def test_the_direction_turns_with_whom_the_dossier_is_kept_for(register, dossier, promises):
    choose_us(register, dossier, party_id(register, CABINET), who=WHO)
    assert us_in(register, dossier) == party_id(register, CABINET)
    assert in_direction(register, dossier, Direction.BY_US) == promises[:2]
    assert in_direction(register, dossier, Direction.TO_US) == promises[2:]


def test_what_is_undertaken_to_a_party_we_are_part_of_is_undertaken_to_us(
    register, dossier, document
):
    all_unions, federation = (
        add_party(register, NewParty(name, name, Side.UNION), who=WHO).ids[0]
        for name in ("All unions", "Federation")
    )
    union = party_id(register, UNION)
    for child, facts in (
        (union, PartyFacts(UNION.name, UNION.short, UNION.side, parent_id=federation)),
        (federation, PartyFacts("Federation", "F", Side.UNION, parent_id=all_unions)),
    ):
        change_party(register, child, facts, who=WHO)
    offer = make_statement(register, document, addressee_ids=(all_unions,))
    assert in_direction(register, dossier, Direction.TO_US) == [offer]
    choose_us(register, dossier, party_id(register, EMPLOYERS), who=WHO)
    assert in_direction(register, dossier, Direction.BETWEEN_OTHERS) == [offer]


def test_in_a_dossier_kept_for_nobody_there_are_others_only(register, dossier, promises):
    choose_us(register, dossier, None, who=WHO)
    assert us_in(register, dossier) is None
    assert in_direction(register, dossier, Direction.BETWEEN_OTHERS) == promises


def test_an_undertaking_is_told_with_its_statuses(register, dossier, promises):
    first = undertakings(register, dossier)[0]
    assert (first.life, first.evidence) == (Life.OPEN, Evidence.NONE_FOUND)
    assert first.direction is Direction.TO_US
    assert first.statement.quote == TOLL


def test_only_undertakings_of_the_dossier_are_told(register, dossier, document):
    make_statement(register, document, type=StatementType.POSITION)
    make_statement(register, make_document(register, make_dossier(register, "Tunnel")))
    assert undertakings(register, dossier) == []
