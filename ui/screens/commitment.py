"""One commitment: an entry with three statuses side by side, what is said, found, and late."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tracker.register import Register
from ui.commitment.acts import CommitmentActs
from ui.commitment.reading import CommitmentReading, EntryReading, read_commitment
from ui.commitment.status_columns import StatusColumns
from ui.computer.clock import today
from ui.look.key_button import KeyButton
from ui.look.parts import hairline
from ui.places import CommitmentPlace, DossierPlace, Place, Tab
from ui.screens.entry import EntryScreen, KeyAct
from ui.session import Session


class CommitmentScreen(EntryScreen):
    """The screen of one commitment, with what became of the undertaking."""

    def __init__(
        self, session: Session, place: CommitmentPlace, parent: QWidget | None = None
    ) -> None:
        self._commitment_id = place.commitment_id
        super().__init__(session, place, parent)
        self._acts_of_course = CommitmentActs(session, self)

    def _name(self) -> str:
        return self.session.look.words.text("Commitment")

    def _question(self) -> Callable[[Register], EntryReading]:
        return partial(read_commitment, commitment_id=self._commitment_id, today=today())

    def _above(self, _reading: EntryReading) -> Place:
        return DossierPlace(self._place.dossier_id, Tab.COMMITMENTS)

    def _middle(self, reading: EntryReading) -> Sequence[QWidget]:
        self.columns = StatusColumns(self.session.look, _course(reading), self._open_source)
        self.term = self.columns.term
        return self.columns, hairline()

    def _acts_row(self) -> Sequence[QWidget]:
        assert self._reading is not None  # noqa: S101 - it is being shown
        title = self._close_title(_course(self._reading))
        self.close_key = KeyButton(self.session.look, "C", title)
        return self.correct_key, self.close_key

    def _close_title(self, reading: CommitmentReading) -> str:
        words = self.session.look.words
        if reading.page.is_closed:
            return words.text("follow it again")
        return words.text("follow it no longer")

    def _more_acts(self, reading: EntryReading) -> Iterator[KeyAct]:
        acts, columns, page = self._acts_of_course, self.columns, _course(reading).page
        yield Qt.Key.Key_S, columns.say_key, lambda: acts.say(page)
        yield Qt.Key.Key_V, columns.find_key, lambda: acts.find(page)
        yield Qt.Key.Key_C, self.close_key, lambda: acts.close(page)


def _course(reading: EntryReading) -> CommitmentReading:
    """The reading of this screen, which is that of a commitment."""
    assert isinstance(reading, CommitmentReading)  # noqa: S101 - `_question` asks for no other
    return reading
