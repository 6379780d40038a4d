"""Every point of the files is read in its own examples, and not where it is not said."""

from __future__ import annotations

from datetime import date

import pytest

from tests.tracker.letters.letters_made import make_letter
from tracker.letters.facts import Facts
from tracker.letters.proposing import propose
from tracker.letters.signals.cue_file import LANGUAGES
from tracker.letters.silences.finding import points_in
from tracker.letters.silences.point_file import point_file
from tracker.vocabulary import Point, Said


def on_point(sentence: str, language: str, point: Point):
    facts = Facts(
        language,
        "letter",
        sender=("Havenbond",),
        addressee=("Rederij",),
        dated=date(2026, 11, 23),
    )
    letter = make_letter(sentence)
    (found,) = [
        each for each in points_in(letter, facts, propose(letter, facts)) if each.point is point
    ]
    return found


def of_all_files(kind: str):
    return [
        pytest.param(language, words.point, sentence, id=f"{language}-{words.point}-{number}")
        for language in LANGUAGES
        for words in point_file(language).points
        for number, sentence in enumerate(getattr(words, kind))
    ]


@pytest.mark.parametrize(("language", "point", "sentence"), of_all_files("examples"))
def test_a_point_is_said_in_its_own_example_and_quotes_its_words(language, point, sentence):
    found = on_point(sentence, language, point)
    assert found.said is Said.YES
    assert sentence[found.span.start : found.span.end] == found.span.words


@pytest.mark.parametrize(("language", "point", "sentence"), of_all_files("denials"))
def test_a_denial_says_that_there_is_none(language, point, sentence):
    found = on_point(sentence, language, point)
    assert found.said is Said.NO
    assert found.span.words in sentence


@pytest.mark.parametrize(("language", "point", "sentence"), of_all_files("silent"))
def test_a_sentence_that_only_looks_like_it_is_silent(language, point, sentence):
    found = on_point(sentence, language, point)
    assert found.said is Said.NOT_SAID, found.span
    assert found.span is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_each_point_with_an_example_and_a_sentence_that_is_silent(language):
    points = point_file(language).points
    assert [words.point for words in points] == list(Point)
    for words in points:
        assert words.examples, words.point
        assert words.silent, words.point
