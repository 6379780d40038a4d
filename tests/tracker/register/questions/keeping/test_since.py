from datetime import date, timedelta

import pytest

from tests.making import (
    CABINET,
    UNION,
    WHO,
    make_document,
    make_dossier,
    make_statement,
    party_id,
    place_of,
)
from tracker.register.errors import MeetingMissingError
from tracker.register.operations.entries.statements import (
    NewReading,
    change_reading,
    take_back_statement,
)
from tracker.register.operations.following.closing import close_commitment, reopen_commitment
from tracker.register.operations.following.deadlines import NewDeadline, set_deadline
from tracker.register.operations.following.moving import MovedDeadline, move_deadline
from tracker.register.operations.following.statuses import LifeChange, change_life
from tracker.register.operations.keeping.undo import undo
from tracker.register.operations.talks.meetings import NewMeeting, plan_meeting
from tracker.register.questions.keeping.changed_fields import FieldChange
from tracker.register.questions.keeping.since import changed_since, changed_since_meeting
from tracker.register.questions.lines import Term
from tracker.register.rules.following.sources import Source
from tracker.reports import EntryField, Turn
from tracker.vocabulary import Life, Rank, StatementType, Strength, TimeKind

REPORT = "The report will be with you by 1 March 2027 at the latest."
FERRY = "For now we do not work out the law on ferry fares, unless the council asks for it."
BY_MARCH = Term("by 1 March 2027 at the latest", TimeKind.EXACT, latest=date(2027, 3, 1))
LATER = Term("by 1 May 2027", TimeKind.EXACT, latest=date(2027, 5, 1))
CALL = Source(text="call of that day")
DAY = date(2027, 1, 5)


@pytest.fixture
def report(register, document):
    return make_statement(register, document, REPORT, term=BY_MARCH)


def of_one(register, since):
    """The one entry that changed: its turns and its fields."""
    (change,) = changed_since(register, since)
    return change.turns, change.fields


def commitment_of(register, statement):
    return register.value("SELECT id FROM commitment WHERE statement_id = ?", statement)


def say(register, statement, life):
    new = LifeChange(commitment_of(register, statement), life, DAY, CALL, reason="they said so")
    change_life(register, new, who=WHO)


def test_a_new_entry_is_told_with_its_number_words_and_caveat(register, dossier, document):
    since = register.now()
    make_statement(
        register,
        document,
        FERRY,
        strength=Strength.HEDGED,
        caveat=place_of(register, document, "unless the council asks for it"),
    )
    (change,) = changed_since(register, since)
    entry = change.entry
    assert (entry.dossier_id, entry.number, entry.words) == (dossier, 1, FERRY)
    assert entry.caveat == "unless the council asks for it"
    assert (change.turns, change.fields) == ((Turn.NEW,), ())


def test_a_moved_date_is_told_with_the_old_and_the_new_day(register, report):
    deadline = register.value("SELECT id FROM deadline")
    since = register.now()
    move_deadline(register, MovedDeadline(deadline, LATER, DAY, "no time", CALL), who=WHO)
    turns, fields = of_one(register, since)
    assert turns == (Turn.MOVED,)
    assert fields == (
        FieldChange(EntryField.TERM_WORDS, BY_MARCH.words, LATER.words),
        FieldChange(EntryField.LAST_DAY, date(2027, 3, 1), date(2027, 5, 1)),
    )


@pytest.mark.parametrize(
    ("life", "turn"),
    [
        (Life.FULFILLED, Turn.FULFILLED),
        (Life.LAPSED, Turn.LET_GO),
        (Life.WITHDRAWN, Turn.LET_GO),
        (Life.IN_PROGRESS, Turn.CHANGED),
    ],
)
def test_a_status_is_told_with_what_was_said_before(register, report, life, turn):
    since = register.now()
    say(register, report, life)
    turns, fields = of_one(register, since)
    assert turns == (turn,)
    assert fields == (
        FieldChange(EntryField.LIFE, Life.OPEN, life),
        FieldChange(EntryField.LIFE_ON, None, DAY),
    )


