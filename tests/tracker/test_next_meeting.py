"""The meeting after a meeting: what stayed open comes with it, in one step."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from tests.making import (
    CABINET,
    UNION,
    WHO,
    make_document,
    make_dossier,
    make_register,
    make_statement,
    party_id,
)
from tracker.frozen import replace
from tracker.next_meeting import plan_next_meeting, stayed_open
from tracker.register.operations.keeping.undo import undo
from tracker.register.operations.talks.agenda_points import add_agenda_point, treat_agenda_point
from tracker.register.operations.talks.meeting_questions import (
    NewQuestion,
    add_question,
    answer_question,
)
from tracker.register.operations.talks.meetings import NewMeeting, plan_meeting
from tracker.register.operations.talks.question_lists import drop_question
from tracker.register.operations.talks.talk_notes import NewTalkNote, take_down
from tracker.register.questions.lines import AgendaItem
from tracker.register.questions.talks.meetings import meeting, meetings
from tracker.vocabulary import TalkKind, Treated

TEN = datetime(2026, 6, 9, 8, 0, tzinfo=UTC)
AGENDA = (
    AgendaItem(1, "Toll", ("toll",), "Ask for the law itself."),
    AgendaItem(2, "Ferry", ("ferry",), None),
)
TOLL = "The cabinet stops the plan for the bridge toll."


@pytest.fixture
def register(tmp_path):
    with make_register(tmp_path) as made:
        yield made


@pytest.fixture
def held(register):
    """A meeting on toll and ferry, with a question on each; that on the ferry was answered."""
    dossier = make_dossier(register)
    document = make_document(register, dossier)
    toll = make_statement(register, document, TOLL, topics=("toll",))
    ferry = make_statement(
        register, document, "We invite you to talk at short notice.", topics=("ferry",)
    )
    people = (party_id(register, UNION), party_id(register, CABINET))
    new = NewMeeting(dossier, "First", TEN, participant_ids=people, agenda=AGENDA)
    made = plan_meeting(register, new, who=WHO).ids[0]
    add_question(register, NewQuestion(made, "For good?", toll), who=WHO)
    dropped = add_question(register, NewQuestion(made, "Why now?"), who=WHO).ids[0]
    drop_question(register, dropped, who=WHO)
    asked = add_question(register, NewQuestion(made, "On which day?", ferry), who=WHO).ids[0]
    answer_question(register, asked, toll, who=WHO)
    return made


def the_next(register, held):
    page = meeting(register, held)
    return NewMeeting(page.line.dossier_id, "Second", TEN + timedelta(days=7), agenda=AGENDA)


def test_what_nobody_answered_stays_open_and_what_was_answered_does_not(register, held):
    left = stayed_open(register, held)
    assert [line.text for line in left.questions] == ["For good?"]
    assert left.topics == ("toll",)


def test_open_questions_come_along_with_the_words_that_raise_them(register, held):
    made = plan_next_meeting(register, held, the_next(register, held), who=WHO).ids[0]
    (question,) = meeting(register, made).questions
    (before, _) = meeting(register, held).questions
    assert (question.text, question.statement_id) == ("For good?", before.statement_id)


def test_a_point_that_returns_keeps_our_line_to_take(register, held):
    again = tuple(replace(item, line_to_take=None) for item in AGENDA)
    new = replace(the_next(register, held), agenda=again)
    made = plan_next_meeting(register, held, new, who=WHO).ids[0]
    lines = [item.line_to_take for item in meeting(register, made).agenda]
    assert lines == ["Ask for the law itself.", None]


def test_one_undo_takes_all_of_it_back(register, held):
    plan_next_meeting(register, held, the_next(register, held), who=WHO)
    undo(register, WHO)
    assert [line.title for line in meetings(register)] == ["First"]
    assert [line.text for line in meeting(register, held).questions] == [
        "For good?",
        "On which day?",
    ]


def test_a_point_that_was_dealt_with_does_not_come_again(register, held):
    add_agenda_point(register, held, "Dates", who=WHO)
    _, _, dates = meeting(register, held).agenda
    assert stayed_open(register, held).points == ()
    treat_agenda_point(register, dates.id, Treated.DEALT_WITH, who=WHO)
    assert stayed_open(register, held).points == ()


@pytest.mark.parametrize("how", ["put off", "open"])
def test_what_was_put_off_or_stays_open_comes_again(register, held, how):
    add_agenda_point(register, held, "Dates", who=WHO)
    _, ferry, dates = meeting(register, held).agenda
    assert stayed_open(register, held).topics == ("toll",)
    for point in (ferry, dates):
        if how == "put off":
            treat_agenda_point(register, point.id, Treated.PUT_OFF, who=WHO)
        else:
            take_down(register, NewTalkNote(held, TalkKind.OPEN, "Who pays", point.id), who=WHO)
    left = stayed_open(register, held)
    assert left.topics == ("toll", "ferry")
    assert left.points == ("Dates",)


def test_a_topic_that_was_dealt_with_stays_only_for_its_open_questions(register, held):
    toll, ferry = meeting(register, held).agenda
    for point in (toll, ferry):
        treat_agenda_point(register, point.id, Treated.DEALT_WITH, who=WHO)
    assert stayed_open(register, held).topics == ("toll",)
