"""Where one comes from an action of the history: to what it is about, where that has a screen."""

from __future__ import annotations

from tracker.register.questions.keeping.subjects import Subject
from tracker.register.questions.lines import StatementLine
from ui.commitment.opening import entry_of
from ui.places import (
    DossierPlace,
    LetterPlace,
    MeetingPlace,
    PartiesPlace,
    PartyPlace,
    Place,
    Tab,
)


def place_of_subject(subject: Subject, words: StatementLine | None) -> Place | None:
    """The place of a subject; `words` are those of an entry that stands.

    What has no screen of its own opens its dossier, or the list it stands in; None where
    there is neither.
    """
    if words is not None:
        return entry_of(words)
    dossier_id = subject.dossier_id
    match subject.kind:
        case "party":
            return PartyPlace(subject.id)
        case "person" | "office":
            return PartiesPlace()
        case "document" if dossier_id is not None:
            return LetterPlace(subject.id, dossier_id)
        case "meeting" if dossier_id is not None:
            return MeetingPlace(subject.id, dossier_id)
    return None if dossier_id is None else DossierPlace(dossier_id, Tab.COMMITMENTS)
