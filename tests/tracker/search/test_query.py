"""Whatever is typed is read: words, phrases, what not to find, and fields in four languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.search.fields import Field
from tracker.search.query import MOST_WORDS, Narrowed, Wanted, read_query, written

ODD = st.text(st.sampled_from("ab é-:\"”“*()+^~|&!\\'party:van topic 2031"))


def words(typed):
    return [each.words for each in read_query(typed).wanted]


def test_words_phrases_and_what_not_to_find():
    sought = read_query('pension "for the time being" -toll -“heavy work”')
    assert sought.wanted == (
        Wanted(("pension",)),
        Wanted(("for", "the", "time", "being"), exact=True),
    )
    assert sought.excluded == (Wanted(("toll",)), Wanted(("heavy", "work"), exact=True))


def test_a_hyphen_ties_words_and_excludes_none():
    (wanted,) = read_query("één-op-één").wanted
    assert wanted == Wanted(("een", "op", "een"), tied="eenopeen")


def test_a_lonely_letter_of_an_elision_is_not_asked_for():
    assert words("l'accord auto's") == [("accord",), ("auto",)]
    assert words("l") == [("l",)]


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ("party:FNV", Field.PARTY),
        ("partij:FNV", Field.PARTY),
        ("Partei:FNV", Field.PARTY),
        ("thème:FNV", Field.TOPIC),
        ("onderwerp:FNV", Field.TOPIC),
        ("Stärke:FNV", Field.STRENGTH),
        ("vanaf:FNV", Field.FROM),
        ("bis:FNV", Field.UNTIL),
        ("avec:FNV", Field.WITH),
    ],
)
def test_fields_have_names_in_four_languages(typed, field):
    assert read_query(typed).narrowed == (Narrowed(field, "FNV"),)


def test_a_field_takes_a_phrase_and_can_be_excluded():
    sought = read_query('-party:"Federation of Workers" toll')
    assert sought.narrowed == (Narrowed(Field.PARTY, "Federation of Workers", excluded=True),)
    assert words("toll") == [("toll",)]


def test_a_field_without_a_value_asks_nothing_yet():
    assert read_query("party: ").is_empty


def test_other_colons_are_signs_like_any():
    assert words("meeting 12:30 https://example.org") == [
        ("meeting",), ("12",), ("30",), ("https",), ("example",), ("org",),
    ]  # fmt: skip


def test_only_the_last_word_may_be_the_beginning_of_one():
    typing = read_query("toll pens", still_typing=True).wanted
    assert [each.begins for each in typing] == [False, True]
    assert not any(each.begins for each in read_query("toll pens ", still_typing=True).wanted)
    assert [each.begins for each in read_query("pens* toll").wanted] == [True, False]


def test_no_more_is_asked_for_than_anybody_means():
    assert len(read_query(" ".join(f"w{at}" for at in range(500))).wanted) == MOST_WORDS


@given(st.one_of(st.text(), ODD))
def test_anything_can_be_typed(typed):
    for still_typing in (False, True):
        sought = read_query(typed, still_typing=still_typing)
        asked = [*sought.wanted, *sought.excluded]
        assert all(each.words and all(word.isalnum() for word in each.words) for each in asked)


@given(
    st.lists(
        st.builds(
            Narrowed,
            st.sampled_from(Field),
            st.text(st.sampled_from("ab é-.:12 "), min_size=1).map(str.strip).filter(bool),
            excluded=st.booleans(),
        ),
        unique=True,
        max_size=5,
    )
)
def test_what_is_written_down_is_read_the_same(narrowed):
    assert read_query(written("toll", tuple(narrowed))).narrowed == tuple(narrowed)
