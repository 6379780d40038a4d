"""What is decided on a letter and what is at hand, without a window."""

from __future__ import annotations

import pytest

from tests.ui.desk.proposals import six_proposals
from ui.desk.state import DeskState, Fate, desk_state


@pytest.fixture
def state(letter) -> DeskState:
    return desk_state(six_proposals(letter))


def fates(state: DeskState) -> list[Fate]:
    return [passage.fate for passage in state.passages]


def test_a_new_letter_begins_at_its_first_proposal(state):
    assert state.at == 0
    assert (state.progress.read, state.progress.all) == (0, 6)


def test_passages_stand_in_the_order_of_the_text(letter):
    state = desk_state(reversed(six_proposals(letter)))
    places = [passage.place for passage in state.passages]
    assert places == sorted(places)


def test_a_decision_brings_the_next_proposal_to_hand(state):
    after = state.decided(Fate.ACCEPTED)
    assert after.at == 1
    assert fates(after)[0] is Fate.ACCEPTED
    assert fates(state)[0] is Fate.OPEN


def test_a_decision_further_on_comes_back_to_what_was_passed_over(state):
    last = state.stepped(1).stepped(1).stepped(1).stepped(1).stepped(1)
    assert last.decided(Fate.ACCEPTED).at == 0


def test_after_the_last_decision_nothing_is_at_hand(state):
    for fate in [Fate.ACCEPTED, Fate.SET_ASIDE] * 3:
        state = state.decided(fate)
    assert state.current is None
    assert (state.progress.accepted, state.progress.set_aside) == (3, 3)


def test_stepping_stays_at_the_first_and_the_last(state):
    assert state.stepped(-1).at == 0
    for _ in range(9):
        state = state.stepped(1)
    assert state.at == 5


def test_back_from_the_end_leads_to_the_last_passage(state):
    for _ in range(6):
        state = state.decided(Fate.ACCEPTED)
    assert state.stepped(-1).at == 5


def test_stepping_without_passages_changes_nothing():
    assert DeskState().stepped(1) == DeskState()


def test_a_passage_set_aside_earlier_counts_as_read(letter):
    proposals = six_proposals(letter)
    gone = proposals[2].span
    state = desk_state(proposals[:2] + proposals[3:], set_aside={(gone.start, gone.end)})
    assert state.progress.set_aside == 1
    assert state.passages[2].fate is Fate.SET_ASIDE
    assert state.at == 0


def test_a_position_leads_to_the_shortest_passage_that_holds_it(state, letter):
    at = letter.text.index("proposed form")
    assert state.passage_at(at) == state.passages[2]
    assert state.passage_at(0) is None


def test_a_place_without_a_passage_leaves_the_state_alone(state):
    assert state.at_place((1, 2)) == state
