"""Which screen belongs to which place; a screen is loaded when one first goes there."""

from __future__ import annotations

from functools import singledispatch

from ui.screens.places import (
    CommitmentPlace,
    DossierPlace,
    DossiersPlace,
    FindPlace,
    GlossaryPlace,
    HistoryPlace,
    LadderPlace,
    LetterPlace,
    MeetingPlace,
    PartiesPlace,
    PartyPlace,
    TodayPlace,
    WatchPlace,
)
from ui.screens.screen import Screen
from ui.session import Session


@singledispatch
def screen_for(place: object, session: Session) -> Screen:
    """A new screen that shows `place`; each kind of place has a function below."""
    raise TypeError(place)


@screen_for.register
def _today(_place: TodayPlace, session: Session) -> Screen:
    from ui.screens.today import TodayScreen

    return TodayScreen(session)


@screen_for.register
def _watch(place: WatchPlace, session: Session) -> Screen:
    from ui.screens.watch import WatchScreen

    return WatchScreen(session, place)


@screen_for.register
def _dossiers(_place: DossiersPlace, session: Session) -> Screen:
    from ui.screens.dossiers import DossiersScreen

    return DossiersScreen(session)


@screen_for.register
def _dossier(place: DossierPlace, session: Session) -> Screen:
    from ui.screens.dossier import DossierScreen

    return DossierScreen(session, place)


@screen_for.register
def _letter(place: LetterPlace, session: Session) -> Screen:
    from ui.screens.letter import LetterScreen

    return LetterScreen(session, place)


@screen_for.register
def _commitment(place: CommitmentPlace, session: Session) -> Screen:
    from ui.screens.commitment import CommitmentScreen

    return CommitmentScreen(session, place)


@screen_for.register
def _meeting(place: MeetingPlace, session: Session) -> Screen:
    from ui.screens.meeting import MeetingScreen

    return MeetingScreen(session, place)


@screen_for.register
def _ladder(place: LadderPlace, session: Session) -> Screen:
    from ui.screens.ladder import LadderScreen

    return LadderScreen(session, place)


@screen_for.register
def _parties(_place: PartiesPlace, session: Session) -> Screen:
    from ui.screens.parties import PartiesScreen

    return PartiesScreen(session)


@screen_for.register
def _party(place: PartyPlace, session: Session) -> Screen:
    from ui.screens.party import PartyScreen

    return PartyScreen(session, place)


@screen_for.register
def _find(place: FindPlace, session: Session) -> Screen:
    from ui.screens.find import FindScreen

    return FindScreen(session, place)


@screen_for.register
def _history(_place: HistoryPlace, session: Session) -> Screen:
    from ui.screens.history import HistoryScreen

    return HistoryScreen(session)


@screen_for.register
def _glossary(_place: GlossaryPlace, session: Session) -> Screen:
    from ui.screens.glossary import GlossaryScreen

    return GlossaryScreen(session)
