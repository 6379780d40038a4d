"""What is kept of a dossier itself: its name, and the language of its papers."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register.errors import DossierMissingError
from tracker.register.register import Register


class KeptDossier(Frozen):
    """A dossier as it is kept; `language` is nl, en, fr or de."""

    id: int
    name: str
    language: str
    version: int


def dossier_facts(register: Register, dossier_id: int) -> KeptDossier:
    """What is kept of one dossier; `DossierMissingError` when there is none with that id."""
    row = register.row("SELECT id, name, language, version FROM dossier WHERE id = ?", dossier_id)
    if row is None:
        raise DossierMissingError(dossier=dossier_id)
    return KeptDossier(*row)
