"""The relations of one letter, with the register behind their dialogs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from tracker.errors import TrackerError
from tracker.register import Register
from tracker.register.operations.keeping.undo import undo
from tracker.register.operations.papers.citing import (
    NewCitation,
    relate_documents,
    settle_citation,
    unrelate_documents,
)
from tracker.register.questions.papers.citations import CitationLine, citations_of
from tracker.register.questions.papers.documents import document, documents
from tracker.register.questions.papers.texts import letter_of
from tracker.register.rules.papers.passages import Range
from ui.letters.relation_dialogs import RelateDialog, WhichLetterDialog
from ui.letters.relations_dialog import RelationsDialog, RelationsReading
from ui.places import LetterPlace, Place
from ui.session import Session


class Relating(QObject):
    """Shows and changes the relations of a letter; `go` is given the place of another letter."""

    def __init__(
        self,
        session: Session,
        window: QWidget,
        document_id: int,
        go: Callable[[Place], object],
        selected: Range | None = None,
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._go = session, window, go
        self._read = partial(read_relations, document_id=document_id)
        self._selected = selected
        self._done_here = 0  # of what was done in the dialog so much can be undone in it
        self.dialog: RelationsDialog | None = None

    def open(self) -> None:
        """Open the dialog with all relations."""
        self._session.ask(self._read, self._show)

    def _show(self, reading: RelationsReading) -> None:
        dialog = self.dialog = RelationsDialog(self._session.look, reading, self._window)
        dialog.add_wanted.connect(self._ask_other)
        dialog.settle_wanted.connect(self._ask_which)
        dialog.removal_wanted.connect(self._remove)
        dialog.undo_wanted.connect(self._undo)
        dialog.opened.connect(self._leave_for)
        dialog.finished.connect(self.deleteLater)
        dialog.open()

    def _ask_other(self) -> None:
        if self.dialog is not None:
            selected, self._selected = self._selected, None
            asked = RelateDialog(
                self._session.look, self.dialog.reading, self.dialog, selected=selected
            )
            told = self._session.look.words.text("The two letters are related.")

            def keep(register: Register, new: NewCitation) -> object:
                return relate_documents(register, new, who=self._session.who)

            self._ask(asked, keep, told)

    def _ask_which(self, line: CitationLine) -> None:
        if self.dialog is not None:
            asked = WhichLetterDialog(self._session.look, self.dialog.reading, line, self.dialog)
            told = self._session.look.words.text("It is in the register which letter that is.")

            def keep(register: Register, said: tuple[int, int | None]) -> object:
                return settle_citation(register, *said, who=self._session.who)

            self._ask(asked, keep, told)

    def _ask(
        self,
        asked: RelateDialog | WhichLetterDialog,
        keep: Callable[[Register, Any], object],
        told: str,
    ) -> None:
        asked.keep_with(self._session, keep, told)
        asked.accepted.connect(lambda: self._done(told))
        asked.open()

    def _remove(self, line: CitationLine) -> None:
        session = self._session
        told = session.look.words.text("It is taken away. Ctrl+Z brings it back.")
        self._act(lambda register: unrelate_documents(register, line.id, who=session.who), told)

    def _undo(self) -> None:
        """Take back what was done in this dialog, and nothing that was done before."""
        if self._done_here:
            told = self._session.look.words.text("It is as it was before.")
            self._act(lambda register: undo(register, self._session.who), told, steps=-1)

    def _act(self, operation: Callable[[Register], object], told: str, *, steps: int = 1) -> None:
        session = self._session

        def failed(error: BaseException) -> None:
            if isinstance(error, TrackerError) and self.dialog is not None:
                self.dialog.tell(error.sentence(session.look.words))
            else:
                session.runner.report(error)

        session.runner.run(
            lambda: operation(session.register), lambda _: self._done(told, steps), failed
        )

    def _done(self, told: str, steps: int = 1) -> None:
        self._done_here += steps
        self._session.ask(self._read, partial(self._show_again, told))

    def _show_again(self, told: str, reading: RelationsReading) -> None:
        if self.dialog is not None and isValid(self.dialog):
            self.dialog.show_reading(reading)
            self.dialog.tell(told)

    def _leave_for(self, line: CitationLine) -> None:
        if self.dialog is None:
            return
        here = self.dialog.reading.document
        other = line.cited_id if line.document_id == here.id else line.document_id
        self.dialog.accept()
        if other is not None:
            self._go(LetterPlace(other, here.dossier_id))


def read_relations(register: Register, document_id: int) -> RelationsReading:
    """The letter with its relations, seen from both ends, and the others of its dossier."""
    with register.snapshot():
        line = document(register, document_id)
        others = [each for each in documents(register, line.dossier_id) if each.id != line.id]
        return RelationsReading(
            document=line,
            letter=letter_of(register, document_id),
            lines=citations_of(register, document_id),
            others=others,
        )
