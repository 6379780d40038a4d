import pytest

from tests.making import CABINET, EMPLOYERS, UNION, WHO, make_statement, party_id
from tracker.register.errors import RecordMissingError, StatementMissingError
from tracker.register.operations.entries.parts import Parts, set_addressees, set_parts
from tracker.register.questions.entries.parts import PartsLine, parts_of
from tracker.register.questions.entries.statements import statement
from tracker.register.questions.keeping.changes import version_of


@pytest.fixture
def made(register, document):
    return make_statement(register, document)


@pytest.fixture
def ids(register):
    return {party: party_id(register, party) for party in (UNION, CABINET, EMPLOYERS)}


def names(parties):
    return [party.short for party in parties]


def test_who_is_bound_served_and_named_are_kept_apart(register, made, ids):
    parts = Parts((ids[CABINET],), (ids[UNION], ids[UNION]), (ids[EMPLOYERS], ids[UNION]))
    set_parts(register, made, parts, who=WHO)
    line = parts_of(register, made)
    assert names(line.bound) == ["the cabinet"]
    assert names(line.beneficiaries) == ["UV"]
    assert names(line.named) == ["EV", "UV"]


def test_they_are_replaced_as_a_whole_and_what_stays_is_not_touched(register, made, ids):
    set_parts(register, made, Parts(bound=(ids[CABINET], ids[UNION])), who=WHO)
    set_parts(register, made, Parts((ids[UNION],), named=(ids[EMPLOYERS],)), who=WHO)
    line = parts_of(register, made)
    assert (names(line.bound), line.beneficiaries, names(line.named)) == (["UV"], (), ["EV"])
    before = version_of(register)
    set_parts(register, made, Parts((ids[UNION],), named=(ids[EMPLOYERS],)), who=WHO)
    assert version_of(register) == before
    set_parts(register, made, Parts(), who=WHO)
    assert parts_of(register, made) == PartsLine()


def test_addressees_are_replaced_as_a_whole(register, made, ids):
    set_addressees(register, made, (ids[UNION], ids[EMPLOYERS]), who=WHO)
    assert names(statement(register, made).addressees) == ["UV", "EV"]
    set_addressees(register, made, (ids[EMPLOYERS],), who=WHO)
    assert names(statement(register, made).addressees) == ["EV"]


def test_parties_and_statements_must_be_there(register, made):
    with pytest.raises(RecordMissingError):
        set_parts(register, made, Parts(bound=(99,)), who=WHO)
    with pytest.raises(RecordMissingError):
        set_addressees(register, made, (99,), who=WHO)
    with pytest.raises(StatementMissingError):
        set_parts(register, 99, Parts(), who=WHO)
