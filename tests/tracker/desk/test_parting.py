"""A proposal taken apart and put together again, and what is left of one decided on in part."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.ui.desk.made import ENGLISH, letter_of_blocks
from tests.ui.desk.proposals import make_proposal
from tracker.desk.parting import joined, parted, undecided
from tracker.letters.letter import Letter
from tracker.letters.proposal import Proposal

LETTER: Letter = letter_of_blocks(ENGLISH)
TWO = (
    "The bill will not be brought before Parliament. The cabinet thereby carries out the "
    "motion on the pension age adopted on 26 February."
)
WHOLE: Proposal = make_proposal(LETTER, TWO, topics=("pension age",))
START, END = WHOLE.span.start, WHOLE.span.end
FIRST_ENDS = START + len("The bill will not be brought before Parliament.")


def said(parts: list[Proposal]) -> list[str]:
    return [part.span.words for part in parts]


def test_words_at_an_end_leave_one_other_part():
    parts = parted(LETTER, WHOLE, (START, FIRST_ENDS))
    assert said(parts) == [TWO[: FIRST_ENDS - START], TWO[FIRST_ENDS - START + 1 :]]
    assert {part.topics for part in parts} == {("pension age",)}


def test_words_in_the_middle_leave_a_part_at_each_side():
    middle = START + TWO.index("brought before Parliament. The cabinet")
    assert len(parted(LETTER, WHOLE, (middle, middle + 38))) == 3


def test_a_stop_left_over_is_no_part():
    assert parted(LETTER, WHOLE, (START, END - 1)) == [WHOLE]


def test_words_elsewhere_take_nothing_apart():
    assert parted(LETTER, WHOLE, (END + 1, END + 20)) == [WHOLE]


def test_the_caveat_of_the_whole_stays_with_each_part():
    hedged = make_proposal(LETTER, TWO, caveat="adopted on 26 February")
    parts = parted(LETTER, hedged, (START, FIRST_ENDS))
    assert [part.condition for part in parts] == [hedged.condition, hedged.condition]


def test_two_that_are_joined_have_all_words_between_them():
    first, second = parted(LETTER, WHOLE, (START, FIRST_ENDS))
    assert joined(LETTER, first, second).span == WHOLE.span


def test_what_the_first_lacks_is_the_second_s():
    first, second = parted(LETTER, WHOLE, (START, FIRST_ENDS))
    hedged = make_proposal(
        LETTER, second.span.words, caveat="adopted on 26 February", topics=("x",)
    )
    one = joined(LETTER, first, hedged)
    assert one.condition == hedged.condition
    assert one.topics == ("pension age", "x")


@given(st.integers(START, END), st.integers(START, END))
def test_no_word_is_lost_by_taking_apart(one: int, other: int):
    parts = parted(LETTER, WHOLE, (min(one, other), max(one, other)))
    assert "".join("".join(said(parts)).split()) == "".join(TWO.split())
    assert all(LETTER.text[p.span.start : p.span.end] == p.span.words for p in parts)


def test_what_nobody_decided_on_is_left():
    assert said(undecided(LETTER, WHOLE, [(START, FIRST_ENDS)])) == [TWO[FIRST_ENDS - START + 1 :]]


def test_a_few_words_left_over_are_no_statement():
    assert undecided(LETTER, WHOLE, [(START, END - len("26 February."))]) == []


def test_words_read_with_other_ends_are_decided_on():
    assert undecided(LETTER, WHOLE, [(START - 5, FIRST_ENDS)]) == []


def test_all_of_it_is_left_where_nobody_decided():
    assert undecided(LETTER, WHOLE, [(END, END + 40)]) == [WHOLE]
