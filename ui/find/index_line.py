"""The way on where words that stand in the register are not found: the index filled anew."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from tracker.register import Register
from tracker.register.operations.keeping.index_of_words import fill_index
from ui.look.mirrored import give_margins
from ui.look.parts import button, in_row, remark
from ui.look.space import APART, BETWEEN, INSIDE
from ui.session import Session
from ui.tasks import Task


class IndexLine(QWidget):
    """A button with what it is for beside it, and how far it is while it goes on.

    Emits `filled` when Find looks in all of it again.
    """

    filled = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._under_way: Task[None] | None = None
        self.act = button("plain", self._fill_or_stop)
        self.said = remark()
        row = in_row(self.act, self.said, None, gap=BETWEEN)
        give_margins(row, APART - INSIDE, INSIDE, APART, INSIDE)
        self.setLayout(row)

    def write_texts(self) -> None:
        """What can be done, in the language of the moment."""
        words = self._session.look.words
        if self._under_way is not None:
            self.act.setText(words.text("Stop"))
            return
        self.act.setText(words.text("Fill the index anew"))
        self.said.setText(
            words.text("Where words of the register are not found. Nothing else changes.")
        )

    def _fill_or_stop(self) -> None:
        """Stopped, the index stays as it was."""
        if self._under_way is not None:
            self._under_way.cancel()
            return
        task = self._session.follow(_fill, self._tell)
        self._under_way = task
        task.progressed.connect(self._show)
        task.finished.connect(self._end)
        self.write_texts()

    def _show(self, part: float) -> None:
        if isValid(self):
            percent = round(100 * part)
            words = self._session.look.words
            self.said.setText(
                words.text("The index of words is being filled: {percent}%", percent=percent)
            )

    def _tell(self, _nothing: None) -> None:
        words = self._session.look.words
        self._session.reporter.tell(words.text("The index of words is filled anew."))
        if isValid(self):
            self.filled.emit()

    def _end(self) -> None:
        if isValid(self):
            self._under_way = None
            self.write_texts()


def _fill(register: Register, task: Task[None]) -> None:
    fill_index(register, task.checkpoint)
