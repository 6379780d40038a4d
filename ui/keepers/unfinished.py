"""Offering the texts that were not finished, when a register opens and whenever one asks."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from tracker.register.drafts import Draft, DraftsNotKeptError
from ui.keepers.drafting import Drafting
from ui.reporting import Offer
from ui.session import Session
from ui.window import Window


class Unfinished(QObject):
    """Keeps what is typed in a window, in files under `folder`."""

    def __init__(self, window: Window, folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._has_arrived = False  # what is told before is taken for left behind, and gone
        self._to_tell: list[Draft] = []
        self.drafting = Drafting(window, folder)
        self.drafting.found.connect(self._offer)
        window.begun.connect(self._begin)
        window.went.connect(self._arrive)
        window.windowTitleChanged.connect(self._name_place)
        window.ready.connect(self.drafting.give_back)
        window.closing.connect(self.drafting.close)
        self.drafting.unable.connect(partial(self._warn, folder))
        self._is_asked = False  # for the list of them, before they were read
        self.drafting.read.connect(self._answer)
        self._begin(window.session)
        if window.has_arrived:
            self._arrive()
            self.drafting.give_back()

    def show_all(self) -> None:
        """Open the list of them, or say that there is none; once they are read."""
        if not self.drafting.is_read:
            self._is_asked = True
            return
        words = self._window.look.words
        drafts = list(self.drafting.kept.values())
        if not drafts:
            self._tell(words.text("No text is unfinished."))
            return
        from ui.keepers.drafts_dialog import DraftsDialog  # loaded when it is wanted

        dialog = DraftsDialog(self._window.look, drafts, self._window)
        dialog.go.connect(self._window.go)
        dialog.thrown.connect(lambda draft: self.drafting.drop(draft.where))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _answer(self) -> None:
        if self._is_asked:
            self._is_asked = False
            self.show_all()

    def _warn(self, folder: Path) -> None:
        if self._window.session is not None:
            self._window.session.reporter.report(DraftsNotKeptError(folder))

    def _begin(self, session: Session | None) -> None:
        self._has_arrived, self._to_tell = False, []
        if session is not None:
            self.drafting.use(session.register)

    def _arrive(self) -> None:
        self.drafting.use_screen(self._window.shown, self._window.place)
        self._has_arrived = True
        if self._to_tell:
            self._offer(self._to_tell)
            self._to_tell = []

    def _name_place(self) -> None:
        self.drafting.use_title(self._window.title_line.title.text())

    def _offer(self, drafts: list[Draft]) -> None:
        if not self._has_arrived:
            self._to_tell = drafts
            return
        words = self._window.look.words
        sentence = words.count(
            "A text you were writing is not finished. It was kept for you.",
            "{count} texts you were writing are not finished. They were kept for you.",
            len(drafts),
        )
        self._tell(sentence, Offer(words.text("Show"), self.show_all))

    def _tell(self, sentence: str, offer: Offer | None = None) -> None:
        session = self._window.session
        if session is not None:
            session.reporter.tell(sentence, offer)
