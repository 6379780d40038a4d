"""An open register and what a screen needs around it, passed to each screen as one thing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeVar

from tracker.register import Register
from tracker.timeline.layout.scale import Scale
from ui.dossier.viewing import Viewing
from ui.look.theme import Look
from ui.reporting import Reporter
from ui.tasks import Runner, Task

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Session:
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


def now() -> datetime:
    """The moment it is, by the clock and in the zone of the user."""
    return datetime.now().astimezone()


def today() -> date:
    """The day it is where the user is."""
    return now().date()


def by_the_wall(wall: datetime) -> datetime:
    """The moment at which clocks here show `wall`, which has no zone; with its zone."""
    return wall.astimezone()
