"""A letter under a password: asked for until it opens the letter, or nobody knows it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from tracker.frozen import replace
from tracker.register import Register
from ui.importing.batch import Answers, Batch, Outcome
from ui.letters.password_dialog import PasswordDialog
from ui.session import Session
from ui.tasks import Task


class Unlocking(QObject):
    """Emits `ended` once, with what came of the letter: it is in, or why it is not."""

    ended = Signal(object)

    def __init__(self, session: Session, batch: Batch, locked: Outcome, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._batch, self._locked = session, batch, locked
        self._trying: Task[Outcome] | None = None
        self._is_given_up = False
        self._dialog = PasswordDialog(session.look, locked.letter.name, window)
        self._dialog.offer_leaving_out()
        self._dialog.given.connect(self._try)
        self._dialog.rejected.connect(self._give_up)

    def ask(self) -> None:
        """Open the question."""
        self._dialog.open()

    def _try(self, password: str) -> None:
        def work(register: Register, task: Task[Outcome]) -> Outcome:
            return self._batch.bring_in(register, self._locked.letter, task, Answers(password))

        self._trying = self._session.follow(work, self._tried)

    def _tried(self, outcome: Outcome) -> None:
        self._trying = None
        if self._is_given_up:
            self._end(outcome if outcome.intake else self._locked)
        elif outcome.is_locked and outcome.error:
            self._dialog.refuse(outcome.error.sentence(self._session.look.words))
        else:
            self._dialog.accept()
            self._end(outcome)

    def _give_up(self) -> None:
        """A try that is under way is stopped first: it may have brought the letter in."""
        self._is_given_up = True
        if self._trying is not None:
            self._trying.wind_up()
        else:
            self._end(self._locked)

    def _end(self, outcome: Outcome) -> None:
        self.ended.emit(replace(outcome, is_locked=False))
        self.deleteLater()
