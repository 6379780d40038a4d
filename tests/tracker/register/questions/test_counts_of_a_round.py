"""However much a round holds, each question takes the same number of SQL statements."""

from datetime import UTC, date, datetime

import pytest

from tests.asking import selects
from tests.making import WHO, make_dossier, make_statement
from tests.tracker.register.answering import NOT_NOW, make_answer, make_response, make_ultimatum
from tracker.register.operations.entries.letting_go import StepsMarked, mark_letting_go
from tracker.register.operations.following.ultimatums import NewUltimatum, declare_ultimatum
from tracker.register.operations.talks.ballots import NewBallot, set_ballot
from tracker.register.operations.talks.outcomes import NewOutcome, record_outcome
from tracker.register.questions.dossiers.topic_tree import topic_tree
from tracker.register.questions.entries.positions import positions
from tracker.register.questions.entries.trajectory import trajectory
from tracker.register.questions.following.matrix import matrix, unanswered
from tracker.register.questions.following.ultimatums import ultimatums
from tracker.register.questions.papers.citations import citations
from tracker.register.questions.people.parties import topics
from tracker.register.questions.talks.ballots import ballots
from tracker.register.questions.talks.outcomes import outcomes
from tracker.vocabulary import (
    AnswerState,
    Audience,
    BallotForm,
    BallotWeight,
    LettingGo,
    OutcomeKind,
)

NOON = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)
QUESTIONS = {
    "matrix": matrix,
    "unanswered": unanswered,
    "ultimatums": lambda register, dossier: ultimatums(register, NOON, dossier),
    "trajectory": lambda register, dossier: (
        trajectory(register, topics(register, dossier)[0].id).conceded
    ),
    "positions": positions,
    "topic tree": topic_tree,
    "citations": citations,
    "outcomes": outcomes,
    "ballots": lambda register, dossier: ballots(register, NOON, Audience.TEAM, dossier),
}


@pytest.fixture
def counted(register):
    """Asks a question; how many lines came and how many SELECTs it took."""

    def ask(question, dossier):
        with selects(register) as sent:
            lines = question(register, dossier)
        return len(lines), len(sent)

    return ask


def fill(register, dossier, number):
    """One more ultimatum with an answer that lets go, an outcome and a ballot."""
    day = date(2026, 5, number)
    title = f"No. {number}"
    content = title.encode()
    ultimatum, demands = make_ultimatum(register, dossier, title=title, dated=day, content=content)
    declare_ultimatum(register, NewUltimatum(ultimatum, consequence=(0, 9)), who=WHO)
    response = make_response(register, dossier, ultimatum, title=f"To {title}", dated=day)
    said = make_statement(register, response, NOT_NOW, topics=("Ferry", title))
    make_answer(register, demands[0], response, NOT_NOW, AnswerState.DEFERRED)
    ferry = topics(register, dossier)[0].id
    mark_letting_go(register, StepsMarked(said, ferry, [LettingGo.NOT_FOR_NOW]), who=WHO)
    record_outcome(register, NewOutcome(dossier, OutcomeKind.NONE, day), who=WHO)
    asked = (dossier, title, BallotForm.MEETINGS, BallotWeight.ADVICE)
    set_ballot(register, NewBallot(*asked), who=WHO)


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_longer_round_takes_no_more_questions(register, counted, name):
    dossier = make_dossier(register)
    fill(register, dossier, 1)
    few, asked_for_few = counted(QUESTIONS[name], dossier)
    for number in range(2, 5):
        fill(register, dossier, number)
    many, asked_for_many = counted(QUESTIONS[name], dossier)
    assert many > few > 0
    assert asked_for_few == asked_for_many
