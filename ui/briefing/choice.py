"""Which paper somebody chose, and what there was to choose from; light, without a window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from tracker.briefing.left_out import LeftOut
from tracker.frozen import Frozen, field
from tracker.register.questions.lines import MeetingLine
from tracker.reports import BriefingKind
from tracker.styles.names import USUAL
from tracker.vocabulary import Audience
from ui.briefing.habits import PaperHabit

#: The kinds that can tell what changed, and whether they need to be told since when.
TELLS_CHANGES = {BriefingKind.MEETING: False, BriefingKind.CHANGES: True}
A4, LETTER = "a4", "letter"


class BriefingChoice(Frozen):
    """For whom, in which language (nl, en, fr, de), in which house style (a name or a path).

    `kind` is what sort of paper; `since` the moment from which it tells changes, None for none;
    `paper` the size of its sheets; `as_of` the day it speaks of, None for today.
    """

    audience: Audience
    language: str
    style: str = USUAL
    kind: BriefingKind = BriefingKind.MEETING
    since: datetime | None = None
    paper: str = A4
    as_of: date | None = None

    @property
    def habit(self) -> PaperHabit:
        """What of it is proposed the next time."""
        return PaperHabit(self.audience, self.language, self.paper)


class BriefingOffer(Frozen):
    """What may be chosen from: the kind that is proposed, and the meetings that were held.

    `left_out` is what a paper for each audience does not hold, empty where it is not known.
    `habits` is how papers were chosen before, by kind; `begun` the first day of the register;
    `as_of` the day that is proposed, None for today.
    """

    kind: BriefingKind = BriefingKind.MEETING
    held: Sequence[MeetingLine] = ()
    style: str = USUAL
    today: date = date.min
    left_out: Mapping[Audience, LeftOut] = field(default_factory=dict)
    habits: Mapping[str, PaperHabit] = field(default_factory=dict)
    begun: date = date.min
    as_of: date | None = None
