"""All that was ever recorded of one entry, and nothing of another."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tests.making import WHO, make_document, make_dossier, make_statement, place_of
from tracker.register.errors import StatementMissingError
from tracker.register.operations.dossiers.notes import NewNote, add_note
from tracker.register.operations.entries.confirmations import (
    NewConfirmation,
    add_confirmation,
    remove_confirmation,
)
from tracker.register.operations.entries.provisos import NewProviso, mark_proviso
from tracker.register.operations.entries.readings import take_back_statement
from tracker.register.operations.entries.relations import NewRelation, relate
from tracker.register.operations.following.reminders import NewReminder, add_reminder
from tracker.register.operations.following.statuses import (
    EvidenceChange,
    LifeChange,
    change_evidence,
    change_life,
)
from tracker.register.questions.following.followed import followed_of, uid_of
from tracker.register.questions.keeping.changes import changes
from tracker.register.questions.keeping.entry_changes import changes_of_entry, statement_of_entry
from tracker.register.questions.lines import Term
from tracker.register.rules.following.sources import Source
from tracker.vocabulary import Confirmation, Evidence, Life, Proviso, Relation, TimeKind

REPORT = "The report will be with you by 1 March 2027 at the latest."
TERM = Term("by 1 March 2027 at the latest", TimeKind.EXACT, latest=date(2027, 3, 1))


@pytest.fixture
def followed(register, dossier, document):
    """Two entries; all that can be of an entry is of the second. Both ids."""
    other = make_statement(register, document)
    entry = make_statement(register, document, REPORT, term=TERM, topics=("Report",))
    commitment = followed_of(register, "commitment", entry)
    deadline = followed_of(register, "deadline", entry)
    change_life(register, LifeChange(commitment, Life.IN_PROGRESS, date(2026, 6, 1)), who=WHO)
    found = EvidenceChange(commitment, Evidence.CLAIMED, date(2026, 6, 2), Source(text="a call"))
    change_evidence(register, found, who=WHO)
    moment = datetime(2027, 2, 1, 9, tzinfo=UTC)
    add_reminder(register, NewReminder(deadline, moment), who=WHO)
    note = NewNote(dossier, "statement", uid_of(register, "statement", entry), "Ask.")
    add_note(register, note, who=WHO)
    words = place_of(register, document, "at the latest")
    mark_proviso(register, NewProviso(entry, Proviso.SCOPE, words), who=WHO)
    relate(register, NewRelation(other, Relation.ANSWERS, entry), who=WHO)
    return other, entry


def operations(lines):
    return list(dict.fromkeys(line.operation for line in lines))


def test_everything_of_an_entry_is_told_oldest_first(register, followed):
    _, entry = followed
    lines = changes_of_entry(register, entry)
    numbers = [line.number for line in lines]
    assert numbers == sorted(numbers)
    assert operations(lines) == [
        "record statement", "change life", "change evidence", "add reminder", "add note",
        "mark proviso", "relate",
    ]  # fmt: skip


def test_nothing_of_another_entry_is_told(register, followed):
    other, entry = followed
    one = {line.number for line in changes_of_entry(register, entry)}
    both = one & {line.number for line in changes_of_entry(register, other)}
    told = [line for line in changes(register, 1000) if line.number in both]
    assert {line.table for line in told} == {"relation"}


def test_every_line_of_recording_is_of_one_of_the_entries(register, followed):
    told = {line.number for id_ in followed for line in changes_of_entry(register, id_)}
    recorded = [
        line for line in changes(register, 1000)
        if line.operation == "record statement" and line.table != "topic"
    ]  # fmt: skip
    assert [line for line in recorded if line.number not in told] == []


def test_what_was_taken_away_is_still_told(register, followed):
    other, entry = followed
    new = NewConfirmation(entry, Confirmation.PUBLIC, source="the gazette")
    confirmation = add_confirmation(register, new, who=WHO).ids[0]
    remove_confirmation(register, confirmation, who=WHO)
    assert operations(changes_of_entry(register, entry))[-1] == "remove confirmation"
    assert "remove confirmation" not in operations(changes_of_entry(register, other))


def test_an_entry_that_was_taken_back_keeps_its_history(register, followed):
    _, entry = followed
    take_back_statement(register, entry, who=WHO)
    assert operations(changes_of_entry(register, entry))[-1] == "take back statement"


def test_an_entry_is_found_by_its_number_in_its_dossier(register, followed, dossier):
    assert statement_of_entry(register, dossier, 2) == followed[1]
    elsewhere = make_document(register, make_dossier(register, "Harbour"), "Another text.")
    assert make_statement(register, elsewhere, "Another text.") != followed[0]
    with pytest.raises(StatementMissingError):
        statement_of_entry(register, dossier, 3)


def test_there_is_no_history_of_no_entry(register):
    with pytest.raises(StatementMissingError):
        changes_of_entry(register, 1)
