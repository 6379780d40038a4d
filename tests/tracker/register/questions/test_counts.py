"""However long a list is, it takes the same number of SQL statements."""

from datetime import UTC, date, datetime

import pytest

from tests.asking import selects
from tests.making import LETTER_TEXT, WHO, make_document, make_dossier, make_statement, place_of
from tracker.register.operations.talks.meetings import NewMeeting, plan_meeting
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.following.commitments import commitments, demands
from tracker.register.questions.following.deadlines import deadlines
from tracker.register.questions.lines import AgendaItem, Term
from tracker.register.questions.papers.documents import documents
from tracker.register.questions.people.parties import parties
from tracker.register.questions.talks.meetings import meetings
from tracker.vocabulary import StatementType, TimeKind

QUESTIONS = {
    "statements": statements,
    "documents": documents,
    "dossiers": dossiers,
    "parties": parties,
    "deadlines": deadlines,
    "meetings": meetings,
    "demands": demands,
    "commitments": lambda register: commitments(register, date(2026, 11, 23)),
}


@pytest.fixture
def counted(register):
    """Asks a question; how many lines came and how many SELECTs it took."""

    def ask(question):
        with selects(register) as sent:
            lines = question(register)
        return len(lines), len(sent)

    return ask


def fill(register, number):
    dossier = make_dossier(register, f"Dossier {number}")
    document = make_document(register, dossier, f"{LETTER_TEXT} No. {number}")
    for type_ in (StatementType.COMMITMENT, StatementType.DEMAND):
        make_statement(
            register,
            document,
            type=type_,
            topics=("Toll", "Bridge"),
            term=Term("For now", TimeKind.VAGUE),
            caveat=place_of(register, document, "unless the council asks for it"),
        )
    plan_meeting(
        register,
        NewMeeting(
            dossier,
            f"Meeting {number}",
            datetime(2026, 7, 1, tzinfo=UTC),
            agenda=(AgendaItem(1, "Toll", ("Toll",), None),),
        ),
        who=WHO,
    )


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_longer_list_takes_no_more_questions(register, counted, name):
    fill(register, 1)
    few, asked_for_few = counted(QUESTIONS[name])
    for number in range(2, 6):
        fill(register, number)
    many, asked_for_many = counted(QUESTIONS[name])
    assert many == few if name == "parties" else many == 5 * few
    assert 0 < asked_for_few == asked_for_many <= 5
