"""How far a paper is that takes a while to make."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar

from ui.look.plain_text import give_name
from ui.tasks import Task

PATIENCE = 500  #: milliseconds of work of which nothing is shown


class MakingBar(QProgressBar):
    """Fills while the task that is followed goes on; hidden when there is none, or a short one."""

    def __init__(self) -> None:
        super().__init__()
        self.setRange(0, 100)
        self.setTextVisible(False)
        self.hide()
        self._task: Task[Any] | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self.show)

    def follow(self, task: Task[Any], name: str) -> None:
        """Show how far `task` is from now on, whatever was followed before; `name` says at what."""
        self._task = task
        give_name(self, name)
        self.setValue(round(task.progress * 100))
        self._patience.start()
        task.progressed.connect(lambda part: self._tell(task, part))
        task.finished.connect(lambda: self._leave(task))

    def _tell(self, task: Task[Any], part: float) -> None:
        if task is self._task:
            self.setValue(round(part * 100))

    def _leave(self, task: Task[Any]) -> None:
        if task is self._task:
            self._task = None
            self._patience.stop()
            self.hide()
