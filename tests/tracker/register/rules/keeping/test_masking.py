import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.register.rules.keeping.masking import masked, name_pattern

NAME = "Zéphyrine van Orwijk"
PATTERN = name_pattern((NAME, "Orwijk"))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"Signed by {NAME}.", "Signed by █████████ ███ ██████."),
        ("Signed by ZÉPHYRINE VAN ORWIJK.", "Signed by █████████ ███ ██████."),
        ("to zéphyrine van orwijk,", "to █████████ ███ ██████,"),
        ("Zéphyrine van\nOrwijk", "█████████ ███\n██████"),
        ("Mevrouw Orwijk sprak.", "Mevrouw ██████ sprak."),
        ("De Orwijklaan en orwijk blijven.", "De Orwijklaan en orwijk blijven."),
        ("", ""),
    ],
)
def test_a_name_is_masked_as_whole_words(text, left):
    assert masked(text, PATTERN) == left


def test_a_name_is_found_however_its_letters_are_composed():
    composed = unicodedata.normalize("NFD", NAME)
    assert composed != NAME
    assert "rwijk" not in masked(composed, PATTERN)


@pytest.mark.parametrize("names", [("",), (" ", "\n"), (), ("███ ██",)])
def test_where_no_name_is_left_nothing_is_found(names):
    assert not name_pattern(names).search("No name, a ███ ██ and  two blanks.")


def test_an_empty_name_beside_another_changes_nothing():
    assert not name_pattern(("", "Orwijk")).search("Nobody is named here.")


@pytest.mark.parametrize(
    "written",
    ["Van Orwijk", "letter_van_Orwijk_2027.pdf", "z.van.orwijk@example.org", "van-Orwijk"],
)
def test_a_name_of_several_words_is_found_as_letters_and_files_write_it(written):
    assert "rwijk" not in masked(written, name_pattern(("van Orwijk",)))


def test_an_initial_needs_no_blank_after_it():
    assert (
        masked("Z.Orwijk and Z. Orwijk", name_pattern(("Z. Orwijk",))) == "████████ and ██ ██████"
    )


@pytest.mark.parametrize(
    "name", ["B", "O'Neil (sr.)", "a|b", "$^", "d'Orwijk-Bos", r"J\\K", "[x]*"]
)
def test_every_character_of_a_name_stands_for_itself(name):
    pattern = name_pattern((name,))
    assert masked(f"so {name}, then", pattern) == f"so {'█' * len(name)}, then".replace(
        "█" * len(name), "".join(each if each.isspace() else "█" for each in name)
    )
    assert masked("other words, xBx", pattern) == "other words, xBx"


def test_an_accent_after_the_last_letter_makes_it_another_name():
    other = unicodedata.normalize("NFD", "André")
    assert masked(other, name_pattern(("Andre",))) == other


@given(st.text(), st.text())
def test_nothing_moves(before, after):
    text = f"{before} {NAME} {after}"
    left = masked(text, PATTERN)
    assert len(left) == len(text)
    assert NAME not in left
