"""Opens the capture line at the foot of a window, and keeps in the register what is entered."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QBoxLayout

from tracker.capturing.captured import Captured
from tracker.capturing.hearing import hear_in
from tracker.capturing.keeping import keep_captured
from tracker.errors import TrackerError
from tracker.register import Register
from tracker.register.operations.entries.readings import take_back_statement
from tracker.register.questions.entries.statements import statements_by_id
from tracker.register.questions.lines import StatementLine
from ui.capture.line import CaptureLine
from ui.capture.reading import read_capture
from ui.computer.clock import today
from ui.session import Session


class Kept(NamedTuple):
    """A statement that was kept, as the register has it."""

    id: int
    line: StatementLine


class Capturing(QObject):
    """One capture line, in one session. `closed` when the keyboard belongs to the screen again."""

    closed = Signal()

    def __init__(self, session: Session, foot: QBoxLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.line = CaptureLine(session.look, session.who)
        foot.addWidget(self.line)
        self.line.entered.connect(self._keep)
        self.line.hearing_wanted.connect(self._hear)
        self.line.take_back_wanted.connect(self._take_back)
        self.line.dossier_chosen.connect(self._read)
        self.line.closed.connect(self._close)

    def open(self, dossier_id: int | None) -> None:
        """Show the line, for the dossier one is at; None for whichever comes first."""
        self.line.show()
        self._read(dossier_id)
        self.line.focus_first()

    def leave(self) -> None:
        """The session is over."""
        self.line.deleteLater()
        self.deleteLater()

    def _close(self) -> None:
        self.line.hide()
        self.closed.emit()

    def _read(self, dossier_id: int | None) -> None:
        self._session.ask(
            partial(read_capture, wanted=dossier_id, on=today()), self.line.show_reading
        )

    def _hear(self, text: str) -> None:
        dossier_id, language = self.line.dossier_id, self._session.look.words.language
        if dossier_id is not None:
            self._session.ask(
                lambda register: hear_in(register, dossier_id, text, today(), language),
                partial(self.line.show_heard, text),
            )

    def _keep(self, captured: Captured) -> None:
        self._session.runner.run(
            lambda: _kept(self._session.register, captured, self._session.who),
            self._show,
            self._fail,
        )

    def _show(self, kept: Kept) -> None:
        words, line = self._session.look.words, kept.line
        told = words.text(
            "Entry {number}: {type}, {strength}. {confirmation}.",
            number=line.entry,
            type=words.title(line.type),
            strength=words.label(line.strength),
            confirmation=words.title(line.confirmation),
        )
        self.line.show_kept(kept.id, told)

    def _take_back(self, statement_id: int) -> None:
        who = self._session.who
        self._session.act(
            lambda register: take_back_statement(register, statement_id, who=who),
            lambda _changed: self.line.show_taken_back(),
        )

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, TrackerError):
            self.line.show_trouble(error.sentence(self._session.look.words))
        else:
            self._session.runner.report(error)


def _kept(register: Register, captured: Captured, who: str) -> Kept:
    id_ = keep_captured(register, captured, who=who).ids[0]
    return Kept(id_, statements_by_id(register, [id_])[id_])
