"""Where a reminder leads to: the entry whose term it is about."""

from __future__ import annotations

from tracker.register.questions.following.reminded import RemindedTerm
from ui.places import DossierPlace, EntryPlace, Place


def place_of_term(term: RemindedTerm) -> Place:
    """The entry; the dossier of a term set by hand."""
    if term.statement_id is None:
        return DossierPlace(term.dossier_id)
    return EntryPlace(term.statement_id, term.dossier_id)
