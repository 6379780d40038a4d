"""Nobody's change is lost: what was seen in an older version is not written over a newer one."""

from datetime import date

import pytest

from tests.making import WHO, make_statement
from tracker.frozen import replace
from tracker.register.errors import ChangedMeanwhileError
from tracker.register.errors.ultimatums import StillUltimatumError
from tracker.register.operations.entries.own_words import (
    OwnWords,
    change_own_words,
    write_reading,
)
from tracker.register.operations.following.ultimatums import (
    NewUltimatum,
    change_ultimatum,
    declare_ultimatum,
    withdraw_ultimatum,
)
from tracker.register.operations.talks.ballots import NewBallot, change_ballot, set_ballot
from tracker.register.operations.talks.outcomes import NewOutcome, change_outcome, record_outcome
from tracker.vocabulary import BallotForm, BallotWeight, DocumentKind, OutcomeKind


@pytest.fixture
def outcome(register, dossier):
    new = NewOutcome(dossier, OutcomeKind.FINAL_OFFER, date(2026, 6, 1))
    made = record_outcome(register, new, who=WHO).ids[0]
    return new, lambda seen: change_outcome(register, made, seen, who=WHO, why="misread")


@pytest.fixture
def ballot(register, dossier):
    new = NewBallot(dossier, "The toll?", BallotForm.REFERENDUM, BallotWeight.ADVICE)
    made = set_ballot(register, new, who=WHO).ids[0]
    return new, lambda seen: change_ballot(register, made, seen, who=WHO, why="misread")


@pytest.fixture
def own_words(register, document):
    new = OwnWords("A pause.", "A. Reader")
    made = write_reading(register, make_statement(register, document), new, who=WHO).ids[0]
    return new, lambda seen: change_own_words(register, made, seen, who=WHO)


@pytest.fixture
def ultimatum(register, document):
    new = NewUltimatum(document)
    declare_ultimatum(register, new, who=WHO)
    return new, lambda seen: change_ultimatum(register, seen, who=WHO, why="misread")


ANOTHER = {
    "outcome": {"note": "Without the employers."},
    "ballot": {"decided_by": "The members' council"},
    "own_words": {"text": "An end."},
    "ultimatum": {"decided_by": "The members' council"},
}


@pytest.mark.parametrize("thing", ANOTHER)
def test_a_change_of_what_was_changed_meanwhile_is_refused(register, request, thing):
    new, change = request.getfixturevalue(thing)
    change(replace(new, version=1, **ANOTHER[thing]))
    with pytest.raises(ChangedMeanwhileError):
        change(replace(new, version=1))
    change(replace(new, version=2))


def test_what_is_no_ultimatum_any_more_is_of_another_kind(register, ultimatum, document):
    with pytest.raises(StillUltimatumError):
        withdraw_ultimatum(register, document, DocumentKind.ULTIMATUM, who=WHO)
