from datetime import UTC, date, datetime

import pytest

from tests.making import (
    CABINET,
    LETTER_TEXT,
    UNION,
    WHO,
    make_document,
    make_dossier,
    make_statement,
    party_id,
    place_of,
)
from tests.making_people import MAY_DAY, make_holder, make_office, make_person
from tracker.register.operations.holders import HandOver, hand_over_office
from tracker.register.operations.speaking import send_in_office, speak_in_office
from tracker.register.operations.statements import take_back_statement
from tracker.register.questions.hand_overs import changed_hands
from tracker.register.questions.speakers import said_on, speaker_of, speakers
from tracker.vocabulary import Life, StatementType, Strength

APRIL, JUNE = date(2026, 4, 10), date(2026, 6, 1)
TOLL, FERRY, TALK, REPORT = LETTER_TEXT.split("\n\n")


@pytest.fixture
def chair(register):
    """The office of the union's chair, handed over from Ada Veer to Bram Kust on 1 May."""
    office = make_office(register)
    make_holder(register, office, "Ada Veer")
    bram = make_person(register, "Bram Kust")
    hand_over_office(register, HandOver(office, bram, MAY_DAY), who=WHO)
    return office


@pytest.fixture
def letter(register, dossier):
    """A letter of the union of 10 April."""
    return make_document(register, dossier, dated=APRIL, sender_id=party_id(register, UNION))


def by_the_union(register, document, quote=TOLL, **fields):
    return make_statement(register, document, quote, actor_id=party_id(register, UNION), **fields)


def in_office(register, document, office, quote=TOLL, **fields):
    statement = by_the_union(register, document, quote, **fields)
    speak_in_office(register, statement, office, who=WHO)
    return statement


def set_life(register, statement, life):
    with register.change("test", WHO) as record:
        (commitment,) = register.row("SELECT id FROM commitment WHERE statement_id = ?", statement)
        record.update("commitment", commitment, life=life)


def people_of(value):
    return tuple(each and each.person for each in (value.held_then, value.held_now))


def report(register, since=MAY_DAY, until=JUNE, dossier_id=None):
    return [each.statement_id for each in changed_hands(register, since, until, dossier_id)]


def test_statements_keep_their_speaker_and_open_items_show_the_new_holder(register, letter, chair):
    promise = in_office(register, letter, chair)
    view = in_office(register, letter, chair, FERRY, type=StatementType.POSITION)
    done = in_office(register, letter, chair, TALK)
    set_life(register, done, Life.FULFILLED)
    shown = speakers(register, JUNE)
    assert {people_of(shown[each]) for each in (promise, view, done)} == {("Ada Veer", "Bram Kust")}
    assert [shown[each].to_show.person for each in (promise, view, done)] == [
        "Bram Kust",
        "Ada Veer",
        "Ada Veer",
    ]
    assert speaker_of(register, promise, date(2026, 4, 30)).to_show.person == "Ada Veer"


def test_the_report_lists_all_that_changed_hands(register, dossier, letter, chair):
    promises = [in_office(register, letter, chair, quote) for quote in (TOLL, FERRY, TALK)]
    late = make_document(register, dossier, f"{LETTER_TEXT} May.", dated=date(2026, 5, 20))
    in_office(register, late, chair, REPORT)
    by_the_union(register, letter, REPORT)
    assert report(register) == promises
    line = changed_hands(register, MAY_DAY, JUNE)[0]
    assert (line.entry, line.quote, line.said) == (1, TOLL, APRIL)
    assert (line.office_id, line.office, line.party) == (chair, "chair", "UV")
    assert people_of(line.hands) == ("Ada Veer", "Bram Kust")


def test_a_caveat_goes_with_the_promise_in_the_report(register, letter, chair):
    place = place_of(register, letter, "unless the council asks for it")
    in_office(register, letter, chair, FERRY, strength=Strength.HEDGED, caveat=place)
    (line,) = changed_hands(register, MAY_DAY, JUNE)
    assert line.caveat == "unless the council asks for it"


