"""What somebody entered in the capture line, as one value."""

from __future__ import annotations

from datetime import datetime

from tracker.frozen import Frozen
from tracker.vocabulary import Audience, StatementType, Strength


class Captured(Frozen):
    """Words that were said, who said and heard them, and when; `said` carries its zone.

    `type` and `strength` are None where the words themselves are to tell. `language` is
    that of whoever types; the words may be in another.
    `mends` is the id of the statement this one takes the place of.
    """

    dossier_id: int
    speaker: str
    words: str
    heard_by: tuple[str, ...]
    said: datetime
    language: str
    actor_id: int | None = None
    office_id: int | None = None
    addressee_ids: tuple[int, ...] = ()
    topics: tuple[str, ...] = ()
    type: StatementType | None = None
    strength: Strength | None = None
    audience: Audience = Audience.ORGANISATION
    mends: int | None = None
