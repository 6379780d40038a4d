"""Which screen belongs to which place; a screen is loaded when one first goes there."""

from __future__ import annotations

from ui.screens.places import (
    DossierPlace,
    DossiersPlace,
    LadderPlace,
    LetterPlace,
    MeetingPlace,
    Place,
)
from ui.screens.screen import Screen
from ui.session import Session


def screen_for(place: Place, session: Session) -> Screen:
    """A new screen that shows `place`."""
    match place:
        case DossiersPlace():
            from ui.screens.dossiers import DossiersScreen

            return DossiersScreen(session)
        case DossierPlace():
            from ui.screens.dossier import DossierScreen

            return DossierScreen(session, place)
        case LetterPlace():
            from ui.screens.letter import LetterScreen

            return LetterScreen(session, place)
        case MeetingPlace():
            from ui.screens.meeting import MeetingScreen

            return MeetingScreen(session, place)
        case LadderPlace():
            from ui.screens.ladder import LadderScreen

            return LadderScreen(session, place)
