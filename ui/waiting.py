"""The line that says what is being waited for, once it takes longer than a moment."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

from tracker.frozen import Frozen
from ui.look.lettering import sans
from ui.look.parts import button, in_row
from ui.look.plain_text import give_name, plain_label
from ui.look.space import APART, BETWEEN, INSIDE
from ui.look.theme import Look
from ui.tasks import Task

PATIENCE = 500  #: milliseconds of work of which nothing is said
_BAR = 160


class _Wait(Frozen):
    task: Task[Any]
    sentence: Callable[[float], str]
    is_counted: bool  # how far it is, is known
    give_up: Callable[[], None]


class Waiting(QWidget):
    """One line for the work at hand, in the order it was asked for; each can be cancelled."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._waits: list[_Wait] = []
        self.sentence = plain_label("", sans())
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)  # nobody knows how long a letter takes
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR)
        self.cancel = button("plain", self._cancel)
        row = in_row(self._bar, self.sentence, self.cancel, None, gap=BETWEEN)
        row.setContentsMargins(APART, INSIDE, APART, INSIDE)
        self.setLayout(row)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(PATIENCE)
        self.timer.timeout.connect(self._show_first)
        look.changed.connect(self._write_texts)
        self._write_texts()
        self.hide()

    def wait_for(
        self, task: Task[Any], sentence: str, give_up: Callable[[], None] | None = None
    ) -> None:
        """Say `sentence` while `task` is under way; a cancel calls `give_up`, or cancels it."""
        self._wait(_Wait(task, lambda _progress: sentence, False, give_up or task.cancel))

    def count_for(
        self,
        task: Task[Any],
        sentence: Callable[[float], str],
        give_up: Callable[[], None] | None = None,
    ) -> None:
        """Say how far `task` is while it is under way; `sentence` is given the part done."""
        self._wait(_Wait(task, sentence, True, give_up or task.cancel))
        task.progressed.connect(self._show_progress)

    def _wait(self, wait: _Wait) -> None:
        task = wait.task
        self._waits.append(wait)
        task.finished.connect(lambda: self._drop(wait))
        if len(self._waits) == 1:
            self.timer.start()

    def _drop(self, wait: _Wait) -> None:
        """This one is over: go on with the next, or say nothing."""
        if wait in self._waits:
            self._waits.remove(wait)
        if not self._waits:
            self.timer.stop()
            self.hide()
        elif self.isVisible():
            self._show_first()

    def _show_first(self) -> None:
        if self._waits:
            first = self._waits[0]
            self._bar.setRange(0, 100 if first.is_counted else 0)
            self._show_progress()
            self.show()

    def _show_progress(self) -> None:
        if self._waits:
            first = self._waits[0]
            sentence = first.sentence(first.task.progress)
            self.sentence.setText(sentence)
            self._bar.setValue(round(first.task.progress * 100))
            give_name(self._bar, sentence)

    def _cancel(self) -> None:
        if self._waits:
            wait = self._waits[0]
            wait.give_up()
            self._drop(wait)

    def _write_texts(self) -> None:
        self.cancel.setText(self._look.words.text("Cancel"))
        give_name(self.cancel, self.cancel.text())
