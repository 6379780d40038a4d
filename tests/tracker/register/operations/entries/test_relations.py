from datetime import date

import pytest

from tests.making import LETTER_TEXT, WHO, make_document, make_dossier, make_statement
from tracker.register.errors import StatementMissingError
from tracker.register.errors.entries import (
    RelatedToItselfError,
    RelatedToLaterError,
    RelationCircleError,
    RelationExistsError,
    RelationMissingError,
    RelationOtherDossierError,
)
from tracker.register.operations.entries.relations import NewRelation, relate, unrelate
from tracker.register.operations.entries.statements import take_back_statement
from tracker.register.operations.keeping.undo import redo, undo
from tracker.register.questions.entries.relations import relations_of
from tracker.vocabulary import Relation

STOP, FERRY, INVITATION, REPORT = LETTER_TEXT.split("\n\n")


@pytest.fixture
def three(register, document):
    return [make_statement(register, document, quote) for quote in (STOP, INVITATION, REPORT)]


def bear(register, one, other, kind=Relation.RESTATES, **fields):
    return relate(register, NewRelation(one, kind, other, **fields), who=WHO).ids[0]


def test_a_relation_is_seen_from_both_ends_with_who_said_so_and_when(register, three):
    one, other, _ = three
    new = NewRelation(one, Relation.LIMITS, other, note="  the toll only ")
    made = relate(register, new, who="B. Reader").ids[0]
    [line] = relations_of(register, one).on_others
    assert (line.id, line.kind, line.note, line.author) == (
        made,
        Relation.LIMITS,
        "the toll only",
        "B. Reader",
    )
    assert line.at.utcoffset() is not None
    assert (line.other_id, line.other_entry, line.quote) == (other, 2, INVITATION)
    [back] = relations_of(register, other).by_others
    assert (back.other_id, back.quote) == (one, STOP)


def test_done_again_by_another_it_is_still_of_whoever_said_it_first(register, three):
    relate(register, NewRelation(three[0], Relation.LIMITS, three[1]), who="B. Reader")
    undo(register, WHO)
    redo(register, WHO)
    assert relations_of(register, three[0]).on_others[0].author == "B. Reader"


def test_nothing_bears_on_itself(register, three):
    with pytest.raises(RelatedToItselfError):
        bear(register, three[0], three[0])


def test_there_is_no_circle_of_one_kind(register, three):
    one, two, three_ = three
    bear(register, one, two)
    bear(register, two, three_)
    with pytest.raises(RelationCircleError, match="Entry 1 bears on entry 3"):
        bear(register, three_, one)
    bear(register, three_, one, Relation.LIMITS)


def test_the_same_is_said_once(register, three):
    bear(register, three[0], three[1])
    with pytest.raises(RelationExistsError, match="Entry 1 is related"):
        bear(register, three[0], three[1])


def test_a_statement_bears_on_what_was_said_before_it(register, dossier, three):
    later = make_document(register, dossier, LETTER_TEXT + " Again.", dated=date(2026, 6, 9))
    newer = make_statement(register, later)
    bear(register, newer, three[0])
    with pytest.raises(RelatedToLaterError, match="Relate the later entry to the earlier one"):
        bear(register, three[1], newer)


def test_a_day_that_is_not_known_refuses_nothing(register, dossier, three):
    undated = make_document(register, dossier, LETTER_TEXT + " Undated.", dated=None)
    bear(register, three[0], make_statement(register, undated))
    assert len(relations_of(register, three[0]).on_others) == 1


def test_another_dossier_is_meant_only_when_said_so(register, three):
    other = make_document(register, make_dossier(register, "Other talks"))
    elsewhere = make_statement(register, other)
    with pytest.raises(RelationOtherDossierError):
        bear(register, three[0], elsewhere)
    bear(register, three[0], elsewhere, beyond_dossier=True)
    assert relations_of(register, three[0]).on_others[0].other_id == elsewhere


def test_a_relation_is_taken_away(register, three):
    made = bear(register, three[0], three[1])
    unrelate(register, made, who=WHO)
    assert relations_of(register, three[0]).on_others == ()
    with pytest.raises(RelationMissingError):
        unrelate(register, made, who=WHO)


def test_a_statement_taken_back_bears_on_nothing(register, three):
    bear(register, three[0], three[1])
    take_back_statement(register, three[1], who=WHO)
    assert relations_of(register, three[0]).on_others == ()
    with pytest.raises(StatementMissingError):
        bear(register, three[2], three[1])


def test_what_was_taken_back_closes_no_circle(register, three):
    one, two, three_ = three
    bear(register, one, two)
    bear(register, two, three_)
    take_back_statement(register, two, who=WHO)
    bear(register, three_, one)
    assert relations_of(register, three_).on_others[0].other_id == one
