from datetime import UTC, date, datetime

import pytest

from tests.making import (
    CABINET,
    LETTER_TEXT,
    WHO,
    make_document,
    make_dossier,
    make_statement,
    party_id,
)
from tests.making_people import (
    make_chair,
    make_letter_of_april,
    make_office,
    make_statement_in,
    set_life,
)
from tracker.register.operations.entries.statements import take_back_statement
from tracker.register.operations.people.speaking import send_in_office
from tracker.register.questions.people.speakers import said_on, speaker_of, speakers
from tracker.vocabulary import Life, StatementType

END_OF_APRIL, JUNE = date(2026, 4, 30), date(2026, 6, 1)
TOLL, FERRY, TALK, REPORT = LETTER_TEXT.split("\n\n")


@pytest.fixture
def chair(register):
    return make_chair(register)


@pytest.fixture
def letter(register, dossier):
    return make_letter_of_april(register, dossier)


def holders(speaker):
    return tuple(each and each.person for each in (speaker.held_then, speaker.held_now))


def test_statements_keep_their_speaker_and_open_items_show_the_new_holder(register, letter, chair):
    promise = make_statement_in(register, letter, chair, TOLL)
    view = make_statement_in(register, letter, chair, FERRY, type=StatementType.POSITION)
    done = make_statement_in(register, letter, chair, TALK)
    set_life(register, done, Life.FULFILLED)
    shown = speakers(register, JUNE)
    for statement, open_, to_show in (
        (promise, True, "Bram Kust"),
        (view, False, "Ada Veer"),
        (done, False, "Ada Veer"),
    ):
        speaker = shown[statement]
        assert (speaker.office_id, speaker.office) == (chair, "chair")
        assert holders(speaker) == ("Ada Veer", "Bram Kust")
        assert (speaker.open, speaker.to_show.person) == (open_, to_show)


def test_on_the_last_day_of_the_earlier_holder_nothing_has_changed(register, letter, chair):
    promise = make_statement_in(register, letter, chair, TOLL)
    assert holders(speaker_of(register, promise, END_OF_APRIL)) == ("Ada Veer", "Ada Veer")


def test_what_the_sender_says_in_a_letter_is_said_in_the_office_of_the_letter(
    register, letter, chair
):
    treasurer = make_office(register, "treasurer")
    promise = make_statement_in(register, letter, None, TOLL)
    own = make_statement_in(register, letter, treasurer, TALK)
    of_another = make_statement(register, letter, FERRY, actor_id=party_id(register, CABINET))
    assert speaker_of(register, promise, JUNE) is None
    send_in_office(register, letter, chair, who=WHO)
    offices = {id_: speaker.office for id_, speaker in speakers(register, JUNE).items()}
    assert offices == {promise: "chair", own: "treasurer"}
    assert speaker_of(register, of_another, JUNE) is None


def test_speakers_can_be_those_of_one_dossier(register, letter, chair):
    make_statement_in(register, letter, chair, TOLL)
    other = make_dossier(register, "Tunnel")
    elsewhere = make_statement_in(register, make_letter_of_april(register, other), chair, TOLL)
    assert list(speakers(register, JUNE, other)) == [elsewhere]
    assert len(speakers(register, JUNE)) == 2


def test_what_was_taken_back_has_no_speaker(register, letter, chair):
    promise = make_statement_in(register, letter, chair, TOLL)
    take_back_statement(register, promise, who=WHO)
    assert speaker_of(register, promise, JUNE) is None


def test_who_spoke_is_known_by_the_day_of_the_words(register, dossier, letter, chair):
    spoken = make_statement_in(register, letter, chair, TOLL)
    with register.change("test", WHO) as record:
        record.update("statement", spoken, said=datetime(2026, 5, 3, 10, tzinfo=UTC))
    undated = make_document(register, dossier, f"{LETTER_TEXT} Again.", dated=None)
    never = make_statement_in(register, undated, chair, TOLL)
    assert holders(speaker_of(register, spoken, JUNE)) == ("Bram Kust", "Bram Kust")
    assert holders(speaker_of(register, never, JUNE)) == (None, "Bram Kust")


def test_the_day_of_the_moment_goes_before_that_of_the_paper():
    assert said_on("2026-05-03T10:00:00.000+00:00", "2026-05-20") == date(2026, 5, 3)
    assert said_on(None, "2026-05-20") == date(2026, 5, 20)
    assert said_on(None, None) is None
