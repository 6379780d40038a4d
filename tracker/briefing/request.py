"""Which paper is wanted."""

from __future__ import annotations

from datetime import date, datetime

from tracker.briefing.admission import Admission
from tracker.frozen import Frozen
from tracker.reports import BriefingKind
from tracker.vocabulary import Audience, Confirmation

#: A sheet for both sides is made for both, whoever asks for it.
FOR_BOTH_SIDES = frozenset({BriefingKind.JOINT})
#: Papers of one meeting.
OF_A_MEETING = frozenset({BriefingKind.MEETING, BriefingKind.RECORD})


class BriefingRequest(Frozen):
    """Which paper is wanted.

    `kind` is a value of `BriefingKind`, `paper` is a4 or letter. `printed` is
    the moment that stands on every page, with its zone: the same request on
    the same register gives the same bytes. `as_of` leaves out papers of later
    days; None means all up to the day of printing. Words that are less surely
    confirmed than `from_rung` are left out; an own note leaves out nothing.
    `since` is the moment from which changes are told (with its zone), None for none.
    """

    dossier_id: int
    kind: str
    meeting_id: int | None
    audience: Audience
    paper: str
    printed: datetime
    as_of: date | None = None
    from_rung: Confirmation = Confirmation.OWN_NOTE
    since: datetime | None = None

    @property
    def admission(self) -> Admission:
        """What may enter the paper."""
        audience = self.audience
        if BriefingKind(self.kind) in FOR_BOTH_SIDES and audience.may_show(Audience.SHARED):
            audience = Audience.SHARED
        return Admission(audience, self.known_up_to, self.printed, self.from_rung)

    @property
    def known_up_to(self) -> date:
        """The last day of which papers count."""
        return self.as_of or self.printed.date()
