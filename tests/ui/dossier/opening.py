"""The dossier that is open in a window."""

from __future__ import annotations

from tests.ui.conftest import Opened
from ui.screens.dossier import DossierScreen


def screen_of(opened: Opened) -> DossierScreen:
    """The screen of the dossier, which must be what the window shows."""
    screen = opened.window.shown
    assert isinstance(screen, DossierScreen)
    return screen