@pytest.mark.parametrize("life", list(Life))
def test_only_what_is_still_to_be_done_changes_hands(register, letter, chair, life):
    promise = in_office(register, letter, chair)
    set_life(register, promise, life)
    running = life in (Life.OPEN, Life.IN_PROGRESS, Life.PARTLY_FULFILLED)
    assert report(register) == ([promise] if running else [])
    assert speaker_of(register, promise, JUNE).open is running


def test_what_is_no_undertaking_or_was_taken_back_is_not_in_the_report(register, letter, chair):
    in_office(register, letter, chair, type=StatementType.POSITION)
    promise = in_office(register, letter, chair, FERRY)
    assert report(register) == [promise]
    take_back_statement(register, promise, who=WHO)
    assert report(register) == []
    assert speaker_of(register, promise, JUNE) is None


def test_only_changes_in_the_time_asked_for_are_reported(register, letter, chair):
    promise = in_office(register, letter, chair)
    assert report(register, date(2026, 1, 1), date(2026, 4, 30)) == []
    assert report(register, date(2026, 5, 2), JUNE) == []
    assert report(register, MAY_DAY, MAY_DAY) == [promise]
    assert report(register, date.min, date.max) == [promise]


def test_a_report_can_be_of_one_dossier(register, dossier, letter, chair):
    promise = in_office(register, letter, chair)
    other = make_dossier(register, "Tunnel")
    elsewhere = in_office(register, make_document(register, other, dated=APRIL), chair)
    assert report(register) == [promise, elsewhere]
    assert report(register, dossier_id=other) == [elsewhere]


def test_an_office_left_vacant_is_reported_without_a_holder(register, letter):
    office = make_office(register, "treasurer")
    promise = in_office(register, letter, office)
    assert report(register) == []
    with register.together(WHO):
        holder = make_holder(register, office, "Carla Rif")
        with register.change("test", WHO) as record:
            record.update("holder", holder, until_day=date(2026, 4, 30))
    (line,) = changed_hands(register, MAY_DAY, JUNE)
    assert (line.statement_id, people_of(line.hands)) == (promise, ("Carla Rif", None))


def test_what_the_sender_says_in_a_letter_is_said_in_the_office_of_the_letter(
    register, letter, chair
):
    promise = by_the_union(register, letter)
    of_another = make_statement(register, letter, FERRY, actor_id=party_id(register, CABINET))
    minister = make_office(register, "minister", CABINET)
    own = in_office(register, letter, minister, TALK)
    send_in_office(register, letter, chair, who=WHO)
    shown = speakers(register, JUNE)
    assert {id_: speaker.office for id_, speaker in shown.items()} == {
        promise: "chair",
        own: "minister",
    }
    assert speaker_of(register, of_another, JUNE) is None
    assert report(register) == [promise]


def test_spoken_words_count_from_their_own_day(register, letter, chair):
    promise = in_office(register, letter, chair)
    with register.change("test", WHO) as record:
        record.update("statement", promise, said=datetime(2026, 5, 3, 10, tzinfo=UTC))
    assert people_of(speaker_of(register, promise, JUNE)) == ("Bram Kust", "Bram Kust")
    assert report(register) == []


def test_words_without_a_day_have_no_known_speaker(register, dossier, chair):
    undated = make_document(register, dossier, dated=None)
    promise = in_office(register, undated, chair)
    assert people_of(speaker_of(register, promise, JUNE)) == (None, "Bram Kust")
    assert report(register) == [promise]


def test_the_day_of_words_is_that_of_the_moment_before_that_of_the_paper():
    assert said_on("2026-05-03T10:00:00.000+00:00", "2026-05-20") == date(2026, 5, 3)
    assert said_on(None, "2026-05-20") == date(2026, 5, 20)
    assert said_on(None, None) is None
