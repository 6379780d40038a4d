"""What all screens share: they say who they are, read again when told, and point elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tracker.register import Register
from ui.look.scrolled import ScrolledPage
from ui.screens.asking import Asking
from ui.screens.paper_request import Printable
from ui.screens.places import Place
from ui.session import Session

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Heading:
    """The title line of a screen; `above` is the place one came through, with its name.

    `as_of` is the earlier day whose state is shown, in which nothing can be changed.
    """

    title: str
    above_name: str = ""
    above: Place | None = None
    as_of: date | None = None


class Screen(QWidget):
    """One screen. Subclasses write their texts in `write_texts` and read in `read_again`."""

    go = Signal(object)  # a Place
    headed = Signal(object)  # a Heading, when the title line is another
    ready = Signal()  # what the screen is for can be seen
    import_wanted = Signal()
    meeting_wanted = Signal(int)  # a dossier's id
    add_wanted = Signal(str, int, object)  # deadline, meeting or letter; a dossier; a day
    briefing_wanted = Signal(object)  # a MeetingLine or a DossierLine
    list_wanted = Signal(object)  # a ListRequest
    watch_list_wanted = Signal(object)  # a WatchRequest
    picture_wanted = Signal(object)  # a PictureRequest
    whole_window_wanted = Signal(bool)  # all room for this screen, or as usual

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.heading = Heading("")
        self._asking = Asking(session, self)
        session.look.changed.connect(self.write_texts)

    def write_texts(self) -> None:
        """Write all texts in the language of the moment."""

    def read_again(self) -> None:
        """Ask the register again for what this screen shows."""

    def focus_first(self) -> None:
        """Put the focus where the work on this screen begins."""

    @property
    def printable(self) -> Printable | None:
        """What Print… makes a paper of; None where there is nothing."""
        return None

    def put_by(self) -> None:
        """Keep with the session how one looks at this, as one leaves."""

    def head(self, heading: Heading) -> None:
        """Say what stands in the title line."""
        self.heading = heading
        self.headed.emit(heading)

    def ask(self, question: Callable[[Register], T], show: Callable[[T], None]) -> None:
        """Put the question of this screen; an answer to an older one is dropped.

        So is an answer that comes when the screen is gone.
        """

        def take(answer: T) -> None:
            show(answer)
            for page in self.findChildren(ScrolledPage):
                page.settle()
            self.ready.emit()

        self._asking.ask(question, take)
