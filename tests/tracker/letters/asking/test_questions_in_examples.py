"""Every question of the files is raised by its own examples, and put in every language."""

from __future__ import annotations

import string
from datetime import date

import pytest

from tests.tracker.letters.letters_made import make_letter
from tracker.letters.asking.asking import LetterRead, questions_about
from tracker.letters.asking.question_file import How, causes, question_file
from tracker.letters.facts import Facts
from tracker.letters.proposing import propose
from tracker.letters.signals.cue_file import LANGUAGES
from tracker.letters.signals.explaining import EXPLANATIONS
from tracker.letters.silences.finding import points_in


def asked(text: str, language: str, speaking: str):
    facts = Facts(
        language,
        "letter",
        sender=("Havenbond",),
        addressee=("Rederij",),
        dated=date(2026, 11, 23),
    )
    letter = make_letter(*text.split("\n\n"))
    proposals = propose(letter, facts)
    read = LetterRead(letter, facts, proposals, points_in(letter, facts, proposals))
    return questions_about(read, speaking)


EXAMPLES = [
    pytest.param(language, cause, example, id=f"{language}-{cause}-{number}")
    for language in LANGUAGES
    for cause, told in question_file(language).told.items()
    for number, example in enumerate(told.examples)
]


@pytest.mark.parametrize(("language", "cause", "example"), EXAMPLES)
def test_an_example_gives_rise_to_its_question_and_names_the_entry(language, cause, example):
    found = {question.cause: question for question in asked(example, language, language)}
    assert cause in found
    question = found[cause]
    assert example[question.span.start : question.span.end] == question.span.words
    for quoted in question.quoted:
        assert example[quoted.start : quoted.end] == quoted.words


@pytest.mark.parametrize(("language", "cause", "example"), EXAMPLES)
@pytest.mark.parametrize("speaking", LANGUAGES)
def test_a_question_is_put_in_the_language_that_is_asked_for(language, cause, example, speaking):
    other = {question.cause for question in asked(example, language, speaking)}
    assert cause in other


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_question_with_an_example(language):
    told = question_file(language).told
    assert list(told) == [cause.name for cause in causes().causes]
    assert all(each.examples for each in told.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_quotes_what_its_cause_has(language):
    for cause in causes().causes:
        fields = {
            name
            for _, name, _, _ in string.Formatter().parse(
                question_file(language).told[cause.name].text
            )
            if name
        }
        has = {"words"}
        has |= {"other"} if cause.and_says or cause.how is How.RESTATED else set()
        has |= {"topic"} if cause.how is How.LINKED else set()
        has |= {"points"} if cause.how is How.TALKS else set()
        assert fields == has, cause.name


def test_causes_speak_of_what_the_letters_signals_say():
    for cause in causes().causes:
        assert (cause.says | cause.and_says) <= set(EXPLANATIONS), cause.name
