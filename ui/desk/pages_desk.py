"""The printed pages of a letter at its desk: fetched, offered, and turned to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from tracker.letters.letter import Letter
from tracker.register.questions.lines import StoredFile
from ui.desk.page_store import PageStore
from ui.desk.spread import Spread
from ui.session import Session


class PagesDesk:
    """Turns between pages and text; `turned` is called after that. They go with `desk`."""

    def __init__(
        self, session: Session, spread: Spread, desk: QWidget, turned: Callable[[], object]
    ) -> None:
        self._session, self._spread, self._desk, self._turned = session, spread, desk, turned
        self._coming: PageStore | None = None
        self.store: PageStore | None = None  # once they can be shown

    @property
    def are_coming(self) -> bool:
        """Whether pages, or more of them, are still on their way."""
        return self._coming is not None and self._coming.is_busy

    def open(self, letter: Letter, file: StoredFile) -> None:
        """A letter that came as printed pages is shown as these, once they can be."""
        session, desk = self._session, self._desk
        pages = PageStore(letter, file.content, session.reporter, session.runner)
        self._coming = pages
        desk.destroyed.connect(pages.close)
        # The app may end before the desk is taken away.
        session.runner.finishing.connect(pages.close)
        # A letter that was left meanwhile has nothing to offer them to.
        pages.opened.connect(lambda: self._offer(pages) if isValid(desk) else None)

    def turn(self) -> None:
        """The printed pages, or the words set in our own type."""
        if self.store:
            self._spread.show_pages(None if self._spread.letter.shows_pages else self.store)
            self._turned()

    def _offer(self, pages: PageStore) -> None:
        """Turn to the pages; those of a scan, on which nothing can be marked, wait for a key."""
        self.store = pages
        self._spread.offer_pages()
        if pages.is_placed:
            self.turn()
