"""Several letters brought in behind the window, one after the other, each whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tracker.errors import TrackerError
from tracker.register import Register
from tracker.register.errors import WritingError
from tracker.register.questions.lines import DocumentLine
from tracker.register.questions.papers.documents import document
from ui.shell.arriving import Arriving
from ui.tasks import Task

if TYPE_CHECKING:
    from tracker.intake import Intake


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a letter: it is in the register, or why it is not.

    `is_locked` when a password would open it, `is_stopped` when the user stopped before.
    """

    letter: Arriving
    intake: Intake | None = None
    line: DocumentLine | None = None
    error: TrackerError | None = None
    is_locked: bool = False
    is_stopped: bool = False


@dataclass(frozen=True, slots=True)
class Batch:
    """Letters for one dossier, brought in by one person."""

    letters: Sequence[Arriving]
    dossier: str
    who: str

    def run(self, register: Register, task: Task[list[Outcome]]) -> list[Outcome]:
        """An outcome for each letter; what is in when it is stopped stays in.

        It stops when it is asked to, and when the register takes no more.
        """
        outcomes: list[Outcome] = []
        for number, letter in enumerate(self.letters):
            task.checkpoint(number / len(self.letters))
            if outcomes and isinstance(outcomes[-1].error, WritingError):
                task.wind_up()
            outcomes.append(self.bring_in(register, letter, task))
        return outcomes

    def bring_in(
        self,
        register: Register,
        letter: Arriving,
        task: Task[list[Outcome]] | Task[Outcome],
        password: str | None = None,
    ) -> Outcome:
        """One letter, read outside the register and then filed as one action."""
        from tracker.intake import Wanted, bring_in  # reading letters is loaded with the first one
        from tracker.letters.refusals import ProtectedError, StoppedError

        wanted = Wanted(password=password, stop=task.stop)
        try:
            if task.stop.is_set():
                raise StoppedError(letter.name)
            parcel = letter.read(wanted)
            if task.stop.is_set():
                raise StoppedError(letter.name)
            intake = bring_in(register, parcel, self.dossier, who=self.who, wanted=wanted)
        except ProtectedError as locked:
            return Outcome(letter, error=locked, is_locked=True)
        except StoppedError as stopped:
            return Outcome(letter, error=stopped, is_stopped=True)
        except TrackerError as refused:
            return Outcome(letter, error=refused)
        return Outcome(letter, intake, document(register, intake.document_id))
