from datetime import date

import pytest

from tests.making import CABINET, WHO, make_statement, party_id
from tracker.register.errors.statuses import CommitmentMissingError
from tracker.register.operations.following.moving import MovedDeadline, move_deadline
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
from tracker.vocabulary import AgainstDate, Evidence, Life, TimeKind

REPORT = "The report will be with you by 1 March 2027 at the latest."
STOP = "The cabinet stops the plan for the bridge toll."
BY_MARCH = Term("by 1 March 2027 at the latest", TimeKind.EXACT, latest=date(2027, 3, 1))
LATER = Term("by 1 May 2027", TimeKind.EXACT, latest=date(2027, 5, 1))
CALL = Source(text="call of that day")
TODAY = date(2027, 6, 10)


def make_commitment(register, document, quote=REPORT, **fields):
    statement = make_statement(register, document, quote, **fields)
    found = commitments(register, TODAY)
    return next(line.id for line in found if line.statement.id == statement)


def test_a_page_holds_the_words_the_statuses_and_the_dates(register, document):
    commitment = make_commitment(register, document, term=BY_MARCH)
    other = make_statement(register, document, STOP)
    with register.change("add office", WHO) as record:
        cabinet = party_id(register, CABINET)
        office = record.insert("office", party_id=cabinet, name="Minister", other_names=())
    deadline = register.value("SELECT id FROM deadline")
    moved = MovedDeadline(deadline, LATER, date(2027, 2, 1), "no time", CALL)
    move_deadline(register, moved, who=WHO)
    done = LifeChange(
        commitment,
        Life.FULFILLED,
        date(2027, 6, 1),
        Source(statement_id=other),
        office,
        "sent by post",
    )
    change_life(register, done, who=WHO)
    looked = EvidenceChange(commitment, Evidence.NONE_FOUND, TODAY)
    change_evidence(register, looked, who=WHO)

    page = commitment_page(register, commitment, TODAY)
    assert page.line.statement.quote == REPORT
    assert (page.line.against_date, page.line.days_late) == (AgainstDate.LATE, 40)
    said, found = page.statuses
    assert (said.life, said.evidence, said.office) == (Life.FULFILLED, None, "Minister")
    assert (said.reason, said.source.entry) == ("sent by post", 2)
    assert (found.life, found.evidence, found.dated) == (None, Evidence.NONE_FOUND, TODAY)
    assert page.term.first == BY_MARCH
    assert [each.term for each in page.term.moves] == [LATER]
    assert page.term.slip_in_days == 61
    assert not page.is_closed


def test_an_undertaking_without_a_term_has_no_dates(register, document):
    page = commitment_page(register, make_commitment(register, document, STOP), TODAY)
    assert (page.term, page.statuses) == (None, ())
    assert (page.line.against_date, page.line.days_late) == (AgainstDate.NO_DATE, 0)


def test_a_commitment_that_is_not_there(register):
    with pytest.raises(CommitmentMissingError):
        commitment_page(register, 99, TODAY)
