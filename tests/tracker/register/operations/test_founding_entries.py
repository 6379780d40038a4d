"""The founding letter's entries, stored one by one as they stand in the reference list."""

from collections import Counter
from datetime import date

import pytest

from tests.founding import needs_founding_letter
from tests.making import CABINET, EMPLOYERS, UNION, WHO, party_id
from tests.reading_scores import GLOSSARY, LETTERS, Places, entries
from tracker.letters.reading import read_letter
from tracker.register.checking import check
from tracker.register.operations.entries.relations import NewRelation, relate
from tracker.register.operations.entries.statements import NewStatement, record_statement
from tracker.register.operations.papers.documents import NewDocument, add_document
from tracker.register.questions.entries.statements import (
    StatementFilter,
    counts_per_type,
    distinct_statements,
    statements,
)
from tracker.register.questions.entries.towards import undertaken_towards
from tracker.register.questions.entries.wordings import wording_chain
from tracker.register.questions.papers.texts import letter_of
from tracker.vocabulary import (
    DocumentKind,
    Rank,
    Relation,
    StatementType,
    Strength,
)

FILE = LETTERS / "00-founding-letter.txt"
RANKS = {"C": Rank.CORE, "S": Rank.SECONDARY, "B": Rank.BACKGROUND}
COUNTS = {
    StatementType.DECISION: 2,
    StatementType.COMMITMENT: 2,
    StatementType.CONDITIONAL_COMMITMENT: 1,
    StatementType.DEFERRAL: 3,
    StatementType.INVITATION: 6,
    StatementType.PRECONDITION: 5,
    StatementType.INTENTION: 19,
    StatementType.POSITION: 28,
    StatementType.FACT: 14,
}

pytestmark = [
    needs_founding_letter,
    pytest.mark.skipif(
        not (FILE.exists() and GLOSSARY.exists()), reason="the reference entries are not here"
    ),
]


@pytest.fixture
def letter(register, dossier):
    """The founding letter in a dossier; the id of its document."""
    return add_document(
        register,
        NewDocument(
            dossier_id=dossier,
            kind=DocumentKind.RESPONSE,
            title="The founding letter",
            letter=read_letter(FILE).letter,
            file_name=FILE.name,
            content=FILE.read_bytes(),
            sender_id=party_id(register, CABINET),
            addressee_ids=(party_id(register, UNION),),
            dated=date(2026, 5, 26),
        ),
        who=WHO,
    ).ids[0]


@pytest.fixture
def stored(register, letter):
    """The ids of all entries, by their number in the reference list."""
    places = Places(letter_of(register, letter).text)
    return {entry.number: store(register, letter, entry, places) for entry in entries()}


def store(register, letter, entry, places):
    start, end = places.find(entry.key_words)
    strength = Strength(entry.strength)
    new = NewStatement(
        document_id=letter,
        start=start,
        end=end,
        type=StatementType(entry.types[0]),
        strength=strength,
        rank=RANKS[entry.rank],
        actor_id=party_id(register, CABINET),
        addressee_ids=addressees(register, entry),
        topics=topics(entry),
        deciding=((start, end),) if strength is Strength.HEDGED else (),
    )
    return record_statement(register, new, who=WHO).ids[0]


def addressees(register, entry):
    both = (party_id(register, UNION), party_id(register, EMPLOYERS))
    return both[:1] if entry.number == "R79" else both


def topics(entry):
    row = next(
        line
        for line in GLOSSARY.read_text(encoding="utf-8").splitlines()
        if line.startswith(f"| {entry.number} |") and line.count("|") > 10
    )
    return tuple(topic.strip() for topic in row.split("|")[7].split(";"))


def test_all_entries_are_stored_and_counted_per_type(register, dossier, stored):
    assert len(stored) == 80
    counted = {type_: n for type_, n in counts_per_type(register, dossier).items() if n}
    assert counted == COUNTS
    for type_, count in COUNTS.items():
        assert len(statements(register, dossier, wanted=StatementFilter(types=[type_]))) == count


def test_all_entries_are_anchored_at_exactly_their_words(register, letter, stored):
    text = letter_of(register, letter).text
    lines = statements(register, document_id=letter)
    assert len(lines) == len(stored)
    for line in lines:
        assert text[line.place.start : line.place.end] == line.quote
        assert line.found
    assert check(register) == []


def test_what_is_restated_is_linked_and_counted_once(register, dossier, stored):
    for one, other in (("R60", "R26"), ("R61", "R30"), ("R61", "R31")):
        relation = NewRelation(stored[one], Relation.RESTATES, stored[other])
        relate(register, relation, who=WHO)
    assert distinct_statements(register, dossier) == 78
    [first, again] = wording_chain(register, stored["R26"])
    assert (first.statement.id, again.statement.id) == (stored["R26"], stored["R60"])
    assert len(again.compared) > 1


def test_the_invitation_is_to_one_and_the_offers_of_talks_are_to_both_sides(
    register, dossier, stored
):
    invited = {
        entry.id: len(entry.addressees)
        for towards in undertaken_towards(register, dossier)
        for entry in towards.addressed
        if entry.type is StatementType.INVITATION
    }
    assert Counter(invited.values()) == {1: 1, 2: 5}
    assert invited[stored["R79"]] == 1
