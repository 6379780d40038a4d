"""Provisos: the words of a text that limit a statement, beside its caveat."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors.entries import ProvisoMarkedError, ProvisoMissingError
from tracker.register.passages import insert_passage
from tracker.register.questions.entries.belonging import statement_head
from tracker.register.questions.papers.texts import letter_of
from tracker.register.register import Register
from tracker.register.rules.papers.passages import Range, check_range
from tracker.vocabulary import Proviso


class NewProviso(Frozen):
    """Limiting words, as a range of the text of the statement's document."""

    statement_id: int
    kind: Proviso
    place: Range


def mark_proviso(
    register: Register, new: NewProviso, *, who: str, why: str | None = None
) -> Changed:
    """Mark words as a condition, a reservation or the scope of a statement; an id comes back.

    Errors: `PassageOutsideError`, `EmptyPassageError`, and `ProvisoMarkedError`
    for words that are marked so already.
    """
    with register.change("mark proviso", who, why) as record:
        known = statement_head(register, new.statement_id)
        record.about(known.dossier_id)
        letter = letter_of(register, known.document_id)
        check_range(letter, new.place)
        _refuse_same(register, new)
        passage_id = insert_passage(record, known.document_id, letter, new.place)
        made = record.insert("proviso", statement_id=known.id, kind=new.kind, passage_id=passage_id)
        return record.changed(made)


def remove_proviso(
    register: Register, proviso_id: int, *, who: str, why: str | None = None
) -> Changed:
    """Take the mark of `mark_proviso` away; `ProvisoMissingError` where there is none."""
    with register.change("remove proviso", who, why) as record:
        row = register.row("SELECT statement_id, passage_id FROM proviso WHERE id = ?", proviso_id)
        if row is None:
            raise ProvisoMissingError()
        statement_id, passage_id = row
        record.about(statement_head(register, statement_id).dossier_id)
        record.remove("proviso", proviso_id)
        record.remove("passage", passage_id)
        return record.changed(proviso_id)


def _refuse_same(register: Register, new: NewProviso) -> None:
    same = register.value(
        "SELECT proviso.id FROM proviso JOIN passage ON passage.id = proviso.passage_id"
        " WHERE proviso.statement_id = ? AND proviso.kind = ? AND passage.start_char = ?"
        " AND passage.end_char = ? AND passage.lost = 0",
        new.statement_id,
        str(new.kind),
        *new.place,
    )
    if same is not None:
        raise ProvisoMarkedError()