def test_a_changed_reading_is_told_in_the_words_of_the_field(register, document, report):
    since = register.now()
    reading = NewReading(
        StatementType.INTENTION,
        Strength.HEDGED,
        Rank.CORE,
        actor_id=party_id(register, UNION),
        caveat=place_of(register, document, "at the latest"),
    )
    change_reading(register, report, reading, who=WHO, why="read again")
    turns, fields = of_one(register, since)
    assert turns == (Turn.CHANGED,)
    assert fields == (
        FieldChange(EntryField.TYPE, StatementType.COMMITMENT, StatementType.INTENTION),
        FieldChange(EntryField.STRENGTH, Strength.PLAIN, Strength.HEDGED),
        FieldChange(EntryField.ACTOR, CABINET.short, UNION.short),
        FieldChange(EntryField.CAVEAT, None, "at the latest"),
        FieldChange(EntryField.TERM_PARTY, CABINET.short, UNION.short),
    )


def test_more_than_one_thing_can_come_over_an_entry(register, report):
    deadline = register.value("SELECT id FROM deadline")
    since = register.now()
    move_deadline(register, MovedDeadline(deadline, LATER, DAY, "no time", CALL), who=WHO)
    say(register, report, Life.FULFILLED)
    assert of_one(register, since)[0] == (Turn.FULFILLED, Turn.MOVED)


def test_an_entry_taken_back_is_told_and_its_own_words_stay(register, report):
    since = register.now()
    take_back_statement(register, report, who=WHO)
    (change,) = changed_since(register, since)
    assert (change.turns, change.entry.words) == ((Turn.TAKEN_BACK,), REPORT)


def test_recording_undone_is_told_with_the_words_that_went(register, report):
    since = register.now()
    undo(register, WHO)
    (change,) = changed_since(register, since)
    assert (change.turns, change.entry.number) == ((Turn.TAKEN_BACK,), 1)
    assert change.entry.words == REPORT


def test_an_entry_that_came_back_is_new(register, report):
    take_back_statement(register, report, who=WHO)
    since = register.now()
    undo(register, WHO)
    assert of_one(register, since) == ((Turn.NEW,), ())


def test_what_was_made_and_undone_again_is_nothing(register, document):
    since = register.now()
    made = make_statement(register, document, REPORT, term=BY_MARCH)
    undo(register, WHO)
    assert changed_since(register, since) == []
    made = make_statement(register, document, REPORT, term=BY_MARCH)
    take_back_statement(register, made, who=WHO)
    assert changed_since(register, since) == []


def test_what_was_changed_back_is_nothing(register, report):
    since = register.now()
    commitment = commitment_of(register, report)
    close_commitment(register, commitment, DAY, who=WHO)
    reopen_commitment(register, commitment, who=WHO)
    say(register, report, Life.FULFILLED)
    undo(register, WHO)
    assert changed_since(register, since) == []


def test_a_term_set_by_hand_is_told_by_its_subject(register, dossier):
    since = register.now()
    set_deadline(register, NewDeadline(dossier, "Our answer", None, LATER), who=WHO)
    (change,) = changed_since(register, since)
    assert (change.entry.kind, change.entry.number) == ("deadline", None)
    assert (change.entry.words, change.turns) == ("Our answer", (Turn.NEW,))


def test_what_came_before_is_not_told_and_dossiers_are_kept_apart(register, dossier, report):
    other = make_dossier(register, "Other talks")
    since = register.now()
    make_statement(register, make_document(register, other), REPORT)
    assert changed_since(register, since, dossier) == []
    assert [each.entry.dossier_id for each in changed_since(register, since, other)] == [other]
    assert [each.entry.dossier_id for each in changed_since(register, since)] == [other]


def test_since_a_meeting_means_since_it_ended(register, dossier, document):
    make_statement(register, document, FERRY)
    starts = register.now()
    new = NewMeeting(dossier, "Talks", starts, starts + timedelta(seconds=1))
    talks = plan_meeting(register, new, who=WHO).ids[0]
    assert register.now() > starts + timedelta(seconds=1)
    make_statement(register, document, REPORT)
    assert [each.entry.words for each in changed_since_meeting(register, talks)] == [REPORT]
    with pytest.raises(MeetingMissingError):
        changed_since_meeting(register, 99)
