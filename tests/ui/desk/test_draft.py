"""What a changed reading still lacks before it can be kept."""

from __future__ import annotations

import pytest

from tests.ui.desk.proposals import six_proposals
from tracker.frozen import replace
from tracker.vocabulary import StatementType, Strength
from ui.desk.draft import CAVEAT_NEEDED, REASON_FOR_GRADE, REASON_FOR_REGISTERED, Draft


@pytest.fixture
def reading(letter):
    return six_proposals(letter)[0]


def test_a_proposal_as_it_stands_lacks_nothing(reading):
    assert Draft(reading, reading, is_registered=False).lacks is None


@pytest.mark.parametrize(
    "change", [{"type": StatementType.INTENTION}, {"strength": Strength.WILLING}]
)
def test_another_grade_lacks_a_reason_until_one_is_given(reading, change):
    draft = Draft(replace(reading, **change), reading, is_registered=False)
    assert draft.lacks == REASON_FOR_GRADE
    assert replace(draft, reason="  ").lacks == REASON_FOR_GRADE
    assert replace(draft, reason="only an aim").lacks is None


def test_other_topics_of_a_proposal_need_no_reason(reading):
    assert Draft(replace(reading, topics=("x",)), reading, is_registered=False).lacks is None


def test_any_change_of_a_registered_reading_lacks_a_reason(reading):
    assert Draft(reading, reading, is_registered=True).lacks == REASON_FOR_REGISTERED


@pytest.mark.parametrize(
    "change",
    [{"strength": Strength.HEDGED}, {"type": StatementType.CONDITIONAL_COMMITMENT}],
)
def test_a_limited_reading_without_limiting_words_lacks_its_caveat(reading, change):
    bare = replace(reading, cues=(), **change)
    assert Draft(bare, None, is_registered=False).lacks == CAVEAT_NEEDED


def test_own_words_need_no_reason_for_their_first_grade(reading):
    assert Draft(reading, None, is_registered=False).lacks is None
