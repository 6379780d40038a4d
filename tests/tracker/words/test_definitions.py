from enum import Enum

import pytest

from tracker.reports import Watch
from tracker.vocabulary import (
    AgainstDate,
    AnswerState,
    Audience,
    Confirmation,
    Dispute,
    Evidence,
    LettingGo,
    Life,
    OutcomeKind,
    StatementType,
    Strength,
)
from tracker.words import words_in
from tracker.words.definitions import DEFINITIONS, definition_of

DEFINED = (
    Life,
    Evidence,
    AgainstDate,
    Confirmation,
    Dispute,
    AnswerState,
    LettingGo,
    Strength,
    StatementType,
    Audience,
    OutcomeKind,
)


@pytest.mark.parametrize("closed_list", DEFINED)
def test_every_term_of_a_list_is_defined_and_no_two_alike(closed_list: type[Enum]) -> None:
    said = [definition_of(term, words_in("en")) for term in closed_list]
    assert len(set(said)) == len(closed_list)


def test_a_definition_is_one_whole_sentence() -> None:
    said = [text for terms in DEFINITIONS.values() for text in terms.values()]
    assert said
    assert [text for text in said if not text.endswith(".") or text.count(".") > 1] == []
    assert [text for text in said if not text[0].isupper()] == []


def test_no_two_lists_share_a_definition() -> None:
    said = [text for terms in DEFINITIONS.values() for text in terms.values()]
    assert len(set(said)) == len(said)


def test_a_list_without_definitions_has_none_to_show() -> None:
    with pytest.raises(KeyError):
        definition_of(Watch.OVERDUE, words_in("en"))
