"""Where one can go in the window: the places screens point each other to."""

from __future__ import annotations

from datetime import date
from enum import IntEnum

from tracker.frozen import Frozen
from tracker.reports import Watch


class Tab(IntEnum):
    """The tabs of a dossier, in their order."""

    DEMANDS = 0
    COMMITMENTS = 1
    POSITIONS = 2
    DOCUMENTS = 3
    MEETINGS = 4
    QUESTIONS = 5
    NOTES = 6
    ROUNDS = 7


class TodayPlace(Frozen):
    """What asks for attention today, in all dossiers."""


class WatchPlace(Frozen):
    """One group of the watch list; `narrowed_to` is a dossier, None for all of them."""

    group: Watch
    narrowed_to: int | None = None


class DossiersPlace(Frozen):
    """All dossiers of the register."""


class DossierPlace(Frozen):
    """One dossier, at one of its tabs."""

    dossier_id: int
    tab: Tab = Tab.COMMITMENTS


class DossierSettingsPlace(Frozen):
    """Who sits at the table of a dossier, whom it is kept for, and its topics."""

    dossier_id: int


class LetterPlace(Frozen):
    """A letter on the desk; `start` and `end` are the words to show, None for its beginning."""

    document_id: int
    dossier_id: int
    start: int | None = None
    end: int | None = None


class CommitmentPlace(Frozen):
    """One commitment: its words over time and its three statuses."""

    commitment_id: int
    dossier_id: int


class EntryPlace(Frozen):
    """One entry: a demand, a position, any words that were read.

    The window shows a commitment at its own place, with what became of it.
    """

    statement_id: int
    dossier_id: int


class MeetingPlace(Frozen):
    """One meeting."""

    meeting_id: int
    dossier_id: int


class LadderPlace(Frozen):
    """How far a topic was let go, as of a day; None for today."""

    dossier_id: int
    topic_id: int
    as_of: date | None = None


class FindPlace(Frozen):
    """Finding words; `asked` is what is sought, empty for what was sought last."""

    asked: str = ""


class PartiesPlace(Frozen):
    """All parties of the register."""


class PartyPlace(Frozen):
    """One party."""

    party_id: int


class HistoryPlace(Frozen):
    """All that was ever changed."""


class GlossaryPlace(Frozen):
    """What the words of the field mean."""


Place = (
    TodayPlace
    | WatchPlace
    | DossiersPlace
    | DossierPlace
    | DossierSettingsPlace
    | LetterPlace
    | CommitmentPlace
    | EntryPlace
    | MeetingPlace
    | LadderPlace
    | PartiesPlace
    | PartyPlace
    | FindPlace
    | HistoryPlace
    | GlossaryPlace
)
