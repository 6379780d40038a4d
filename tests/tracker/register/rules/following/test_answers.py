from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.register.errors.answers import NotAnsweredEnteredError
from tracker.register.rules.following.answers import Given, check_state, overall
from tracker.vocabulary import AnswerState

ENTERED = [state for state in AnswerState if state is not AnswerState.NOT_ANSWERED]
answers = st.lists(
    st.builds(
        Given,
        st.integers(1, 9),
        st.none() | st.dates(date(2026, 1, 1), date(2026, 1, 9)),
        st.sampled_from(ENTERED),
    ),
    unique_by=lambda each: each.document_id,
)


@given(answers=answers)
def test_a_demand_is_not_answered_exactly_when_no_answer_stands(answers):
    assert (overall(answers) is AnswerState.NOT_ANSWERED) == (answers == [])


@given(answers=answers, shuffled=st.randoms(use_true_random=False))
def test_the_state_does_not_depend_on_the_order_of_entering(answers, shuffled):
    before = overall(answers)
    shuffled.shuffle(answers)
    assert overall(answers) is before


@given(answers=answers, state=st.sampled_from(ENTERED))
def test_a_later_answer_decides(answers, state):
    later = Given(10, date(2026, 2, 1), state)
    assert overall([later, *answers]) is state


def test_an_undated_answer_does_not_decide_over_a_dated_one():
    dated = Given(1, date(2026, 1, 1), AnswerState.REFUSED)
    assert overall([dated, Given(2, None, AnswerState.MET)]) is AnswerState.REFUSED


@pytest.mark.parametrize("state", ENTERED)
def test_what_a_document_does_with_a_demand_is_entered(state):
    check_state(state)


def test_silence_is_refused_in_a_sentence():
    with pytest.raises(NotAnsweredEnteredError, match="never entered"):
        check_state(AnswerState.NOT_ANSWERED)
