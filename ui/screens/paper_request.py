"""Which paper somebody wants about a dossier or a meeting; light, as every screen asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tracker.register.questions.lines import DossierLine, MeetingLine
from tracker.reports import BriefingKind
from ui.dossier.picture_request import PictureRequest


@dataclass(frozen=True, slots=True)
class PaperRequest:
    """A paper about a dossier or a meeting, the kind that is proposed, as of an earlier day."""

    about: DossierLine | MeetingLine
    kind: BriefingKind | None = None
    as_of: date | None = None


#: What a screen can have printed: the briefing of a meeting, a paper, a timeline or ladder.
Printable = MeetingLine | PaperRequest | PictureRequest
