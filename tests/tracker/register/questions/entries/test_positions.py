from datetime import UTC, date, datetime

import pytest

from tests.making import UNION, WHO, make_document, make_dossier, make_statement, party_id
from tracker.register.operations.entries.statements import take_back_statement
from tracker.register.questions.entries.positions import STANDPOINTS, positions
from tracker.register.questions.people.parties import topics
from tracker.vocabulary import StatementType, Strength


def say(register, dossier, words, day=None, topics=("Toll",), **fields):
    """A letter of that day with these words, a position of the cabinet; the statement."""
    document = make_document(register, dossier, words, title=words, dated=day)
    facts = {"type": StatementType.POSITION, "topics": topics} | fields
    return make_statement(register, document, words, **facts)


def seen(register, dossier, topic=None):
    return [
        (each.topic, each.party.short, [said.quote for said in each.statements], each.earlier)
        for each in positions(register, dossier, topic)
    ]


def test_a_party_stands_where_it_last_said(register, dossier):
    say(register, dossier, "The toll stays.", date(2026, 5, 26))
    say(register, dossier, "The toll is needed.", date(2026, 2, 1))
    say(register, dossier, "A toll is fair.", date(2026, 1, 1))
    (line,) = positions(register, dossier)
    assert seen(register, dossier) == [("Toll", "the cabinet", ["The toll stays."], 2)]
    assert line.since == date(2026, 5, 26)
    assert line.statements[0].place.document == "The toll stays."


def test_all_it_said_on_its_last_day_counts(register, dossier):
    for words in ("The toll stays.", "It may be lower."):
        say(register, dossier, words, date(2026, 5, 26))
    assert seen(register, dossier) == [
        ("Toll", "the cabinet", ["The toll stays.", "It may be lower."], 0)
    ]


def test_each_party_stands_somewhere_on_each_topic(register, dossier):
    us = party_id(register, UNION)
    say(register, dossier, "Tolls and fares stay.", date(2026, 5, 1), ("Toll", "Ferry"))
    say(register, dossier, "No toll.", date(2026, 4, 1), actor_id=us, type=StatementType.DEMAND)
    lines = seen(register, dossier)
    assert lines == [
        ("Toll", "UV", ["No toll."], 0),
        ("Toll", "the cabinet", ["Tolls and fares stay."], 0),
        ("Ferry", "the cabinet", ["Tolls and fares stay."], 0),
    ]
    (_, ferry) = topics(register, dossier)
    assert seen(register, dossier, ferry.id) == lines[2:]


@pytest.mark.parametrize("type_", StatementType)
def test_some_statements_say_where_a_party_stands_and_others_do_not(register, dossier, type_):
    say(register, dossier, "The toll, if so.", type=type_, deciding=((0, 3),))
    assert bool(positions(register, dossier)) == (type_ in STANDPOINTS)


def test_facts_and_ultimatums_say_nothing_of_it():
    assert set(StatementType) - STANDPOINTS == {StatementType.FACT, StatementType.ULTIMATUM}


def test_what_was_taken_back_or_has_no_actor_is_no_position(register, dossier):
    before = say(register, dossier, "The toll stays.", date(2026, 5, 1))
    taken = say(register, dossier, "The toll goes.", date(2026, 5, 26))
    say(register, dossier, "Tolls are unloved.", date(2026, 5, 27), actor_id=None)
    take_back_statement(register, taken, who=WHO)
    (line,) = positions(register, dossier)
    assert ([said.id for said in line.statements], line.earlier) == ([before], 0)


def test_words_without_a_date_are_older_than_any_with_one(register, dossier):
    say(register, dossier, "The toll stays.", date(2026, 1, 1))
    say(register, dossier, "The toll goes.")
    assert seen(register, dossier) == [("Toll", "the cabinet", ["The toll stays."], 1)]


def test_spoken_words_count_from_the_day_they_were_said(register, dossier):
    say(register, dossier, "The toll stays.", date(2026, 1, 1))
    spoken = say(register, dossier, "The toll goes.")
    with register.change("say", WHO) as record:
        record.update("statement", spoken, said=datetime(2026, 3, 2, 10, 0, tzinfo=UTC))
    (line,) = positions(register, dossier)
    assert (line.statements[0].id, line.since) == (spoken, date(2026, 3, 2))


def test_a_caveat_comes_along(register, dossier):
    words = "For now the toll stays."
    say(register, dossier, words, strength=Strength.HEDGED, caveat=(0, 7))
    assert positions(register, dossier)[0].statements[0].caveat == "For now"


def test_other_dossiers_stay_out(register, dossier):
    say(register, make_dossier(register, "Other talks"), "The toll stays.")
    assert positions(register, dossier) == []
