"""What a picture is to show."""

from __future__ import annotations

from datetime import date

from tracker.frozen import Frozen
from tracker.timeline.events import Grouping
from tracker.timeline.narrowing import ALL, TimelineFilter
from ui.places.viewing import Days, Viewing


class PictureRequest(Frozen):
    """The timeline of a dossier as one looks at it, or the ladder of one topic of it."""

    dossier_id: int
    dossier: str
    topic_id: int | None = None
    topic: str = ""
    grouping: Grouping = Grouping.PARTY
    wanted: TimelineFilter = ALL
    days: Days | None = None
    as_of: date | None = None


def picture_of(dossier_id: int, dossier: str, viewing: Viewing) -> PictureRequest:
    """The timeline of a dossier as one looks at it."""
    return PictureRequest(
        dossier_id,
        dossier,
        grouping=viewing.grouping,
        wanted=viewing.wanted,
        days=viewing.days,
        as_of=viewing.as_of,
    )
