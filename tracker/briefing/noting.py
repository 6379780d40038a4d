"""What the history says of a briefing that was handed out."""

from __future__ import annotations

from tracker.briefing.request import BriefingRequest
from tracker.register.operations.keeping.handing_out import HandOut
from tracker.words import Words


def hand_out_of(request: BriefingRequest, words: Words, form: str) -> HandOut:
    """The paper by its kind, its form ("pdf"), and whom it was made for."""
    audience = request.admission.audience
    return HandOut(request.kind, form, audience, words.language, request.dossier_id, request.as_of)
