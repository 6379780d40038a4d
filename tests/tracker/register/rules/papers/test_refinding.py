from hypothesis import assume, given
from hypothesis import strategies as st

from tests.making import LETTER_TEXT, make_letter
from tracker.register.rules.papers.passages import AROUND
from tracker.register.rules.papers.refinding import find_again, folded, remembered

FERRY = "we do not work out the law on ferry fares"
places = st.tuples(st.integers(0, len(LETTER_TEXT)), st.integers(1, len(LETTER_TEXT))).filter(
    lambda place: place[0] < place[1] and LETTER_TEXT[place[0] : place[1]].strip()
)
blanks = st.sampled_from([" ", "\n", "\n\n", "  ", "\t", " \n"])


def again(text, place, later):
    found = find_again(remembered(make_letter(text), place), folded(later))
    return None if found is None else later[slice(*found)]


def place_in(text, words):
    start = text.index(words)
    return start, start + len(words)


def plain(text):
    return " ".join(text.split())


@given(place=places)
def test_words_of_an_unchanged_text_are_found_where_they_stand(place):
    assert again(LETTER_TEXT, place, LETTER_TEXT) == LETTER_TEXT[slice(*place)].strip()


@given(place=places, data=st.data())
def test_words_are_found_whatever_the_line_breaks(place, data):
    words = LETTER_TEXT.split()
    later = "".join(word + data.draw(blanks) for word in words[:-1]) + words[-1]
    assert plain(again(LETTER_TEXT, place, later)) == plain(LETTER_TEXT[slice(*place)])


@given(place=places, at=st.integers(0, len(LETTER_TEXT) - 1), letter=st.sampled_from("xyz9"))
def test_words_that_were_touched_are_lost_and_others_stay_themselves(place, at, letter):
    later = LETTER_TEXT[:at] + letter + LETTER_TEXT[at + 1 :]
    start, end = place
    assume(later != LETTER_TEXT)
    found = again(LETTER_TEXT, place, later)
    core = LETTER_TEXT[start:end].strip()
    first = LETTER_TEXT.index(core, start)
    if first <= at < first + len(core):
        assert found is None
    elif not max(0, start - AROUND) <= at < end + AROUND:
        assert found == core
    else:
        assert found in (None, core)


@given(
    around=st.lists(st.sampled_from("abcdefgh"), min_size=4 * AROUND, max_size=4 * AROUND),
    slip=st.integers(2, AROUND - 2),
    before=st.booleans(),
)
def test_a_slip_put_right_on_one_side_loses_no_words(around, slip, before):
    text = "".join(around[: 2 * AROUND]) + " we stop the plan " + "".join(around[2 * AROUND :])
    place = place_in(text, "we stop the plan")
    at = place[0] - 1 - slip if before else place[1] + slip
    later = text[:at] + "X" + text[at + 1 :]
    assert find_again(remembered(make_letter(text), place), folded(later)) == place


def test_with_slips_on_both_sides_the_words_are_lost():
    around = "the parties meet again in the spring to speak of what is left, "
    text = f"{around * 2}we stop the plan, {around * 2}"
    later = text.replace("spring", "sprinq")
    assert again(text, place_in(text, "we stop the plan"), later) is None


def test_words_with_others_beside_them_are_not_taken_for_them_though_one_side_is_the_same():
    before = "After a long evening at the council the minister said in so many words: "
    text = f"{before}we stop the plan. The talks begin in May, and the budget is not touched."
    later = f"{before}we stop the plan. Nothing else was said that night by anybody there."
    assert again(text, place_in(text, "we stop the plan"), later) is None


def test_words_that_stand_elsewhere_only_are_not_taken_for_them():
    later = "In March it was said that " + FERRY + ", and that was all there was to be said of it."
    assert again(LETTER_TEXT, place_in(LETTER_TEXT, FERRY), later) is None


def test_of_two_places_that_are_alike_neither_is_chosen():
    around = "x" * AROUND
    text = f"{around} we stop {around} end {around}"
    twice = f"{around} we stop {around} and {around} we stop {around} end {around}"
    words = remembered(make_letter(text), place_in(text, "we stop"))
    assert find_again(words, folded(text)) == place_in(text, "we stop")
    assert find_again(words, folded(twice)) is None


def test_words_at_the_edge_of_a_text_are_only_known_there():
    assert again("No.", (0, 3), "No. They said: No.") is None
    assert again("No.", (0, 3), "\n No.\n") == "No."


def test_a_word_that_became_part_of_another_is_lost():
    assert again("a toll b", (2, 6), "a tolls b") is None
