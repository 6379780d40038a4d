"""Where what was found leads to: an entry, a meeting, a letter or a party to its screen."""

from __future__ import annotations

from tracker.register.questions.finding.hits import Hit
from tracker.reports import Findable
from ui.places import (
    DossierPlace,
    EntryPlace,
    LetterPlace,
    MeetingPlace,
    PartiesPlace,
    PartyPlace,
    Place,
    Tab,
)

#: What stands on a page of its dossier.
_TABS = {
    Findable.NOTE: Tab.NOTES,
    Findable.OUTCOME: Tab.ROUNDS,
    Findable.BALLOT: Tab.ROUNDS,
    Findable.TOPIC: Tab.POSITIONS,
}


def place_of(hit: Hit) -> Place:
    """Where one goes; persons, parties and offices belong to no dossier."""
    setting, dossier = hit.found.setting, hit.found.setting.dossier_id
    if dossier is None:
        party = hit.found.party
        return PartiesPlace() if party is None else PartyPlace(party.id)
    if hit.found.statement_id is not None:
        return EntryPlace(hit.found.statement_id, dossier)
    meeting = hit.id if hit.kind is Findable.MEETING else setting.meeting_id
    if meeting is not None:
        return MeetingPlace(meeting, dossier)
    return words_of(hit) or DossierPlace(dossier, _TABS.get(hit.kind, Tab.COMMITMENTS))


def words_of(hit: Hit) -> LetterPlace | None:
    """The words in their letter; None for what stands in none."""
    setting = hit.found.setting
    if setting.document_id is None or setting.dossier_id is None:
        return None
    return LetterPlace(setting.document_id, setting.dossier_id, setting.start, setting.end)
