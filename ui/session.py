"""An open register and what a screen needs around it, passed to each screen as one thing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from tracker.frozen import Frozen, field
from tracker.register import Register
from tracker.timeline.layout.scale import Scale
from ui.look.theme import Look
from ui.places.viewing import Viewing
from ui.reporting import Reporter
from ui.tasks import Runner, Task

T = TypeVar("T")


class Session(Frozen):
    """One user at one register. Nothing here touches the register in the window's thread."""

    register: Register
    look: Look
    runner: Runner
    reporter: Reporter
    who: str
    looked: datetime | None = None  # when the user last looked at it before, where that is known
    sought: list[str] = field(default_factory=list)  # what led somewhere, the last first
    viewings: dict[int, Viewing] = field(default_factory=dict)  # how each dossier is looked at
    scales: dict[int, Scale] = field(default_factory=dict)  # the days its timeline shows

    def ask(self, question: Callable[[Register], T], done: Callable[[T], None]) -> Task[T]:
        """Put a question to the register behind the window; `done` gets the answer."""
        return self.runner.run(lambda: question(self.register), done)

    def act(
        self, operation: Callable[[Register], T], done: Callable[[T], None] | None = None
    ) -> Task[T]:
        """Change the register behind the window; who watches it is told by the register."""
        return self.runner.run(lambda: operation(self.register), done)

    def follow(
        self,
        operation: Callable[[Register, Task[T]], T],
        done: Callable[[T], None] | None = None,
    ) -> Task[T]:
        """Like `act`, for work that may take long and can be cancelled at its checkpoints."""
        return self.runner.follow(lambda task: operation(self.register, task), done)


class Asking:
    """The one question that is open for `shown`; so is no answer taken when `shown` is gone."""

    def __init__(self, session: Session, shown: QObject) -> None:
        self._session, self._shown = session, shown
        self._forget: Callable[[], None] | None = None

    def ask(self, question: Callable[[Register], T], show: Callable[[T], None]) -> None:
        """Put the question in the place of the one before."""
        if self._forget is not None:
            self._forget()

        def take(answer: T) -> None:
            if isValid(self._shown):
                self._forget = None
                show(answer)

        self._forget = self._session.ask(question, take).cancel
