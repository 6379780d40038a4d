import pytest

from tests.making import WHO, make_statement
from tracker.register.errors import StatementMissingError
from tracker.register.errors.entries import DisputeReasonMissingError
from tracker.register.operations.entries.disputes import set_dispute
from tracker.register.questions.entries.statements import statement
from tracker.register.questions.keeping.changes import changes
from tracker.vocabulary import Dispute


def test_a_dispute_is_kept_with_its_reason(register, document):
    made = make_statement(register, document)
    assert statement(register, made).dispute is Dispute.UNDISPUTED
    set_dispute(register, made, Dispute.BY_THEM, who=WHO, why="They say it was the ferry.")
    assert statement(register, made).dispute is Dispute.BY_THEM
    assert changes(register, 1)[0].why == "They say it was the ferry."


def test_without_a_reason_nothing_is_disputed(register, document):
    made = make_statement(register, document)
    with pytest.raises(DisputeReasonMissingError):
        set_dispute(register, made, Dispute.BY_US, who=WHO, why=" ")
    assert statement(register, made).dispute is Dispute.UNDISPUTED


def test_a_statement_that_is_not_there_is_not_disputed(register):
    with pytest.raises(StatementMissingError):
        set_dispute(register, 99, Dispute.BY_US, who=WHO, why="we were not there")
