"""Which screen belongs to which place; a screen is loaded when one first goes there."""

from __future__ import annotations

from functools import singledispatch

from PySide6.QtWidgets import QWidget

from ui.places import (
    CommitmentPlace,
    DossierPlace,
    DossierSettingsPlace,
    DossiersPlace,
    EntryPlace,
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
from ui.screen import Screen
from ui.session import Session


@singledispatch
def screen_for(place: object, session: Session, ground: QWidget) -> Screen:
    """A new screen on `ground` that shows `place`; each kind of place has a function below."""
    raise TypeError(place)


@screen_for.register
def _today(_place: TodayPlace, session: Session, ground: QWidget) -> Screen:
    from ui.screens.today import TodayScreen

    return TodayScreen(session, ground)


@screen_for.register
def _watch(place: WatchPlace, session: Session, ground: QWidget) -> Screen:
    from ui.screens.watch import WatchScreen

    return WatchScreen(session, place, ground)


@screen_for.register
def _dossiers(_place: DossiersPlace, session: Session, ground: QWidget) -> Screen:
    from ui.screens.dossiers import DossiersScreen

    return DossiersScreen(session, ground)


@screen_for.register
def _dossier(place: DossierPlace, session: Session, ground: QWidget) -> Screen:
    from ui.screens.dossier import DossierScreen

    return DossierScreen(session, place, ground)


@screen_for.register
def _dossier_settings(place: DossierSettingsPlace, session: Session, ground: QWidget) -> Screen:
    from ui.screens.dossier_settings import DossierSettingsScreen

    return DossierSettingsScreen(session, place, ground)


@screen_for.register
def _letter(place: LetterPlace, session: Session, ground: QWidget) -> Screen:
    from ui.screens.letter import LetterScreen

    return LetterScreen(session, place, ground)


@screen_for.register
def _commitment(place: CommitmentPlace, session: Session, ground: QWidget) -> Screen:
    from ui.screens.commitment import CommitmentScreen

    return CommitmentScreen(session, place, ground)


@screen_for.register
def _entry(place: EntryPlace, session: Session, ground: QWidget) -> Screen:
    from ui.screens.entry import EntryScreen

    return EntryScreen(session, place, ground)


@screen_for.register
def _meeting(place: MeetingPlace, session: Session, ground: QWidget) -> Screen:
    from ui.screens.meeting import MeetingScreen

    return MeetingScreen(session, place, ground)


@screen_for.register
def _ladder(place: LadderPlace, session: Session, ground: QWidget) -> Screen:
    from ui.screens.ladder import LadderScreen

    return LadderScreen(session, place, ground)


@screen_for.register
def _parties(_place: PartiesPlace, session: Session, ground: QWidget) -> Screen:
    from ui.screens.parties import PartiesScreen

    return PartiesScreen(session, ground)


@screen_for.register
def _party(place: PartyPlace, session: Session, ground: QWidget) -> Screen:
    from ui.screens.party import PartyScreen

    return PartyScreen(session, place, ground)


@screen_for.register
def _find(place: FindPlace, session: Session, ground: QWidget) -> Screen:
    from ui.screens.find import FindScreen

    return FindScreen(session, place, ground)


@screen_for.register
def _history(_place: HistoryPlace, session: Session, ground: QWidget) -> Screen:
    from ui.screens.history import HistoryScreen

    return HistoryScreen(session, ground)


@screen_for.register
def _glossary(_place: GlossaryPlace, session: Session, ground: QWidget) -> Screen:
    from ui.screens.glossary import GlossaryScreen

    return GlossaryScreen(session, ground)
