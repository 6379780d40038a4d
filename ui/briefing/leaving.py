"""What leaves a window in a file of its own: pictures, lists, the watch list."""

from __future__ import annotations

from ui.briefing.maker import Maker
from ui.requests.lists import ListRequest
from ui.requests.picture import PictureRequest
from ui.requests.watch_list import WatchRequest

# What makes each waits, with all it needs, until one is wanted.


class Leaving(Maker):
    """Asks for what a screen wants to have as a file."""

    def save_picture(self, request: PictureRequest) -> None:
        """A timeline or a ladder."""
        from ui.briefing.pictures import Pictures

        Pictures(self._session, self._window, self._waiting, self._style).ask(request)

    def save_list(self, request: ListRequest) -> None:
        """A list or a calendar."""
        from ui.briefing.list_files import ListFiles

        ListFiles(self._session, self._window, self._waiting).ask(request)

    def save_watch_list(self, request: WatchRequest) -> None:
        """What is due and to be asked about, as a paper."""
        from ui.briefing.watch_papers import WatchPapers

        WatchPapers(self._session, self._window, self._waiting, self._style).ask(request)
