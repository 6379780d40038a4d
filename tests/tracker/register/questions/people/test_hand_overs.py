from datetime import UTC, date, datetime

import pytest

from tests.making import LETTER_TEXT, WHO, make_document, make_dossier, place_of
from tests.making_people import (
    APRIL,
    MAY_DAY,
    make_chair,
    make_holder,
    make_letter_of_april,
    make_office,
    make_statement_in,
    set_life,
)
from tracker.register.operations.entries.statements import take_back_statement
from tracker.register.operations.people.holders import end_holding
from tracker.register.operations.people.speaking import send_in_office
from tracker.register.questions.people.hand_overs import changed_hands
from tracker.vocabulary import Life, StatementType, Strength

JUNE = date(2026, 6, 1)
TOLL, FERRY, TALK, REPORT = LETTER_TEXT.split("\n\n")


@pytest.fixture
def chair(register):
    return make_chair(register)


@pytest.fixture
def letter(register, dossier):
    return make_letter_of_april(register, dossier)


def report(register, since=MAY_DAY, until=JUNE, dossier_id=None):
    return [each.statement_id for each in changed_hands(register, since, until, dossier_id)]


def holders(line):
    hands = line.hands
    return tuple(each and each.person for each in (hands.held_then, hands.held_now))


def test_the_report_lists_all_that_changed_hands(register, dossier, letter, chair):
    promises = [make_statement_in(register, letter, chair, quote) for quote in (TOLL, FERRY, TALK)]
    make_statement_in(register, letter, None, REPORT)
    late = make_document(register, dossier, f"{LETTER_TEXT} May.", dated=date(2026, 5, 20))
    make_statement_in(register, late, chair, REPORT)
    assert report(register) == promises
    line = changed_hands(register, MAY_DAY, JUNE)[0]
    assert (line.entry, line.quote, line.said) == (1, TOLL, APRIL)
    assert (line.office_id, line.office, line.party) == (chair, "chair", "UV")
    assert holders(line) == ("Ada Veer", "Bram Kust")


def test_a_caveat_goes_with_the_promise_in_the_report(register, letter, chair):
    caveat = place_of(register, letter, "unless the council asks for it")
    make_statement_in(register, letter, chair, FERRY, strength=Strength.HEDGED, caveat=caveat)
    (line,) = changed_hands(register, MAY_DAY, JUNE)
    assert line.caveat == "unless the council asks for it"


@pytest.mark.parametrize("life", list(Life))
def test_only_what_is_still_to_be_done_changes_hands(register, letter, chair, life):
    promise = make_statement_in(register, letter, chair, TOLL)
    set_life(register, promise, life)
    running = life in (Life.OPEN, Life.IN_PROGRESS, Life.PARTLY_FULFILLED)
    assert report(register) == ([promise] if running else [])


def test_what_is_no_undertaking_or_was_taken_back_is_not_in_the_report(register, letter, chair):
    make_statement_in(register, letter, chair, TOLL, type=StatementType.POSITION)
    promise = make_statement_in(register, letter, chair, FERRY)
    assert report(register) == [promise]
    take_back_statement(register, promise, who=WHO)
    assert report(register) == []


def test_only_changes_in_the_time_asked_for_are_reported(register, letter, chair):
    promise = make_statement_in(register, letter, chair, TOLL)
    assert report(register, date(2026, 1, 1), date(2026, 4, 30)) == []
    assert report(register, date(2026, 5, 2), JUNE) == []
    assert report(register, MAY_DAY, MAY_DAY) == [promise]
    assert report(register, date.min, date.max) == [promise]


def test_a_report_can_be_of_one_dossier(register, letter, chair):
    promise = make_statement_in(register, letter, chair, TOLL)
    other = make_dossier(register, "Tunnel")
    its_letter = make_letter_of_april(register, other)
    elsewhere = make_statement_in(register, its_letter, chair, TOLL)
    assert report(register) == [promise, elsewhere]
    assert report(register, dossier_id=other) == [elsewhere]


def test_an_office_left_vacant_is_reported_without_a_holder(register, letter):
    office = make_office(register, "treasurer")
    promise = make_statement_in(register, letter, office, TOLL)
    holder = make_holder(register, office, "Carla Rif")
    assert report(register) == []
    end_holding(register, holder, date(2026, 4, 30), who=WHO)
    (line,) = changed_hands(register, MAY_DAY, JUNE)
    assert (line.statement_id, holders(line)) == (promise, ("Carla Rif", None))


def test_what_was_said_in_a_letter_of_the_office_changes_hands_with_it(register, letter, chair):
    promise = make_statement_in(register, letter, None, TOLL)
    assert report(register) == []
    send_in_office(register, letter, chair, who=WHO)
    assert report(register) == [promise]


def test_what_was_spoken_counts_from_its_own_day(register, letter, chair):
    promise = make_statement_in(register, letter, chair, TOLL)
    with register.change("test", WHO) as record:
        record.update("statement", promise, said=datetime(2026, 5, 3, 10, tzinfo=UTC))
    assert report(register) == []


def test_words_without_a_day_are_reported_without_who_said_them(register, dossier, chair):
    promise = make_statement_in(register, make_document(register, dossier, dated=None), chair, TOLL)
    (line,) = changed_hands(register, MAY_DAY, JUNE)
    assert (line.statement_id, line.said, holders(line)) == (promise, None, (None, "Bram Kust"))
