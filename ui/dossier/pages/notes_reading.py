"""What the page of notes shows: the notes with what they are about, and the mandates."""

from __future__ import annotations

from datetime import date

from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.questions.dossiers.mandates import MandateLine, mandates
from tracker.register.questions.dossiers.note_subjects import NoteSubject, note_subjects
from tracker.register.questions.dossiers.notes import NoteLine, latest_notes

MOST_NOTES = 1000  #: on the page; the history has all of them


class NoteShown(Frozen):
    """A note and what it is about; None for what has no name of its own."""

    note: NoteLine
    about: NoteSubject | None

    @property
    def key(self) -> str | None:
        """The key of the mark of what it is about; None without one."""
        return None if self.about is None else f"{self.about.kind}:{self.about.id}"


class NotesReading(Frozen):
    """The notes of a dossier, the latest first, and its mandates. `uid` is the dossier's own."""

    uid: str
    notes: tuple[NoteShown, ...]
    mandates: tuple[MandateLine, ...]


def read_notes(register: Register, dossier_id: int, today: date) -> NotesReading:
    """The notes as they stand, the mandates as of `today`."""
    notes = latest_notes(register, dossier_id, limit=MOST_NOTES)
    about = note_subjects(register, notes)
    shown = tuple(NoteShown(note, about.get((note.kind, note.uid))) for note in notes)
    uid = register.value("SELECT uid FROM dossier WHERE id = ?", dossier_id)
    return NotesReading(uid, shown, tuple(mandates(register, dossier_id, today)))
