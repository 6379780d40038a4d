from datetime import date

import pytest

from tests.making import WHO, make_dossier, make_statement
from tracker.register.operations.entries.readings import take_back_statement
from tracker.register.operations.following.closing import close_commitment
from tracker.register.operations.following.statuses import (
    EvidenceChange,
    LifeChange,
    change_evidence,
    change_life,
)
from tracker.register.questions.following.courses import (
    CommitmentState,
    commitment_states,
    status_changes,
)
from tracker.register.rules.following.sources import Source
from tracker.vocabulary import Evidence, Life

MAY, JUNE = date(2026, 5, 30), date(2026, 6, 30)
A_CALL = Source(text="a call")


@pytest.fixture
def words(register, document):
    return make_statement(register, document)


@pytest.fixture
def commitment(register, words):
    return register.value("SELECT id FROM commitment WHERE statement_id = ?", words)


def test_an_undertaking_runs_until_it_is_let_go_or_closed(register, words, commitment):
    assert commitment_states(register) == {words: CommitmentState(Life.OPEN, is_running=True)}
    begun = LifeChange(commitment, Life.IN_PROGRESS, MAY, A_CALL)
    change_life(register, begun, who=WHO)
    assert commitment_states(register)[words].is_running
    close_commitment(register, commitment, JUNE, who=WHO, why="settled in talks")
    assert commitment_states(register)[words] == CommitmentState(Life.IN_PROGRESS, is_running=False)


def test_a_word_that_it_was_done_ends_what_is_to_be_done(register, words, commitment):
    change_life(register, LifeChange(commitment, Life.FULFILLED, MAY, A_CALL), who=WHO)
    assert not commitment_states(register)[words].is_running


def test_statuses_come_in_the_order_of_their_days_with_their_reason(register, words, commitment):
    change_evidence(register, EvidenceChange(commitment, Evidence.CLAIMED, JUNE), who=WHO)
    change_life(register, LifeChange(commitment, Life.LAPSED, MAY, reason="no budget"), who=WHO)
    told = [(line.statement_id, line.dated, line.life, line.evidence, line.reason)
            for line in status_changes(register)]  # fmt: skip
    assert told == [
        (words, MAY, Life.LAPSED, None, "no budget"),
        (words, JUNE, None, Evidence.CLAIMED, None),
    ]


def test_nothing_is_told_of_other_dossiers_or_of_what_was_taken_back(
    register, dossier, words, commitment
):
    change_life(register, LifeChange(commitment, Life.LAPSED, MAY, reason="no budget"), who=WHO)
    other = make_dossier(register, "Lighthouse")
    assert (commitment_states(register, other), status_changes(register, other)) == ({}, [])
    assert len(status_changes(register, dossier)) == 1
    take_back_statement(register, words, who=WHO)
    assert (commitment_states(register), status_changes(register)) == ({}, [])
