"""What is followed of a statement, and a record with all its columns as it stands."""

from __future__ import annotations

import pytest

from tests.making import WHO, make_statement
from tracker.register.errors import RecordMissingError
from tracker.register.operations.following.demands import number_demand
from tracker.register.operations.following.ultimatums import NewUltimatum, declare_ultimatum
from tracker.register.questions.following.followed import (
    columns_now,
    followed_of,
    uid_of,
    ultimatum_of,
)
from tracker.register.tables import COLUMNS
from tracker.vocabulary import StatementType


def test_a_statement_is_followed_as_what_it_is(register, document):
    undertaking = make_statement(register, document)
    demand = make_statement(register, document, "We invite you", type=StatementType.DEMAND)
    assert followed_of(register, "commitment", undertaking) is not None
    assert followed_of(register, "demand", undertaking) is None
    assert followed_of(register, "demand", demand) is not None
    assert followed_of(register, "deadline", demand) is None


def test_the_columns_of_a_record_are_all_there_as_they_stand(register, document):
    statement = make_statement(register, document, type=StatementType.DEMAND)
    demand = followed_of(register, "demand", statement)
    number_demand(register, demand, 7, who=WHO)
    columns = columns_now(register, "demand", demand)
    assert set(columns) == set(COLUMNS["demand"])
    asked = register.row(f"SELECT {', '.join(columns)} FROM demand WHERE id = ?", demand)
    assert tuple(columns.values()) == asked


def test_a_record_that_is_not_there_has_no_columns_and_no_uid(register):
    with pytest.raises(RecordMissingError):
        uid_of(register, "demand", 1)
    with pytest.raises(RecordMissingError):
        columns_now(register, "demand", 1)


def test_an_ultimatum_is_found_by_its_document(register, document):
    with pytest.raises(RecordMissingError):
        ultimatum_of(register, document)
    made = declare_ultimatum(register, NewUltimatum(document), who=WHO).ids[0]
    assert ultimatum_of(register, document) == made
