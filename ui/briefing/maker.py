"""What makes papers for a window, of whatever kind: in its register, in the house style kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.briefing.kept_style import KeptStyle
from ui.computer.opening_outside import open_outside
from ui.reporting import Offer
from ui.session import Session
from ui.waiting import Waiting


class Maker(QObject):
    """Asks what is wanted and where, writes it behind the window, and offers to open it."""

    def __init__(
        self, session: Session, window: QWidget, waiting: Waiting, style: KeptStyle
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._waiting = session, window, waiting
        self._style = style


def offer_to_open(session: Session, path: Path, sentence: str) -> None:
    """Say in this sentence that a paper is there, and offer to open it."""
    offer = Offer(session.look.words.text("Open it"), lambda: open_outside(path))
    session.reporter.tell(sentence, offer)
