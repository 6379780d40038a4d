import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.register.rules.entries.wordings import WordingPart, compare, movement
from tracker.reports import Movement, WordFate
from tracker.vocabulary import Strength

texts = st.lists(
    st.sampled_from(["the", "toll", "stops", "for", "now", " ", "  ", "\n", ",", ".", "é"])
).map("".join) | st.text(max_size=40)


def words_of(parts, *fates):
    return "".join(part.words for part in parts if part.fate in fates)


@given(earlier=texts, later=texts)
def test_nothing_of_two_wordings_is_lost(earlier, later):
    parts = compare(earlier, later)
    assert words_of(parts, WordFate.KEPT, WordFate.REMOVED) == earlier
    assert words_of(parts, WordFate.KEPT, WordFate.ADDED) == later


@given(text=texts)
def test_the_same_wording_is_kept_whole(text):
    assert compare(text, text) == ((WordingPart(WordFate.KEPT, text),) if text else ())


@given(earlier=texts, later=texts)
def test_no_two_parts_of_one_fate_follow_each_other(earlier, later):
    fates = [part.fate for part in compare(earlier, later)]
    assert all(one is not other for one, other in itertools.pairwise(fates))


def test_words_are_compared_and_not_letters():
    assert compare("We stop the bill.", "We stopped the bill.") == (
        WordingPart(WordFate.KEPT, "We "),
        WordingPart(WordFate.REMOVED, "stop"),
        WordingPart(WordFate.ADDED, "stopped"),
        WordingPart(WordFate.KEPT, " the bill."),
    )


def test_several_words_changed_in_a_row_are_one_change():
    assert compare("We will see.", "They may see.") == (
        WordingPart(WordFate.REMOVED, "We will"),
        WordingPart(WordFate.ADDED, "They may"),
        WordingPart(WordFate.KEPT, " see."),
    )


@pytest.mark.parametrize(
    ("earlier", "later", "way"),
    [
        (Strength.FIRM, Strength.HEDGED, Movement.SOFTENED),
        (Strength.EXPLORATORY, Strength.WILLING, Movement.HARDENED),
        (Strength.PLAIN, Strength.PLAIN, Movement.SAME),
    ],
)
def test_a_wording_moves_by_the_order_of_strength(earlier, later, way):
    assert movement(earlier, later) is way


def test_two_long_wordings_are_compared_at_once_and_lose_nothing():
    earlier = " ".join(f"word{number % 977}" for number in range(20_000))
    later = " ".join(f"word{number * 7 % 977}" for number in range(20_000))
    parts = compare(earlier, later)
    assert "".join(each.words for each in parts if each.fate is not WordFate.ADDED) == earlier
    assert "".join(each.words for each in parts if each.fate is not WordFate.REMOVED) == later


def test_one_word_that_differs_is_found_in_a_long_wording():
    earlier = "We stop the plan. " * 1000
    later = earlier.replace("plan", "bridge", 1)
    changed = [each for each in compare(earlier, later) if each.fate is not WordFate.KEPT]
    assert len(changed) == 2
    assert "bridge" in changed[1].words
