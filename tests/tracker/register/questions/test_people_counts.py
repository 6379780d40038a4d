"""However many persons, offices and rounds there are, it takes the same number of questions."""

from datetime import date

import pytest

from tests.asking import selects
from tests.making import LETTER_TEXT, UNION, WHO, make_document, make_statement, party_id
from tests.making_people import MAY_DAY, make_holder, make_office, make_person
from tracker.register.operations.dossiers.mandates import MandateTerms, NewMandate, set_mandate
from tracker.register.operations.dossiers.rounds import StepTaken, record_step, start_round
from tracker.register.operations.people.holders import HandOver, hand_over_office
from tracker.register.operations.people.speaking import speak_in_office
from tracker.register.questions.dossiers.mandates import mandates
from tracker.register.questions.dossiers.rounds import rounds
from tracker.register.questions.entries.directions import undertakings
from tracker.register.questions.entries.towards import undertaken_towards
from tracker.register.questions.people.hand_overs import changed_hands
from tracker.register.questions.people.offices import offices
from tracker.register.questions.people.people import people
from tracker.register.questions.people.speakers import speakers
from tracker.vocabulary import RoundStep

JUNE = date(2026, 6, 1)
QUESTIONS = {
    "people": lambda register, dossier: people(register),
    "offices": lambda register, dossier: offices(register, JUNE),
    "speakers": lambda register, dossier: speakers(register, JUNE),
    "changed_hands": lambda register, dossier: changed_hands(register, MAY_DAY, JUNE),
    "mandates": lambda register, dossier: mandates(register, dossier, JUNE),
    "rounds": rounds,
    "undertakings": undertakings,
    "towards": lambda register, dossier: undertaken_towards(register, dossier)[0].addressed,
}


def fill(register, dossier, number):
    document = make_document(
        register, dossier, f"{LETTER_TEXT} No. {number}", dated=date(2026, 4, 1)
    )
    office = make_office(register, f"office {number}")
    holder = make_holder(register, office, f"Ada {number}")
    next_ = make_person(register, f"Bram {number}")
    hand_over_office(register, HandOver(office, next_, MAY_DAY), who=WHO)
    said = make_statement(register, document, actor_id=party_id(register, UNION))
    speak_in_office(register, said, office, who=WHO)
    mandate = NewMandate(dossier, party_id(register, UNION), MandateTerms("No toll.", holder))
    set_mandate(register, mandate, who=WHO)
    (round_,) = start_round(register, dossier, f"Round {number}", who=WHO).ids
    record_step(register, round_, StepTaken(RoundStep.ANSWER, document_id=document), who=WHO)


@pytest.fixture
def asked(register, dossier):
    """Asks a question; how many lines came and how many SELECTs it took."""

    def ask(question):
        with selects(register) as sent:
            lines = question(register, dossier)
        return len(lines), len(sent)

    return ask


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_longer_list_takes_no_more_questions(register, dossier, asked, name):
    fill(register, dossier, 1)
    few, asked_for_few = asked(QUESTIONS[name])
    for number in range(2, 6):
        fill(register, dossier, number)
    many, asked_for_many = asked(QUESTIONS[name])
    assert many == 5 * few
    assert 0 < asked_for_few == asked_for_many <= 6
