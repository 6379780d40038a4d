from datetime import date

import pytest

from tracker.frozen import replace
from tracker.register.errors import (
    DaysReversedError,
    TermNotInTextError,
    TermWithoutDayError,
    TermWithoutWordsError,
    VagueTermDatedError,
    WindowWithoutReasonError,
)
from tracker.register.questions.lines import Term
from tracker.register.rules.following.terms import check_term, check_term_words
from tracker.vocabulary import TimeKind

MAY, JUNE = date(2027, 5, 1), date(2027, 6, 1)
SOON = Term("soon", TimeKind.VAGUE)
BY_JUNE = Term("by June", TimeKind.EXACT, latest=JUNE)


@pytest.mark.parametrize(
    ("term", "error"),
    [
        (replace(BY_JUNE, words=" "), TermWithoutWordsError),
        (replace(BY_JUNE, latest=None), TermWithoutDayError),
        (replace(SOON, earliest=MAY), VagueTermDatedError),
        (replace(SOON, latest=MAY), VagueTermDatedError),
        (replace(SOON, kind=TimeKind.OPEN_ENDED, latest=MAY), VagueTermDatedError),
        (replace(SOON, window_latest=MAY), WindowWithoutReasonError),
        (replace(SOON, window_latest=MAY, reason=" "), WindowWithoutReasonError),
        (replace(BY_JUNE, earliest=JUNE, latest=MAY), DaysReversedError),
        (
            replace(SOON, window_earliest=JUNE, window_latest=MAY, reason="a guess"),
            DaysReversedError,
        ),
    ],
)
def test_what_may_not_be_said_of_a_term(term, error):
    with pytest.raises(error):
        check_term(term)


@pytest.mark.parametrize(
    "term",
    [
        SOON,
        BY_JUNE,
        replace(BY_JUNE, kind=TimeKind.COMPUTED, earliest=JUNE),
        replace(SOON, window_earliest=MAY, window_latest=JUNE, reason="a guess", ask_again=MAY),
    ],
)
def test_what_may_be_said_of_a_term(term):
    check_term(term)


def test_the_words_of_a_term_stand_in_the_text():
    check_term_words(SOON, "We talk soon.")
    with pytest.raises(TermNotInTextError):
        check_term_words(SOON, "We talk.")
