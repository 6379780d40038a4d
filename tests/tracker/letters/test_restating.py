"""What is said again is recognised as such, and nothing else is."""

from __future__ import annotations

from datetime import date

import pytest

from tests.founding import FOUNDING, needs_founding_letter
from tests.tracker.letters.letters_made import make_letter
from tracker.letters.facts import Facts
from tracker.letters.proposing import propose
from tracker.letters.reading import read_letter
from tracker.letters.restating import with_wordings

LETTERS = {
    "nl": (
        "Wij hebben besloten te stoppen met het plan voor de WW.",
        "Met het stoppen van de plannen voor de WW maken wij ruimte voor overleg.",
    ),
    "en": (
        "We have decided to withdraw the plan for the pension.",
        "Therefore we have decided to withdraw the pension plan for good.",
    ),
    "fr": (
        "Nous avons décidé de retirer le projet sur les salaires.",
        "Nous avons donc décidé de retirer ce projet sur les salaires.",
    ),
    "de": (
        "Wir haben beschlossen, den Plan zur Arbeitszeit zurückzuziehen.",
        "Wir haben beschlossen, die Pläne zur Arbeitszeit zurückzuziehen, und sprechen.",
    ),
}


def again(text: str, language: str) -> list[tuple[str, str | None]]:
    facts = Facts(language, "letter", ("Bond",), ("Werkgever",), date(2026, 11, 23))
    found = with_wordings(propose(make_letter(text), facts), language)
    return [(p.span.words, p.says_again.words if p.says_again else None) for p in found]


@pytest.mark.parametrize("language", LETTERS)
def test_the_same_act_in_other_words_is_said_again(language):
    first, second = LETTERS[language]
    found = again(f"{first}\n\n{second}", language)
    assert found[0] == (first, None)
    assert found[1][1] == first


@pytest.mark.parametrize(
    "second",
    [
        "We have decided to publish the figures on training.",  # another topic
        "We want to talk about the plan for the pension.",  # another act
        "We have decided to raise the pension by two per cent.",  # other words
    ],
)
def test_another_act_topic_or_thing_is_new(second):
    found = again(f"We have decided to withdraw the plan for the pension.\n\n{second}", "en")
    assert [earlier for _, earlier in found] == [None, None]


@needs_founding_letter
def test_the_two_wordings_of_the_founding_letter_are_paired():
    read = read_letter(FOUNDING)
    found = with_wordings(propose(read.letter, read.facts), "nl")
    pairs = {
        (read.letter.block_at(p.says_again.place[0]).number, p.paragraph, p.type.value)
        for p in found
        if p.says_again
    }
    assert {(8, 14, "decision"), (8, 14, "deferral")} <= pairs
