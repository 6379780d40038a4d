"""A letter read again from its file: behind the window, by its password where it has one."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from tracker.desk.reading_again import ReadAgain, read_file_again
from tracker.letters.letter import Letter
from tracker.letters.refusals import ProtectedError
from tracker.register import Register
from tracker.register.operations.papers.rereading import reread_document
from ui.letters.password_dialog import PasswordDialog
from ui.letters.rereading import RereadingDialog
from ui.session import Session
from ui.tasks import Task


class ReadingAgain:
    """What reads otherwise is shown over the window `parent` is in, and kept once it is wanted."""

    def __init__(self, session: Session, parent: QWidget, document_id: int) -> None:
        self._session, self._parent, self._document_id = session, parent, document_id
        self._asked: PasswordDialog | None = None

    def begin(self) -> None:
        """Say that it is read, and read it."""
        session = self._session
        session.reporter.tell(session.look.words.text("The file is being read again."))
        self._read(None)

    def _read(self, password: str | None) -> None:
        register, runner = self._session.register, self._session.runner

        def work(task: Task[ReadAgain]) -> ReadAgain:
            stop = task.stop
            return read_file_again(register, self._document_id, password=password, stop=stop)

        self._reading = runner.follow(work, self._offer_text, self._failed)

    def _failed(self, error: BaseException) -> None:
        """A file under a password is read by it; whatever else is said as it is."""
        asked = self._asked
        if not isinstance(error, ProtectedError):
            self._answered()
            self._session.runner.report(error)
        elif asked is not None:
            asked.refuse(error.sentence(self._session.look.words))
        else:
            self._ask(error)

    def _ask(self, error: ProtectedError) -> None:
        look, file = self._session.look, str(error.facts["file"])
        self._asked = PasswordDialog(look, file, self._parent)
        self._asked.given.connect(self._read)
        self._asked.rejected.connect(self._leave)
        self._asked.open()

    def _leave(self) -> None:
        """What is being tried is wanted no more."""
        self._reading.cancel()

    def _answered(self) -> None:
        if self._asked is not None:
            self._asked.accept()
            self._asked = None

    def _offer_text(self, found: ReadAgain) -> None:
        session, words = self._session, self._session.look.words
        self._answered()
        if found.is_same:
            told = words.text(
                "The file reads as it did before. Its proposals are those of today’s signal words."
            )
            session.reporter.tell(told)
            return
        dialog = RereadingDialog(session.look, found, self._parent)
        told = words.text("The text is kept as it reads now. Its proposals are looked for anew.")
        dialog.keep_with(session, partial(_keep, found.document.id, who=session.who), told)
        dialog.open()


def _keep(document_id: int, register: Register, said: tuple[Letter, str], *, who: str) -> object:
    letter, why = said
    return reread_document(register, document_id, letter, who=who, why=why)
