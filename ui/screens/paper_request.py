"""Which paper somebody wants about a dossier; light, as every dossier's screen asks for it."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.register.questions.lines import DossierLine
from tracker.reports import BriefingKind


@dataclass(frozen=True, slots=True)
class PaperRequest:
    """A paper about a dossier, and the kind of it that is proposed."""

    dossier: DossierLine
    kind: BriefingKind
