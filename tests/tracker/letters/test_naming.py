"""Names that a letter gives, and words written for everybody."""

from __future__ import annotations

from datetime import date

import pytest

from tests.tracker.letters.letters_made import make_letter
from tracker.letters.facts import Facts
from tracker.letters.proposing import propose
from tracker.letters.signals.naming import names_in
from tracker.letters.signals.sentences import sentences_in


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("So Cognizant and the Ministry of Labour met.", "en", ["Cognizant", "Ministry of Labour"]),
        ("They met in May with Bridge Works, on Monday.", "en", ["Bridge Works"]),
        ("Hier, le Conseil des syndicats (CSCSO) a répondu.", "fr", ["CSCSO", "Conseil"]),
        ("Die Gewerkschaft Brücke (GBR) fordert mehr Lohn.", "de", ["GBR"]),
        ("De bond Noord en de Raad van Veldland.", "nl", ["Noord", "Raad van Veldland"]),
        ("Nothing here has a name.", "en", []),
    ],
)  # fmt: skip
def test_names_are_told_by_their_capitals(text, language, names):
    assert names_in(text, language) == names


def test_an_organisation_that_nobody_knows_can_be_asked():
    text = "We met Cognizant in May. Cognizant must restore the rota. We demand an answer."
    facts = Facts("en", "letter", (), (), date(2026, 11, 23))
    demands = [each for each in propose(make_letter(text), facts) if each.type == "demand"]
    assert [each.span.words for each in demands] == [
        "Cognizant must restore the rota.",
        "We demand an answer.",
    ]
    assert demands[1].actor == "We"


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("salarié·e·s", "salariés"),
        ("enseignant(e)s", "enseignants"),
        ("travailleur·euse·s", "travailleurs"),
        ("Kolleg*innen", "kolleg"),
        ("Mitarbeiter:innen", "mitarbeiter"),
        ("Beschäftigte", "beschäftigte"),
        ("10:30", "10"),
    ],
)
def test_a_word_for_everybody_is_read_as_the_word(word, form):
    (sentence,) = sentences_in(word, 0, len(word), frozenset())
    assert sentence.words[0].form == form


STATEMENT = (
    "On Monday drivers of Bridge Works met. Bridge Works decided to close the depot.\n\n"
    "Last week Harbour Drivers demanded safe cabs. The rota must be restored.\n"
)


def test_who_speaks_in_a_text_that_nobody_signs_is_who_demands():
    facts = Facts("en", "statement", (), (), date(2026, 11, 23))
    actors = {p.type.value: p.actor for p in propose(make_letter(STATEMENT), facts)}
    assert actors["decision"] == "Bridge Works"
    assert actors["demand"] == "Harbour Drivers"


def test_who_wrote_a_letter_is_asked_of_the_letter_first():
    facts = Facts("en", "letter", ("Union",), ("Employer",), date(2026, 11, 23))
    actors = {p.type.value: p.actor for p in propose(make_letter(STATEMENT), facts)}
    assert actors["demand"] == "Union"
