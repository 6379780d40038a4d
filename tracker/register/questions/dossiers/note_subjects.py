"""What notes are about: the entry, paper, meeting or dossier whose record they name."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.frozen import Frozen
from tracker.register.questions.dossiers.notes import NoteLine
from tracker.register.questions.filters import Where
from tracker.register.register import Register
from tracker.register.rules.papers.passages import Range

#: Per table: the record, its number as an entry, its title, its paper and its place there.
_SUBJECTS = {
    "dossier": "SELECT uid, id, NULL, name, NULL, NULL, NULL FROM dossier",
    "document": "SELECT uid, id, NULL, title, id, NULL, NULL FROM document",
    "meeting": "SELECT uid, id, NULL, title, NULL, NULL, NULL FROM meeting",
    "party": "SELECT uid, id, NULL, name, NULL, NULL, NULL FROM party",
    "statement": (
        "SELECT statement.uid, statement.id, statement.entry, document.title, document.id,"
        " passage.start_char, passage.end_char"
        " FROM statement JOIN passage ON passage.id = statement.passage_id"
        " JOIN document ON document.id = passage.document_id"
    ),
}


class NoteSubject(Frozen):
    """The record a note is about; `title` is its name, or that of the paper of an entry.

    `entry` and `place` are None for all but entries, `document_id` is the paper where its
    words stand.
    """

    kind: str
    id: int
    entry: int | None
    title: str
    document_id: int | None
    place: Range | None = None


def note_subjects(
    register: Register, notes: Iterable[NoteLine]
) -> dict[tuple[str, str], NoteSubject]:
    """The subjects of notes by kind and uid; those of other kinds, or gone, are left out."""
    wanted: dict[str, set[str]] = {}
    for note in notes:
        wanted.setdefault(note.kind, set()).add(note.uid)
    found = {}
    with register.snapshot():
        for kind, uids in wanted.items():
            if kind not in _SUBJECTS:
                continue
            where = Where()
            where.among(f"{kind}.uid", sorted(uids))
            for uid, id_, entry, title, document_id, start, end in register.rows(
                f"{_SUBJECTS[kind]} {where.sql}", *where.values
            ):
                place = None if start is None else (start, end)
                found[kind, uid] = NoteSubject(kind, id_, entry, title, document_id, place)
    return found
