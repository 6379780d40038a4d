from datetime import date

import pytest

from tests.making import WHO, make_statement
from tracker.register.errors import RecordMissingError
from tracker.register.errors.statuses import (
    CommitmentMissingError,
    EvidenceWithoutSourceError,
    FollowedWithHistoryError,
    FulfilledWithoutSourceError,
    StatusWithoutReasonError,
)
from tracker.register.operations.entries.statements import (
    NewReading,
    change_reading,
    take_back_statement,
)
from tracker.register.operations.following.statuses import (
    EvidenceChange,
    LifeChange,
    change_evidence,
    change_life,
)
from tracker.register.questions.following.commitment_pages import commitment_page
from tracker.register.questions.following.commitments import commitments
from tracker.register.questions.lines import Term
from tracker.register.rules.following.sources import Source
from tracker.vocabulary import (
    AgainstDate,
    Evidence,
    Life,
    Rank,
    StatementType,
    Strength,
    TimeKind,
)

REPORT = "The report will be with you by 1 March 2027 at the latest."
BY_MARCH = Term("by 1 March 2027 at the latest", TimeKind.EXACT, latest=date(2027, 3, 1))
TOLD = Source(text="call with the secretary of the cabinet")
TODAY = date(2027, 4, 10)


@pytest.fixture
def commitment(register, document):
    make_statement(register, document, REPORT, term=BY_MARCH)
    (line,) = commitments(register, TODAY)
    return line.id


def say(register, commitment, life, dated, source=TOLD, *, reason="as they told us"):
    new = LifeChange(commitment, life, dated, source, reason=reason)
    return change_life(register, new, who=WHO).ids[0]


def test_says_done_no_evidence_found_forty_days_late_is_one_record(register, commitment):
    say(register, commitment, Life.FULFILLED, date(2027, 4, 1))
    looked = EvidenceChange(commitment, Evidence.NONE_FOUND, date(2027, 4, 10))
    change_evidence(register, looked, who=WHO)
    (line,) = commitments(register, TODAY)
    assert (line.life, line.life_on) == (Life.FULFILLED, date(2027, 4, 1))
    assert (line.evidence, line.evidence_on) == (Evidence.NONE_FOUND, date(2027, 4, 10))
    assert (line.against_date, line.days_late) == (AgainstDate.LATE, 40)
    assert line.closed_on is None


def test_what_is_fulfilled_and_supported_is_late_by_the_days_it_took(register, commitment):
    say(register, commitment, Life.FULFILLED, date(2027, 3, 4))
    found = EvidenceChange(commitment, Evidence.VERIFIED, date(2027, 4, 1), TOLD)
    change_evidence(register, found, who=WHO)
    (line,) = commitments(register, TODAY)
    assert (line.against_date, line.days_late) == (AgainstDate.LATE, 3)


@pytest.mark.parametrize("life", [Life.FULFILLED, Life.PARTLY_FULFILLED])
def test_fulfilled_without_a_source_is_refused(register, commitment, life):
    with pytest.raises(FulfilledWithoutSourceError):
        say(register, commitment, life, TODAY, Source(text="  "))
    assert commitment_page(register, commitment, TODAY).statuses == ()


@pytest.mark.parametrize(
    "life", [Life.WITHDRAWN, Life.REFUSED, Life.LAPSED, Life.SUPERSEDED, Life.NOT_TESTABLE]
)
def test_what_is_let_go_asks_a_reason(register, commitment, life):
    with pytest.raises(StatusWithoutReasonError):
        say(register, commitment, life, TODAY, reason=" ")
    say(register, commitment, life, TODAY, reason="the council voted against it")
    assert commitment_page(register, commitment, TODAY).line.life is life


@pytest.mark.parametrize("evidence", [Evidence.SUPPORTED, Evidence.VERIFIED, Evidence.CONTRADICTED])
def test_evidence_names_what_it_was_found_in(register, commitment, document, evidence):
    with pytest.raises(EvidenceWithoutSourceError):
        change_evidence(register, EvidenceChange(commitment, evidence, TODAY), who=WHO)
    found = EvidenceChange(commitment, evidence, TODAY, Source(document_id=document))
    change_evidence(register, found, who=WHO)
    (status,) = commitment_page(register, commitment, TODAY).statuses
    assert (status.evidence, status.life) == (evidence, None)
    assert status.source.document == "Letter of the cabinet"


def test_a_status_entered_late_does_not_overrule_a_later_one(register, commitment):
    say(register, commitment, Life.WITHDRAWN, date(2027, 4, 1))
    say(register, commitment, Life.IN_PROGRESS, date(2027, 2, 1))
    page = commitment_page(register, commitment, TODAY)
    assert (page.line.life, page.line.life_on) == (Life.WITHDRAWN, date(2027, 4, 1))
    assert [each.life for each in page.statuses] == [Life.IN_PROGRESS, Life.WITHDRAWN]


def test_of_one_day_the_status_entered_last_stands(register, commitment):
    say(register, commitment, Life.IN_PROGRESS, TODAY)
    say(register, commitment, Life.FULFILLED, TODAY)
    say(register, commitment, Life.OPEN, TODAY)
    assert commitment_page(register, commitment, TODAY).line.life is Life.OPEN


def test_what_is_found_leaves_alone_what_is_said(register, commitment):
    say(register, commitment, Life.FULFILLED, date(2027, 2, 1))
    against = EvidenceChange(commitment, Evidence.CONTRADICTED, TODAY, TOLD)
    change_evidence(register, against, who=WHO)
    (line,) = commitments(register, TODAY)
    assert (line.life, line.evidence) == (Life.FULFILLED, Evidence.CONTRADICTED)


def test_a_status_of_an_undertaking_that_is_not_there(register, commitment):
    with pytest.raises(CommitmentMissingError):
        say(register, 99, Life.OPEN, TODAY)
    with pytest.raises(RecordMissingError):
        say(register, commitment, Life.FULFILLED, TODAY, Source(statement_id=99))
    (line,) = commitments(register, TODAY)
    take_back_statement(register, line.statement.id, who=WHO)
    with pytest.raises(CommitmentMissingError):
        say(register, commitment, Life.OPEN, TODAY)


def test_a_reading_that_would_lose_statuses_is_refused(register, commitment):
    say(register, commitment, Life.IN_PROGRESS, TODAY)
    (line,) = commitments(register, TODAY)
    as_fact = NewReading(StatementType.FACT, Strength.NONE, Rank.CORE)
    with pytest.raises(FollowedWithHistoryError, match="Entry 1"):
        change_reading(register, line.statement.id, as_fact, who=WHO, why="no promise after all")
    assert commitments(register, TODAY) == [line]
