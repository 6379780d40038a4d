"""What the pages of a dossier share: each reads its own part, when it is looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tracker.register import Register
from tracker.register.knowledge import as_it_stood, end_of
from ui.places import LetterPlace
from ui.places.viewing import Viewing
from ui.session import Asking, Session

T = TypeVar("T")


class DossierPage(QWidget):
    """A page under the timeline. Subclasses ask in `read`, and write in `write_texts`.

    `tools` stand beside the tabs while the page is shown. Emits `go` with a place,
    `chosen` with the key of the entry somebody goes to, `everything_wanted` where filters
    leave nothing, `letters_wanted` where what it shows is to come from letters, `paper_wanted`
    with a kind of paper.
    """

    go = Signal(object)
    chosen = Signal(str)
    everything_wanted = Signal()
    meeting_wanted = Signal()
    letters_wanted = Signal()
    paper_wanted = Signal(object)

    def __init__(self, session: Session, dossier_id: int) -> None:
        super().__init__()
        self.session, self.dossier_id = session, dossier_id
        self.viewing = Viewing()
        self.keys: frozenset[str] | None = None
        self.has_letters = False  # whether the dossier has any
        self.tools: Sequence[QWidget] = ()
        self._asking = Asking(session, self)
        self._is_read = self._wants_focus = False
        session.look.changed.connect(self.write_texts)

    def look_with(
        self, viewing: Viewing, keys: frozenset[str] | None, *, has_letters: bool
    ) -> None:
        """Read again for this way of looking; `keys` are what filters leave, None for all."""
        self.viewing, self.keys, self.has_letters = viewing, keys, has_letters
        self.read()

    @property
    def may_change(self) -> bool:
        """Whether it is today's state that is looked at."""
        return self.viewing.as_of is None

    def letter(
        self, document_id: int, start: int | None = None, end: int | None = None
    ) -> LetterPlace:
        """A letter of this dossier, at some words."""
        return LetterPlace(document_id, self.dossier_id, start, end)

    def read(self) -> None:
        """Ask for what this page shows."""

    def select(self, key: str | None) -> bool:
        """Select what has this key, or nothing; whether it is on this page."""
        return False

    def write_texts(self) -> None:
        """Write all texts in the language of the moment."""

    def focus_first(self) -> None:
        """Put the keyboard where one begins, once there is something."""
        self._wants_focus = not self._is_read
        if self._is_read:
            self.take_focus()

    def take_focus(self) -> None:
        """The keyboard comes to this page, which has been read."""

    def ask(self, question: Callable[[Register], T], show: Callable[[T], None]) -> None:
        """Put the question of this page to the register as it stood on the day looked at."""
        as_of, dossier_id = self.viewing.as_of, self.dossier_id

        def take(answer: T) -> None:
            self._is_read = True
            show(answer)
            if self._wants_focus:
                self.focus_first()

        self._asking.ask(lambda register: read_as_of(register, as_of, dossier_id, question), take)


def read_as_of(
    register: Register, as_of: date | None, dossier_id: int, question: Callable[[Register], T]
) -> T:
    """The answer to a question about a dossier as it stood on a day; None for now."""
    if as_of is None:
        with register.snapshot():
            return question(register)
    with as_it_stood(register, end_of(as_of), dossier_id) as then:
        return question(then)
