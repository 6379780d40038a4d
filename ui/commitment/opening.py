"""Where an entry is shown: a commitment with what became of it, any other entry by itself."""

from __future__ import annotations

from tracker.register import Register
from tracker.register.questions.entries.statements import statement
from tracker.register.questions.following.followed import followed_of
from tracker.register.questions.lines import StatementLine
from ui.places import CommitmentPlace, EntryPlace, LetterPlace


def place_of_entry(register: Register, statement_id: int) -> CommitmentPlace | EntryPlace:
    """The place of its screen. `StatementMissingError` when it was taken back or never was."""
    with register.snapshot():
        dossier_id = statement(register, statement_id).dossier_id
        commitment_id = followed_of(register, "commitment", statement_id)
    if commitment_id is not None:
        return CommitmentPlace(commitment_id, dossier_id)
    return EntryPlace(statement_id, dossier_id)


def entry_of(line: StatementLine) -> EntryPlace:
    """The place of an entry."""
    return EntryPlace(line.id, line.dossier_id)


def words_of(line: StatementLine) -> LetterPlace:
    """Its words in their letter."""
    place = line.place
    return LetterPlace(place.document_id, line.dossier_id, place.start, place.end)
