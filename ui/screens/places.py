"""Where one can go in the window: the places screens point each other to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum

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


@dataclass(frozen=True, slots=True)
class TodayPlace:
    """What asks for attention today, in all dossiers."""


@dataclass(frozen=True, slots=True)
class WatchPlace:
    """One group of the watch list; `narrowed_to` is a dossier, None for all of them."""

    group: Watch
    narrowed_to: int | None = None


@dataclass(frozen=True, slots=True)
class DossiersPlace:
    """All dossiers of the register."""


@dataclass(frozen=True, slots=True)
class DossierPlace:
    """One dossier, at one of its tabs."""

    dossier_id: int
    tab: Tab = Tab.COMMITMENTS


@dataclass(frozen=True, slots=True)
class LetterPlace:
    """A letter on the desk; `start` and `end` are the words to show, None for its beginning.

    `tab` or `commitment_id` is where one came from and goes back to: None for the documents.
    """

    document_id: int
    dossier_id: int
    start: int | None = None
    end: int | None = None
    tab: Tab | None = None
    commitment_id: int | None = None


@dataclass(frozen=True, slots=True)
class CommitmentPlace:
    """One commitment: its words over time and its three statuses."""

    commitment_id: int
    dossier_id: int


@dataclass(frozen=True, slots=True)
class MeetingPlace:
    """One meeting."""

    meeting_id: int
    dossier_id: int


@dataclass(frozen=True, slots=True)
class LadderPlace:
    """How far a topic was let go, as of a day; None for today."""

    dossier_id: int
    topic_id: int
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class FindPlace:
    """Finding words; `asked` is what is sought, empty for what was sought last."""

    asked: str = ""


@dataclass(frozen=True, slots=True)
class PartiesPlace:
    """All parties of the register."""


@dataclass(frozen=True, slots=True)
class PartyPlace:
    """One party."""

    party_id: int


@dataclass(frozen=True, slots=True)
class HistoryPlace:
    """All that was ever changed."""


@dataclass(frozen=True, slots=True)
class GlossaryPlace:
    """What the words of the field mean."""


Place = (
    TodayPlace
    | WatchPlace
    | DossiersPlace
    | DossierPlace
    | LetterPlace
    | CommitmentPlace
    | MeetingPlace
    | LadderPlace
    | PartiesPlace
    | PartyPlace
    | FindPlace
    | HistoryPlace
    | GlossaryPlace
)
