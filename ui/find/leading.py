"""Where what was found leads to: words in their letter, all else to its own screen."""

from __future__ import annotations

from tracker.register.questions.finding.hits import Hit
from tracker.reports import Findable
from ui.screens.places import (
    DossierPlace,
    LetterPlace,
    MeetingPlace,
    PartiesPlace,
    PartyPlace,
    Place,
    Tab,
)


def place_of(hit: Hit) -> Place:
    """Where one goes; persons, parties and offices belong to no dossier."""
    setting, dossier = hit.found.setting, hit.found.setting.dossier_id
    if dossier is None:
        party = hit.found.party
        return PartiesPlace() if party is None else PartyPlace(party.id)
    meeting = hit.id if hit.kind is Findable.MEETING else setting.meeting_id
    if meeting is not None:
        return MeetingPlace(meeting, dossier)
    if setting.document_id is not None:
        return LetterPlace(setting.document_id, dossier, setting.start, setting.end)
    return DossierPlace(dossier, Tab.NOTES if hit.kind is Findable.NOTE else Tab.COMMITMENTS)
