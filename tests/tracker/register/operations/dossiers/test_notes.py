import pytest

from tests.making import WHO, make_dossier, make_statement
from tracker.register.errors import FieldEmptyError, RecordMissingError
from tracker.register.errors.entries import NoteElsewhereError, NoteMissingError
from tracker.register.operations.dossiers.notes import (
    NewNote,
    NoteText,
    add_note,
    change_note,
    remove_note,
)
from tracker.register.operations.keeping.undo import undo
from tracker.register.questions.dossiers.notes import notes, notes_of
from tracker.register.questions.entries.entry_page import entry_page
from tracker.vocabulary import Audience


@pytest.fixture
def uid(register, document):
    return entry_page(register, make_statement(register, document)).uid


def note(register, dossier, uid, text="Ask who pays.", kind="statement"):
    return add_note(register, NewNote(dossier, kind, uid, text), who="B. Reader").ids[0]


def test_a_note_starts_as_an_own_note_with_its_author(register, dossier, uid):
    note(register, dossier, uid)
    [line] = notes_of(register, "statement", uid)
    assert (line.text, line.audience, line.author) == (
        "Ask who pays.",
        Audience.NOTE,
        "B. Reader",
    )
    assert line.at.utcoffset() is not None


def test_any_record_may_have_notes(register, dossier, uid):
    for table in ("party", "dossier", "document", "seat"):
        record = register.value(f"SELECT uid FROM {table}")
        note(register, dossier, record, kind=table)
        assert len(notes_of(register, table, record)) == 1
    assert notes_of(register, "statement", uid) == []


@pytest.mark.parametrize("kind", ["deadline", "nothing", "statement"])
def test_a_record_that_is_not_there_has_no_notes(register, dossier, uid, kind):
    other = "no such record" if kind == "statement" else uid
    with pytest.raises(RecordMissingError):
        note(register, dossier, other, kind=kind)


def test_a_record_undone_has_no_more_notes(register, dossier, uid):
    undo(register, WHO)
    with pytest.raises(RecordMissingError):
        note(register, dossier, uid)


def test_a_note_is_kept_in_the_dossier_of_what_it_is_about(register, uid):
    with pytest.raises(NoteElsewhereError):
        note(register, make_dossier(register, "Other talks"), uid)


def test_a_note_says_something(register, dossier, uid):
    with pytest.raises(FieldEmptyError):
        note(register, dossier, uid, text=" ")
    made = note(register, dossier, uid)
    with pytest.raises(FieldEmptyError):
        change_note(register, made, NoteText("", Audience.TEAM), who=WHO)


def test_a_note_is_changed_and_removed_and_stays_of_its_author(register, dossier, uid):
    made = note(register, dossier, uid)
    change_note(register, made, NoteText("Ask it in June.", Audience.TEAM), who=WHO)
    [line] = notes_of(register, "statement", uid)
    assert (line.text, line.audience, line.author) == (
        "Ask it in June.",
        Audience.TEAM,
        "B. Reader",
    )
    remove_note(register, made, who=WHO)
    assert notes_of(register, "statement", uid) == []
    with pytest.raises(NoteMissingError):
        remove_note(register, made, who=WHO)


def test_the_notes_of_a_dossier_are_read_in_windows(register, dossier, uid):
    texts = [f"Note {number}" for number in range(5)]
    made = [note(register, dossier, uid, text) for text in texts]
    assert [each.text for each in notes(register, dossier, limit=2)] == texts[:2]
    assert [each.text for each in notes(register, dossier, after=made[1], limit=9)] == texts[2:]
