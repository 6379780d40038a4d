import pytest

from tracker.register.errors.answers import AnswerReasonMissingError
from tracker.register.rules.reasons import ask_reason


def test_a_reason_is_enough():
    ask_reason("read again", AnswerReasonMissingError)


@pytest.mark.parametrize("why", [None, "", " \n"])
def test_no_words_are_no_reason(why):
    with pytest.raises(AnswerReasonMissingError, match="Say why"):
        ask_reason(why, AnswerReasonMissingError)
