"""Which paper somebody wants about a dossier or a meeting; light, as every screen asks for it."""

from __future__ import annotations

from datetime import date

from tracker.frozen import Frozen
from tracker.register.questions.lines import DossierLine, MeetingLine
from tracker.reports import BriefingKind
from ui.requests.picture import PictureRequest


class PaperRequest(Frozen):
    """A paper about a dossier or a meeting, the kind that is proposed, as of an earlier day."""

    about: DossierLine | MeetingLine
    kind: BriefingKind | None = None
    as_of: date | None = None


#: What a screen can have printed: the briefing of a meeting, a paper, a timeline or ladder.
Printable = MeetingLine | PaperRequest | PictureRequest
