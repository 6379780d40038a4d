"""Lines joined into the line a person reads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.letters.readers.joining import hyphenated_words, joined


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("de werk-", "nemers"), "de werknemers"),
        (("de werk\u00ad", "nemers"), "de werknemers"),
        (("een ziekte –", "en zorgstelsel"), "een ziekte – en zorgstelsel"),
        (("de ziekte-", "en zorgkosten"), "de ziekte- en zorgkosten"),
        (("de Kranken-", "und Pflegekassen"), "de Kranken- und Pflegekassen"),
        (("de AOW-", "leeftijd"), "de AOW-leeftijd"),
        (("de 8-", "urige dag"), "de 8-urige dag"),
        (("Sociaal-", "Economische Raad"), "Sociaal-Economische Raad"),
        (("één-op-", "één"), "één-op-één"),
        (("één-", "op-één"), "één-op-één"),
        (("tot 5 -", "10 uur"), "tot 5 - 10 uur"),
        (("gewone", "regels "), "gewone regels"),
        (("vaste\u00a0", "spatie"), "vaste\u00a0 spatie"),
    ],
)
def test_only_the_typesetters_hyphen_is_taken_out(lines, text):
    assert joined(lines) == text


def test_a_word_the_letter_writes_with_a_hyphen_keeps_it():
    lines = ("co-ouders en co-", "ouders")
    assert joined(lines, hyphenated_words(lines)) == "co-ouders en co-ouders"
    assert joined(("de co-", "ouders")) == "de coouders"


@given(st.lists(st.text("abc de.,", min_size=1).map(str.strip).filter(bool)))
def test_lines_without_hyphens_lose_nothing(lines):
    assert joined(lines) == " ".join(lines)
