from datetime import date

import pytest

from tests.making import WHO, make_statement
from tracker.register.errors.statuses import (
    ClosedAlreadyError,
    CommitmentMissingError,
    FollowedWithHistoryError,
    NotClosedError,
)
from tracker.register.operations.entries.statements import NewReading, change_reading
from tracker.register.operations.following.closing import close_commitment, reopen_commitment
from tracker.register.questions.following.commitment_pages import commitment_page
from tracker.register.questions.following.commitments import commitments
from tracker.vocabulary import Life, Rank, StatementType, Strength

TODAY = date(2026, 11, 25)


@pytest.fixture
def commitment(register, document):
    make_statement(register, document)
    return commitments(register, TODAY)[0].id


def test_closed_is_not_fulfilled(register, commitment):
    close_commitment(register, commitment, TODAY, who=WHO)
    page = commitment_page(register, commitment, TODAY)
    assert page.is_closed
    assert (page.line.closed_on, page.line.life) == (TODAY, Life.OPEN)
    assert page.statuses == ()


def test_what_is_closed_can_be_reopened(register, commitment):
    close_commitment(register, commitment, TODAY, who=WHO)
    reopen_commitment(register, commitment, who=WHO)
    assert not commitment_page(register, commitment, TODAY).is_closed


def test_closing_twice_is_refused_and_names_the_day(register, commitment):
    close_commitment(register, commitment, TODAY, who=WHO)
    with pytest.raises(ClosedAlreadyError, match="2026-11-25"):
        close_commitment(register, commitment, date(2026, 12, 1), who=WHO)


def test_reopening_what_is_open_is_refused(register, commitment):
    with pytest.raises(NotClosedError):
        reopen_commitment(register, commitment, who=WHO)
    with pytest.raises(CommitmentMissingError):
        close_commitment(register, 99, TODAY, who=WHO)


def test_a_reading_that_would_lose_the_closing_is_refused(register, commitment):
    close_commitment(register, commitment, TODAY, who=WHO)
    (line,) = commitments(register, TODAY)
    as_fact = NewReading(StatementType.FACT, Strength.NONE, Rank.CORE)
    with pytest.raises(FollowedWithHistoryError):
        change_reading(register, line.statement.id, as_fact, who=WHO, why="no promise after all")
