"""The notation: where a sentence begins, whether it is a question, words that may be left out."""

from __future__ import annotations

import pytest

from tracker.letters.signals.sentences import sentences_in
from tracker.letters.signals.wording import find, wording_of


def stands(notation, text):
    (sentence,) = sentences_in(text, 0, len(text), frozenset())
    places = {}
    for index, word in enumerate(sentence.words):
        places.setdefault(word.form, []).append(index)
    wording = wording_of(notation, {})
    return bool(list(find(wording, sentence, {}, wording.starts(places, {}))))


@pytest.mark.parametrize("text", ["Stop the cuts.", "“Stop the cuts.”", "Pay: stop the cuts."])
def test_a_full_stop_at_the_front_is_met_where_a_sentence_or_what_is_said_begins(text):
    assert stands(". stop", text)


def test_a_full_stop_at_the_front_is_not_met_inside_a_sentence():
    assert not stands(". stop", "The cuts, which never stop, go on.")


def test_a_question_mark_is_met_in_a_question_only():
    assert stands("will the_board ?", "When will the board answer?")
    assert not stands("will the_board ?", "Then will the board answer.")


@pytest.mark.parametrize("text", ["We will pay.", "We will also pay.", "We will now also pay."])
def test_words_in_square_brackets_may_be_there_or_not(text):
    assert stands("will [now] [also] pay", text)


@pytest.mark.parametrize("text", ["Stop the cuts.", "Now stop the cuts."])
def test_words_that_may_be_left_out_may_also_open_a_wording(text):
    assert stands(". [now] stop", text)


def test_no_other_words_may_stand_in_their_place():
    assert not stands("will [now] pay", "We will surely pay.")


@pytest.mark.parametrize("word", ["gezahlt", "angezahlt", "ausgezahlt"])
def test_a_star_stands_for_letters_anywhere_in_a_word(word):
    assert stands("wird ... *ge*t .", f"Der Rest wird im Mai {word}.")


@pytest.mark.parametrize("word", ["bezahlt", "geben", "get"])
def test_the_letters_around_a_star_must_all_be_there(word):
    assert not stands("wird ge*lt .", f"Der Rest wird {word}.")
