from datetime import date

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
from tests.tracker.register.speaking import speak
from tracker.register.operations.entries.disputes import set_dispute
from tracker.register.operations.entries.parts import Parts, set_parts
from tracker.register.operations.entries.relations import NewRelation, relate
from tracker.register.operations.entries.statements import take_back_statement
from tracker.register.questions.entries.statements import (
    StatementFilter,
    counts_per_type,
    distinct_statements,
    statement_window,
    statements,
)
from tracker.register.questions.people.parties import topics
from tracker.vocabulary import (
    Audience,
    Confirmation,
    Dispute,
    Relation,
    StatementType,
    Strength,
)

STOP, FERRY, INVITATION, REPORT = LETTER_TEXT.split("\n\n")


@pytest.fixture
def four(register, dossier, document):
    """Three written statements, and one that was spoken; their ids."""
    return [
        make_statement(register, document, STOP, strength=Strength.FIRM, topics=("Toll",)),
        make_statement(register, document, FERRY, type=StatementType.FACT, audience=Audience.NOTE),
        make_statement(register, document, REPORT, addressee_ids=(party_id(register, EMPLOYERS),)),
        speak(register, dossier, type=StatementType.INVITATION, actor_id=None),
    ]


def narrowed(register, **wanted):
    return [line.entry for line in statements(register, wanted=StatementFilter(**wanted))]


@pytest.mark.parametrize(
    ("wanted", "entries"),
    [
        ({}, [1, 2, 3, 4]),
        ({"types": [StatementType.FACT, StatementType.INVITATION]}, [2, 4]),
        ({"types": []}, []),
        ({"strengths": [Strength.FIRM]}, [1]),
        ({"audience": Audience.NOTE}, [1, 2, 3, 4]),
        ({"audience": Audience.ORGANISATION}, [1, 3, 4]),
        ({"audience": Audience.SHARED}, []),
        ({"confirmed_from": Confirmation.OWN_NOTE}, [1, 2, 3, 4]),
        ({"confirmed_from": Confirmation.IN_WRITING}, [1, 2, 3]),
        ({"confirmed_from": Confirmation.LAW}, []),
        ({"strengths": [Strength.PLAIN], "types": [StatementType.COMMITMENT]}, [3]),
    ],
)
def test_statements_are_narrowed_down_by_what_they_are(register, four, wanted, entries):
    assert narrowed(register, **wanted) == entries


def test_statements_about_a_topic(register, dossier, four):
    [toll] = topics(register, dossier)
    assert narrowed(register, topic_ids=[toll.id]) == [1]
    assert narrowed(register, topic_ids=[toll.id, 99]) == [1]
    assert narrowed(register, topic_ids=[]) == []


def test_statements_a_party_has_any_part_in(register, four):
    assert narrowed(register, party_id=party_id(register, CABINET)) == [1, 2, 3]
    assert narrowed(register, party_id=party_id(register, UNION)) == [1, 2]
    set_parts(register, four[3], Parts(named=(party_id(register, UNION),)), who=WHO)
    assert narrowed(register, party_id=party_id(register, UNION)) == [1, 2, 4]


def test_statements_that_are_disputed(register, four):
    set_dispute(register, four[1], Dispute.BY_THEM, who=WHO, why="they say so")
    assert narrowed(register, disputes=[Dispute.BY_THEM, Dispute.BY_US]) == [2]


def test_statements_are_counted_per_type_with_the_same_filter(register, dossier, four):
    counted = counts_per_type(register, dossier)
    assert list(counted) == list(StatementType)
    assert sum(counted.values()) == 4
    assert counted[StatementType.COMMITMENT] == 2
    take_back_statement(register, four[0], who=WHO)
    assert counts_per_type(register, dossier)[StatementType.COMMITMENT] == 1
    wanted = StatementFilter(audience=Audience.ORGANISATION)
    assert counts_per_type(register, wanted=wanted)[StatementType.FACT] == 0


@pytest.mark.parametrize("size", [1, 2, 3, 100])
def test_windows_one_after_the_other_are_the_whole_list(register, dossier, document, size):
    undated = make_document(register, dossier, LETTER_TEXT + " Undated.", dated=None)
    early = make_document(register, dossier, LETTER_TEXT + " Early.", dated=date(2026, 1, 1))
    other = make_document(register, make_dossier(register, "Other talks"), dated=None)
    for each in (undated, early, document, other):
        for quote in (INVITATION, STOP):
            make_statement(register, each, quote, topics=("Toll",))
        make_statement(register, each, STOP, type=StatementType.FACT)
    seen = []
    while window := statement_window(register, after=seen[-1] if seen else None, limit=size):
        assert len(window) <= size
        seen += window
    assert seen == statements(register)
    assert len(seen) == 12


def test_what_restates_another_is_counted_once(register, dossier, document):
    first, again, other = (
        make_statement(register, document, quote) for quote in (STOP, FERRY, REPORT)
    )
    assert distinct_statements(register, dossier) == 3
    relate(register, NewRelation(again, Relation.RESTATES, first), who=WHO)
    relate(register, NewRelation(other, Relation.LIMITS, first), who=WHO)
    assert distinct_statements(register, dossier) == 2
    take_back_statement(register, first, who=WHO)
    assert distinct_statements(register, dossier) == 2
