import pytest

from tests.making import WHO, make_statement
from tracker.register.errors import ChangedMeanwhileError, RecordMissingError
from tracker.register.errors.entries import CountersignedError, SecondPairOfEyesError
from tracker.register.operations.entries.countersigning import Seen, countersign
from tracker.register.operations.entries.disputes import set_dispute
from tracker.register.operations.keeping.undo import redo, undo
from tracker.register.questions.entries.countersignatures import countersignatures
from tracker.register.questions.entries.entry_page import entry_page
from tracker.register.questions.keeping.histories import record_state
from tracker.vocabulary import Dispute

READER = "B. Reader"


@pytest.fixture
def made(register, document):
    return make_statement(register, document)


def seen(register, made):
    page = entry_page(register, made)
    return Seen("statement", page.uid, page.line.version)


def valid(register, made):
    return [each.still_valid for each in entry_page(register, made).countersignatures]


def test_a_second_pair_of_eyes_signs_for_a_version(register, made):
    countersign(register, seen(register, made), who=READER)
    [line] = entry_page(register, made).countersignatures
    assert (line.signer, line.version, line.still_valid) == (READER, 1, True)
    assert line.at.utcoffset() is not None


def test_after_a_change_a_signature_is_of_an_earlier_version(register, made):
    countersign(register, seen(register, made), who=READER)
    set_dispute(register, made, Dispute.BY_US, who=WHO, why="we heard otherwise")
    assert valid(register, made) == [False]
    countersign(register, seen(register, made), who=READER)
    assert valid(register, made) == [False, True]


@pytest.mark.parametrize("signer", [WHO, " a.  secretary "])
def test_nobody_signs_for_their_own_work(register, made, signer):
    with pytest.raises(SecondPairOfEyesError, match="somebody else"):
        countersign(register, seen(register, made), who=signer)


def test_the_last_change_is_the_work_that_counts(register, made):
    set_dispute(register, made, Dispute.BY_US, who=READER, why="we heard otherwise")
    countersign(register, seen(register, made), who=WHO)
    with pytest.raises(SecondPairOfEyesError):
        countersign(register, seen(register, made), who=READER)


def test_one_person_is_one_pair_of_eyes(register, made):
    countersign(register, seen(register, made), who=READER)
    with pytest.raises(CountersignedError):
        countersign(register, seen(register, made), who=READER.upper())
    countersign(register, seen(register, made), who="C. Chair")
    assert valid(register, made) == [True, True]


def test_what_changed_meanwhile_was_not_seen(register, made):
    before = seen(register, made)
    set_dispute(register, made, Dispute.BY_US, who=WHO, why="we heard otherwise")
    with pytest.raises(ChangedMeanwhileError):
        countersign(register, before, who=READER)


def test_a_record_that_is_not_there_is_not_signed_for(register, made):
    with pytest.raises(RecordMissingError):
        countersign(register, Seen("statement", "no such record", 1), who=READER)
    with pytest.raises(RecordMissingError):
        countersignatures(register, "commitment", entry_page(register, made).uid)


def test_the_version_of_the_history_is_that_of_the_record(register, made):
    uid = entry_page(register, made).uid
    for again in (undo, redo, undo, redo):
        set_dispute(register, made, Dispute.BY_US, who=WHO, why="we heard otherwise")
        set_dispute(register, made, Dispute.UNDISPUTED, who=WHO, why="settled")
        again(register, WHO)
        version = register.value("SELECT version FROM statement WHERE id = ?", made)
        assert record_state(register, "statement", uid).version == version
