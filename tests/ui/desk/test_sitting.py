"""What a sitting asks of the register and has it keep, without a window."""

from __future__ import annotations

import pytest

from tests.ui.desk.made import ENGLISH, WHO, lay_down, letter_of_blocks
from tests.ui.desk.proposals import six_proposals
from tracker.register import create_register
from tracker.register.operations.entries.statements import set_aside
from tracker.register.questions.entries.statements import set_aside_of, statements
from ui.desk.readings import as_registered
from ui.desk.sitting import (
    look_again,
    open_letter,
    place_of_difference,
    register_reading,
    reject,
    sit_down,
)
from ui.desk.state import Fate, desk_state

HEDGED = 2


@pytest.fixture
def letter():
    return letter_of_blocks(ENGLISH)


@pytest.fixture
def register(tmp_path):
    with create_register(tmp_path / "desk.overleg") as made:
        yield made


@pytest.fixture
def document_id(register, letter):
    return lay_down(register, letter)


def test_the_letter_opens_before_its_proposals_are_known(register, document_id, letter):
    opened = open_letter(register, document_id)
    assert opened.letter == letter
    assert not opened.is_searched
    assert opened.state.passages == ()


def test_a_reading_comes_back_from_the_register_as_it_went_in(register, document_id, letter):
    reading = six_proposals(letter)[HEDGED]
    (held,) = register_reading(register, document_id, reading, who=WHO)
    back = as_registered(held, letter)
    assert (back.span, back.condition, back.time) == (
        reading.span,
        reading.condition,
        reading.time,
    )
    assert (back.type, back.strength, back.topics) == (
        reading.type,
        reading.strength,
        reading.topics,
    )
    assert [cue.span for cue in back.cues] == [cue.span for cue in reading.cues]


def test_rejecting_also_takes_back_what_was_only_just_registered(register, document_id, letter):
    reading = six_proposals(letter)[0]
    waiting = desk_state([reading]).decided(Fate.ACCEPTED).passages[0]
    register_reading(register, document_id, reading, who=WHO)
    reject(register, document_id, waiting, who=WHO)
    assert statements(register, document_id=document_id) == []
    assert set_aside_of(register, document_id) == {waiting.place}


def test_nothing_is_read_anew_while_nobody_else_decided(register, document_id):
    assert look_again(register, document_id, sit_down(register, document_id).state) is None


def test_what_another_reader_set_aside_is_seen_and_the_place_kept(register, document_id):
    state = sit_down(register, document_id).state
    first, second = state.passages[0], state.passages[1]
    set_aside(register, document_id, *first.place, who="another reader")
    found = look_again(register, document_id, state.at_place(second.place))
    assert found is not None
    assert found.state.passages[0].fate is Fate.SET_ASIDE
    assert found.state.current.place == second.place


def test_the_difference_of_two_states_is_where_the_decision_was(letter):
    before = desk_state(six_proposals(letter))
    after = before.stepped(1).decided(Fate.SET_ASIDE)
    assert place_of_difference(before, after) == before.passages[1].place
    assert place_of_difference(before, before) is None
