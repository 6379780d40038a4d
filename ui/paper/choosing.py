"""What may be chosen of a paper that is shown as it will leave."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tracker.register import Register
from ui.paper.printed import Printed
from ui.tasks import Task

#: Makes a paper, in the worker.
Make = Callable[[Register, Task[Printed]], Printed]


class Choosing(QWidget):
    """Fields beside the pages. `changed` when another paper is chosen."""

    changed = Signal()

    @property
    @abstractmethod
    def make(self) -> Make:
        """How the paper is made that is chosen now."""

    @property
    @abstractmethod
    def title(self) -> str:
        """What the paper is called as a file and at the printer."""
