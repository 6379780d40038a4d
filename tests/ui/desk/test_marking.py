"""What is marked in the letter, and what goes with words that are copied."""

from __future__ import annotations

import pytest

from tests.ui.desk.proposals import six_proposals
from tracker.words import words_in
from ui.desk.copying import copied_words
from ui.desk.marking import MarkKind, marking_of
from ui.desk.state import Fate, desk_state

HEDGED = 2


@pytest.fixture
def state(letter):
    return desk_state(six_proposals(letter))


def marked(marking, letter, kind):
    return [letter.text[m.start : m.end] for m in marking.marks if m.kind is kind]


def test_only_the_passage_being_read_is_dark_and_shows_what_decided_it(state, letter):
    marking = marking_of(state.at_place(state.passages[HEDGED].place), letter)
    (read,) = marked(marking, letter, MarkKind.READING)
    assert read.startswith("For the time being")
    assert marked(marking, letter, MarkKind.DECIDING) == [
        "For the time being",
        "in the proposed form",
    ]
    assert len(marked(marking, letter, MarkKind.PASSAGE)) == 5


def test_a_caveat_is_marked_whether_its_passage_is_read_or_not(state, letter):
    marking = marking_of(state, letter)
    assert len(marked(marking, letter, MarkKind.CAVEAT)) == 2


def test_a_vague_term_has_its_band_but_not_twice_under_a_line(state, letter):
    assert marked(marking_of(state, letter), letter, MarkKind.VAGUE) == [
        "For the time being",
        "shortly",
    ]
    at_hedge = marking_of(state.at_place(state.passages[HEDGED].place), letter)
    assert marked(at_hedge, letter, MarkKind.VAGUE) == ["shortly"]


def test_words_set_aside_are_not_marked(state, letter):
    marking = marking_of(state.decided(Fate.SET_ASIDE), letter)
    assert len(marking.notes) == 5


def test_undecided_passages_have_no_number_and_say_that_they_are_open(state, letter):
    notes = marking_of(state, letter).notes
    assert all(note.entry is None and note.is_open for note in notes)
    assert [note.is_current for note in notes] == [True] + [False] * 5


def test_a_hedged_passage_is_never_copied_without_its_caveat(state, letter):
    copied = copied_words(letter, state.passages[HEDGED].place, state, words_in("en"))
    assert copied.startswith("For the time being the cabinet")
    assert copied.endswith(
        "Caveat: “on the condition that the saving entered in the budget is found in another way”"
    )


def test_a_caveat_that_is_selected_too_is_not_said_twice(state, letter):
    block = letter.block_at(state.passages[HEDGED].start)
    copied = copied_words(letter, (block.start, block.end), state, words_in("en"))
    assert copied == letter.text[block.start : block.end]


def test_a_few_words_out_of_a_passage_are_copied_as_they_are(state, letter):
    start = letter.text.index("shorter unemployment benefit")
    assert copied_words(letter, (start, start + 7), state, words_in("en")) == "shorter"
