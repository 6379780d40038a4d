"""What all screens share: they say who they are, read again when told, and point elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from tracker.frozen import Frozen
from tracker.register import Register
from ui.look.scrolled import ScrolledPage
from ui.places import Place
from ui.requests.paper import Printable
from ui.session import Asking, Session

T = TypeVar("T")


class Heading(Frozen):
    """The title line of a screen; `above` is the place one came through, with its name.

    `as_of` is the earlier day whose state is shown, in which nothing can be changed.
    `settings` is where what is shown is set up, with its name.
    """

    title: str
    above_name: str = ""
    above: Place | None = None
    as_of: date | None = None
    settings: Place | None = None
    settings_name: str = ""


class Screen(QWidget):
    """One screen. Subclasses write their texts in `write_texts` and read in `read_again`."""

    go = Signal(object)  # a Place
    headed = Signal(object)  # a Heading, when the title line is another
    ready = Signal()  # what the screen is for can be seen
    import_wanted = Signal()
    dossier_wanted = Signal()
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
        self._language = session.look.words.language
        session.look.changed.connect(self._follow_look)

    def write_texts(self) -> None:
        """Write all texts in the language of the moment."""

    def read_again(self) -> None:
        """Ask the register again for what this screen shows."""

    def focus_first(self) -> None:
        """Put the focus where the work on this screen begins."""

    def begin(self) -> None:
        """It was read: the keyboard goes there, unless somebody writes elsewhere by now."""
        here = self.window().focusWidget()
        if not isinstance(here, QLineEdit) or self.isAncestorOf(here):
            self.focus_first()

    @property
    def printable(self) -> Printable | None:
        """What Print… makes a paper of; None where there is nothing."""
        return None

    @property
    def is_worded(self) -> bool:
        """Whether what was read holds sentences, so that another language asks for it anew."""
        return False

    def here(self, place: Place) -> Place:
        """The place one came to, as one is at it now: at another tab, say."""
        return place

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

    def _follow_look(self) -> None:
        self.write_texts()
        language, self._language = self._language, self.session.look.words.language
        if self.is_worded and language != self._language:
            self.read_again()
