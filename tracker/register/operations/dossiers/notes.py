"""Notes: a text of one's own about any record."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors.entries import NoteElsewhereError, NoteMissingError
from tracker.register.questions.keeping.histories import record_state
from tracker.register.register import Register
from tracker.register.rules.names import required
from tracker.vocabulary import Audience


class NewNote(Frozen):
    """A text about the record `uid` of the table `kind`, kept in a dossier."""

    dossier_id: int
    kind: str
    uid: str
    text: str
    audience: Audience = Audience.NOTE


class NoteText(Frozen):
    """What a note says from now on, and who may see it."""

    text: str
    audience: Audience


def add_note(register: Register, new: NewNote, *, who: str, why: str | None = None) -> Changed:
    """Add a note to a record; its id comes back.

    `RecordMissingError` when there is no such record, `NoteElsewhereError` when
    it is of another dossier. What belongs to no dossier may have notes in any.
    """
    with register.change("add note", who, why) as record:
        record.about(new.dossier_id)
        about = record_state(register, new.kind, new.uid)
        if about.dossier_id not in (None, new.dossier_id):
            raise NoteElsewhereError()
        made = record.insert(
            "note",
            dossier_id=new.dossier_id,
            kind=new.kind,
            record=new.uid,
            text=required("text", new.text),
            audience=new.audience,
        )
        return record.changed(made)


def change_note(
    register: Register, note_id: int, note: NoteText, *, who: str, why: str | None = None
) -> Changed:
    """Write another text in a note, or show it to others; its id comes back."""
    with register.change("change note", who, why) as record:
        record.about(_dossier_of(register, note_id))
        text = required("text", note.text)
        record.update("note", note_id, text=text, audience=note.audience)
        return record.changed(note_id)


def remove_note(register: Register, note_id: int, *, who: str, why: str | None = None) -> Changed:
    """Remove a note; the history keeps what it was."""
    with register.change("remove note", who, why) as record:
        record.about(_dossier_of(register, note_id))
        record.remove("note", note_id)
        return record.changed(note_id)


def _dossier_of(register: Register, note_id: int) -> int:
    dossier_id: int | None = register.value("SELECT dossier_id FROM note WHERE id = ?", note_id)
    if dossier_id is None:
        raise NoteMissingError()
    return dossier_id
