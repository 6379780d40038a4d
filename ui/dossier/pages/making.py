"""Which page belongs to which tab; a page is loaded when one first turns to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.places import Tab
from ui.session import Session

if TYPE_CHECKING:
    from ui.dossier.pages.page import DossierPage

#: The tabs that are read when one turns to them; the others stand with the timeline.
READ_LATER = frozenset({Tab.DEMANDS, Tab.POSITIONS, Tab.QUESTIONS, Tab.NOTES, Tab.ROUNDS})


def page_for(tab: Tab, session: Session, dossier_id: int) -> DossierPage:
    """A new page for a tab of `READ_LATER`."""
    match tab:
        case Tab.DEMANDS:
            from ui.dossier.pages.matrix import MatrixPage

            return MatrixPage(session, dossier_id)
        case Tab.POSITIONS:
            from ui.dossier.pages.positions import PositionsPage

            return PositionsPage(session, dossier_id)
        case Tab.QUESTIONS:
            from ui.dossier.pages.questions import QuestionsPage

            return QuestionsPage(session, dossier_id)
        case Tab.NOTES:
            from ui.dossier.pages.notes import NotesPage

            return NotesPage(session, dossier_id)
        case Tab.ROUNDS:
            from ui.dossier.pages.rounds import RoundsPage

            return RoundsPage(session, dossier_id)
        case _:
            raise KeyError(tab)
