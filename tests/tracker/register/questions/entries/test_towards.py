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
from tracker.register.operations.entries.parts import Parts, set_parts
from tracker.register.operations.entries.statements import take_back_statement
from tracker.register.questions.entries.towards import undertaken_towards
from tracker.vocabulary import StatementType

TOLL, FERRY, TALK, REPORT = LETTER_TEXT.split("\n\n")


@pytest.fixture
def parties(register, dossier):
    return [party_id(register, each) for each in (UNION, CABINET, EMPLOYERS)]


def towards(register, dossier):
    return {each.party.short: each for each in undertaken_towards(register, dossier)}


def test_an_invitation_to_one_union_differs_from_offers_to_both_sides(
    register, dossier, document, parties
):
    union, _, employers = parties
    offer = make_statement(register, document, FERRY, addressee_ids=(union, employers))
    invitation = make_statement(
        register, document, TALK, type=StatementType.INVITATION, addressee_ids=(union,)
    )
    both = towards(register, dossier)
    assert [each.id for each in both["UV"].addressed] == [offer, invitation]
    assert [each.id for each in both["EV"].addressed] == [offer]
    to_union, alone = both["UV"].addressed
    assert alone.type is StatementType.INVITATION
    assert alone.is_to_alone(both["UV"].party)
    assert alone.others_than(both["UV"].party) == ()
    assert not to_union.is_to_alone(both["UV"].party)
    assert [each.short for each in to_union.others_than(both["UV"].party)] == ["EV"]


def test_addressee_bound_beneficiary_and_named_are_kept_apart(register, dossier, document, parties):
    union, cabinet, employers = parties
    promise = make_statement(register, document, REPORT, addressee_ids=(union,))
    parts = Parts(bound=(cabinet,), beneficiaries=(union,), named=(employers,))
    set_parts(register, promise, parts, who=WHO)
    found = {
        short: tuple(
            [entry.entry for entry in part]
            for part in (each.addressed, each.bound, each.beneficiary, each.named)
        )
        for short, each in towards(register, dossier).items()
    }
    assert found == {
        "UV": ([1], [], [1], []),
        "the cabinet": ([], [1], [], []),
        "EV": ([], [], [], [1]),
    }


def test_parties_are_told_by_name(register, dossier, document, parties):
    make_statement(register, document, addressee_ids=tuple(parties))
    assert [each.party.name for each in undertaken_towards(register, dossier)] == [
        "Cabinet of Veldland",
        "Employers of Veldland",
        "Union of Veldland",
    ]


def test_what_is_said_to_nobody_in_particular_is_towards_no_party(register, dossier, document):
    make_statement(register, document, addressee_ids=())
    assert undertaken_towards(register, dossier) == []


def test_what_was_taken_back_or_stands_elsewhere_is_left_out(register, dossier, document, parties):
    made = make_statement(register, document)
    set_parts(register, made, Parts(bound=parties[1:2]), who=WHO)
    make_statement(register, make_document(register, make_dossier(register, "Tunnel")))
    assert len(undertaken_towards(register, dossier)) == 2
    take_back_statement(register, made, who=WHO)
    assert undertaken_towards(register, dossier) == []
