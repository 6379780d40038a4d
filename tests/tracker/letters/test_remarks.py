"""What is said of a file besides its words."""

from tracker.letters.letter import Remark
from tracker.letters.remarks import remarks_of
from tracker.words import words_in


def test_every_remark_is_a_sentence_of_its_own():
    said = remarks_of(Remark, words_in("en"))
    assert len(set(said)) == len(Remark)
    assert all(sentence.endswith(".") for sentence in said)


def test_a_file_without_remarks_says_nothing():
    assert remarks_of((), words_in("en")) == []
