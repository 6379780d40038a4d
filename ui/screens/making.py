"""Which screen belongs to which place."""

from __future__ import annotations

from ui.screens.dossier import DossierScreen
from ui.screens.dossiers import DossiersScreen
from ui.screens.letter import LetterScreen
from ui.screens.meeting import MeetingScreen
from ui.screens.places import DossierPlace, DossiersPlace, LetterPlace, MeetingPlace, Place
from ui.screens.screen import Screen
from ui.session import Session


def screen_for(place: Place, session: Session) -> Screen:
    """A new screen that shows `place`."""
    match place:
        case DossiersPlace():
            return DossiersScreen(session)
        case DossierPlace():
            return DossierScreen(session, place)
        case LetterPlace():
            return LetterScreen(session, place)
        case MeetingPlace():
            return MeetingScreen(session, place)
