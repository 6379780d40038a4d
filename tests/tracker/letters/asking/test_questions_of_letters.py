"""The questions of real letters, and what they keep to: few, different, each with its entry."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reading_scores import GLOSSARY, LETTERS, Places, entries, proposed
from tests.tracker.letters.letters_made import make_letter
from tracker.letters.asking.asking import LetterRead, questions_about
from tracker.letters.facts import Facts
from tracker.letters.proposing import propose
from tracker.letters.silences.finding import points_in

needs_letters = pytest.mark.skipif(
    not GLOSSARY.exists(), reason="the letters to try things on are not here"
)

#: The questions of the glossary, section 6.9: the entries that give rise to each, and our cause.
REFERENCE = {
    "restated": {"R26", "R60"},
    "motion_carried_out": {"R27"},
    "time_and_form": {"R30", "R31"},
    "alternatives": {"R29"},
    "condition_of_given": {"R45"},
    "brought_in": {"R48"},
    "all_options": {"R66"},
    "amounts_fixed": {"R70"},
    "ideas_wanted": {"R63"},
    "talks": {"R79"},
    "calm_expected": {"R62"},
}


def asked_of(name: str, language: str):
    read, proposals = proposed(LETTERS / name)
    points = points_in(read.letter, read.facts, proposals)
    about = LetterRead(read.letter, read.facts, proposals, points)
    return read.letter.text, questions_about(about, language)


def ask(*blocks: str, language: str = "nl", speaking: str = "nl"):
    facts = Facts(language, "letter", ("Havenbond",), ("Rederij",), date(2026, 11, 23))
    letter = make_letter(*blocks)
    proposals = propose(letter, facts)
    points = points_in(letter, facts, proposals)
    return questions_about(LetterRead(letter, facts, proposals, points), speaking)


@needs_letters
@pytest.mark.parametrize("name", ["founding-letter.md", "00-founding-letter.txt"])
def test_at_least_eight_of_the_eleven_reference_questions_are_proposed_with_their_entry(name):
    text, questions = asked_of(name, "nl")
    places = Places(text)
    where = {
        entry.number: places.find(entry.key_words)
        for entry in entries()
        if any(entry.number in numbers for numbers in REFERENCE.values())
    }
    found = {
        question.cause
        for question in questions
        for number in REFERENCE.get(question.cause, ())
        for span in (question.span, question.other)
        if span and span.start < where[number][1] and where[number][0] < span.end
    }
    assert len(found) >= 8, set(REFERENCE) - found


@needs_letters
@pytest.mark.parametrize("path", sorted(LETTERS.glob("*.txt")), ids=lambda path: path.name)
@pytest.mark.parametrize("language", ["nl", "en", "fr", "de"])
def test_a_letter_gives_rise_to_few_questions_no_two_the_same_or_of_one_entry(path, language):
    text, questions = asked_of(path.name, language)
    assert len(questions) <= 15
    assert len({question.text for question in questions}) == len(questions)
    assert len({question.span for question in questions}) == len(questions)
    for question in questions:
        for span in (question.span, *question.quoted):
            assert text[span.start : span.end] == span.words


def test_what_the_letter_says_about_the_talks_is_not_asked():
    (question,) = ask("Wij nodigen u uit voor een gesprek in Utrecht op 3 december 2026.")
    assert "op welke dag" not in question.text
    assert "waar" not in question.text.split("): ")[1]
    assert "met welke agenda" in question.text


def test_limits_that_were_asked_about_are_not_asked_about_again_where_they_are_repeated():
    questions = ask(
        "De nieuwe roosters zetten wij voorlopig niet in de voorgestelde vorm door.",
        "De roosters zetten wij voorlopig niet in de voorgestelde vorm door.",
    )
    assert [question.cause for question in questions] == ["time_and_form"]


def test_a_question_on_two_wordings_names_both_entries():
    first, second = (
        "Wij hebben besloten te stoppen met het ontwerp voor de WW.",
        "Wij hebben besloten te stoppen met de korting op de WW.",
    )
    question = ask(first, second)[0]
    assert question.cause == "restated"
    assert (question.other.words, question.span.words) == (first, second)
    assert "“het ontwerp voor de WW”" in question.text
    assert "“de korting op de WW”" in question.text


def test_the_same_thing_said_twice_is_no_question():
    text = "Wij hebben besloten te stoppen met het ontwerp voor de WW."
    assert "restated" not in {question.cause for question in ask(text, text)}


def test_a_question_in_another_language_quotes_the_words_as_they_are():
    (question,) = ask("Wij zullen u spoedig de cijfers sturen.", speaking="fr")
    assert "«\u00a0spoedig\u00a0»" in question.text


def test_a_claim_in_which_nothing_is_proposed_may_be_asked_about_too():
    (question,) = ask("Legio studies kwamen langs.")
    assert (question.cause, question.span.words) == ("no_source", "Legio studies kwamen langs.")


def test_a_long_entry_is_quoted_from_its_act_and_what_is_left_out_is_marked():
    (question,) = ask(
        "Gezien alles wat er dit jaar op de werkvloer is gebeurd en gezegd, eisen wij dat het"
        " besluit over de nieuwe roosters van de nachtdienst en het weekend wordt teruggedraaid."
    )
    assert "“eisen wij dat" in question.text
    assert "…”" in question.text


def test_a_letter_without_anything_to_ask_about_has_no_questions():
    assert ask("Dank voor uw bericht.") == []
