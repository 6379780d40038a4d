"""What is wanted: of which dossier, for whom, and as of when."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, tzinfo

from tracker.briefing.request import BriefingRequest
from tracker.frozen import Frozen
from tracker.reports import BriefingKind
from tracker.vocabulary import Audience


class ExportRequest(Frozen):
    """`dossier_id` None: all dossiers. `now` carries the zone in which times are shown.

    With `as_of` nothing in the file tells when it was made, so that the same content gives
    the same bytes on any day.
    """

    dossier_id: int | None
    audience: Audience
    now: datetime
    as_of: date | None = None

    @property
    def known_up_to(self) -> date:
        """The last day of which papers count."""
        return self.as_of or self.now.date()

    @property
    def made(self) -> datetime:
        """The moment the file says it was made at: for an earlier day, the end of that day."""
        if self.as_of is None:
            return self.now.replace(microsecond=0)
        return datetime.combine(self.as_of, time(23, 59, 59), UTC)

    @property
    def zone(self) -> tzinfo | None:
        """The zone in which times are shown; None for that of this computer."""
        return self.now.tzinfo

    def of(self, dossier_id: int) -> BriefingRequest:
        """The same as a briefing asks for it, of one dossier."""
        return BriefingRequest(
            dossier_id=dossier_id,
            kind=BriefingKind.MEETING,
            meeting_id=None,
            audience=self.audience,
            paper="a4",
            printed=self.made,
            as_of=self.as_of,
        )
