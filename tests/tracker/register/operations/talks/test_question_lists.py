"""The order of a meeting's questions, and those that are kept without being asked."""

from datetime import UTC, datetime

import pytest

from tests.making import WHO
from tracker.register.errors.meetings import QuestionMissingError
from tracker.register.operations.keeping.undo import redo, undo
from tracker.register.operations.talks.meeting_questions import (
    ChangedQuestion,
    NewQuestion,
    add_question,
    change_question,
)
from tracker.register.operations.talks.meetings import NewMeeting, plan_meeting
from tracker.register.operations.talks.question_lists import (
    drop_question,
    order_questions,
    put_back_question,
)
from tracker.register.questions.keeping.changes import changes, version_of
from tracker.register.questions.talks.meetings import meeting


def plan(register, dossier, title="Talks on the toll"):
    new = NewMeeting(dossier, title, datetime(2026, 6, 9, 8, 0, tzinfo=UTC))
    return plan_meeting(register, new, who=WHO).ids[0]


@pytest.fixture
def talks(register, dossier):
    return plan(register, dossier)


@pytest.fixture
def three(register, talks):
    return [
        add_question(register, NewQuestion(talks, text), who=WHO).ids[0]
        for text in ("By when?", "Who pays?", "Who decides?")
    ]


def asked(register, talks):
    return [line.text for line in meeting(register, talks).questions]


def dropped(register, talks):
    return [line.text for line in meeting(register, talks).dropped]


def test_questions_stand_in_the_order_in_which_they_were_added(register, talks, three):
    assert asked(register, talks) == ["By when?", "Who pays?", "Who decides?"]


def test_those_named_are_asked_first_and_the_others_follow_as_they_stood(register, talks, three):
    order_questions(register, talks, (three[2],), who=WHO)
    assert asked(register, talks) == ["Who decides?", "By when?", "Who pays?"]
    order_questions(register, talks, (three[1], three[2]), who=WHO)
    assert asked(register, talks) == ["Who pays?", "Who decides?", "By when?"]


def test_a_question_added_later_comes_last(register, talks, three):
    order_questions(register, talks, tuple(reversed(three)), who=WHO)
    add_question(register, NewQuestion(talks, "And then?"), who=WHO)
    assert asked(register, talks) == ["Who decides?", "Who pays?", "By when?", "And then?"]


def test_an_order_is_undone_and_done_again_in_one_step(register, talks, three):
    order_questions(register, talks, tuple(reversed(three)), who=WHO)
    undo(register, WHO)
    assert asked(register, talks) == ["By when?", "Who pays?", "Who decides?"]
    redo(register, WHO)
    assert asked(register, talks) == ["Who decides?", "Who pays?", "By when?"]


def test_the_history_has_a_line_for_each_question_that_moved_and_none_for_others(
    register, talks, three
):
    order_questions(register, talks, tuple(three), who=WHO)
    before = version_of(register).number
    order_questions(register, talks, (three[1], three[0]), who=WHO, why="the chair asked")
    lines = [line for line in changes(register, limit=9) if line.number > before]
    assert {line.operation for line in lines} == {"order questions"}
    assert len(lines) == 2


def test_the_same_order_again_changes_nothing(register, talks, three):
    order_questions(register, talks, tuple(three), who=WHO)
    before = version_of(register)
    assert order_questions(register, talks, tuple(three), who=WHO).kinds == frozenset()
    assert version_of(register) == before


def test_a_question_of_another_meeting_has_no_place_on_the_list(register, dossier, talks, three):
    other = plan(register, dossier, "Later talks")
    foreign = add_question(register, NewQuestion(other, "Where?"), who=WHO).ids[0]
    with pytest.raises(QuestionMissingError):
        order_questions(register, talks, (foreign,), who=WHO)


def test_a_question_dropped_is_kept_and_put_back_where_it_stood(register, talks, three):
    drop_question(register, three[1], who=WHO)
    assert asked(register, talks) == ["By when?", "Who decides?"]
    assert dropped(register, talks) == ["Who pays?"]
    put_back_question(register, three[1], who=WHO)
    assert asked(register, talks) == ["By when?", "Who pays?", "Who decides?"]
    assert dropped(register, talks) == []


def test_dropping_is_undone(register, talks, three):
    drop_question(register, three[0], who=WHO)
    undo(register, WHO)
    assert dropped(register, talks) == []
    assert asked(register, talks) == ["By when?", "Who pays?", "Who decides?"]


def test_dropping_twice_changes_nothing_the_second_time(register, talks, three):
    drop_question(register, three[0], who=WHO)
    assert drop_question(register, three[0], who=WHO).kinds == frozenset()


def test_own_words_stay_with_their_place_on_the_list(register, talks, three):
    order_questions(register, talks, (three[2], three[1]), who=WHO)
    change_question(register, three[1], ChangedQuestion("Who will pay?"), who=WHO)
    assert asked(register, talks) == ["Who decides?", "Who will pay?", "By when?"]
    undo(register, WHO)
    assert asked(register, talks) == ["Who decides?", "Who pays?", "By when?"]


def test_a_question_that_is_gone_can_be_neither_dropped_nor_put_back(register):
    with pytest.raises(QuestionMissingError):
        drop_question(register, 99, who=WHO)
    with pytest.raises(QuestionMissingError):
        put_back_question(register, 99, who=WHO)
