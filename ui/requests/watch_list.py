"""A watch list somebody wants as a paper; light, as the first screen asks for it."""

from __future__ import annotations

from tracker.frozen import Frozen


class WatchRequest(Frozen):
    """Of one dossier, with its name, or of all of them (both None)."""

    dossier_id: int | None = None
    dossier: str | None = None
