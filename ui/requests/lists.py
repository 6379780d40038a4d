"""Which list somebody wants as a file; light, as every dossier's screen asks for it."""

from __future__ import annotations

from datetime import date

from tracker.frozen import Frozen


class ListRequest(Frozen):
    """A list of a dossier, by the name the command has for it; `as_of` an earlier day or None."""

    dossier_id: int
    dossier: str
    what: str
    as_of: date | None = None
