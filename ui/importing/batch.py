"""Several letters brought in behind the window, one after the other, each whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from tracker.errors import TrackerError
from tracker.frozen import Frozen, replace
from tracker.register import Register
from tracker.register.errors import WritingError
from tracker.register.questions.lines import DocumentLine
from tracker.register.questions.papers.documents import document
from ui.importing.arriving import Arriving
from ui.tasks import Task

if TYPE_CHECKING:
    from tracker.desk.intake import Intake


class Answers(Frozen):
    """What a person answered about a letter: its password, whether to recognise a scan.

    None where nobody was asked yet.
    """

    password: str | None = None
    recognise: bool | None = None

    def __repr__(self) -> str:
        """Without the password: no report of an error may have it."""
        return f"Answers(recognise={self.recognise})"


NOT_ASKED = Answers()


class Outcome(Frozen):
    """What came of a letter: it is in the register, or why it is not.

    `is_locked` when a password would open it, `is_stopped` when the user stopped before;
    `is_scan` when its text, or that of something that came with it, could be
    recognised; `answers` were given before.
    """

    letter: Arriving
    intake: Intake | None = None
    line: DocumentLine | None = None
    error: TrackerError | None = None
    is_locked: bool = False
    is_stopped: bool = False
    is_scan: bool = False
    answers: Answers = NOT_ASKED


class Batch(Frozen):
    """Letters for one dossier, brought in by one person; `dated` is for those without a day."""

    letters: Sequence[Arriving]
    dossier: str
    who: str
    dated: date | None = None

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

    def read_scans(
        self,
        register: Register,
        task: Task[list[Outcome]],
        outcomes: Sequence[Outcome],
        *,
        recognise: bool,
    ) -> list[Outcome]:
        """The outcomes, with the scans among them brought in as somebody answered."""
        scans = [outcome for outcome in outcomes if outcome.is_scan]
        came: dict[int, Outcome] = {}
        for number, scan in enumerate(scans):
            task.checkpoint(number / len(scans))
            answers = replace(scan.answers, recognise=recognise)
            share = 1 / len(scans)
            came[id(scan)] = self.bring_in(register, scan.letter, task, answers, share)
        return [came.get(id(outcome), outcome) for outcome in outcomes]

    def bring_in(
        self,
        register: Register,
        letter: Arriving,
        task: Task[list[Outcome]] | Task[Outcome],
        answers: Answers = NOT_ASKED,
        share: float = 1.0,
    ) -> Outcome:
        """One letter, read outside the register and then filed as one action.

        `share` is the part of the whole task that it makes up. Error: `StoppedError`.
        """
        # Reading letters is loaded with the first one.
        from tracker.desk.intake import Wanted, bring_in
        from tracker.letters.refusals import ProtectedError, ScanError, StoppedError

        begun = task.progress
        wanted = Wanted(
            password=answers.password,
            stop=task.stop,
            recognise=bool(answers.recognise),
            told=lambda part: task.checkpoint(begun + part * share),
            dated=self.dated,
        )
        try:
            if task.stop.is_set():
                raise StoppedError(letter.name)
            parcel = letter.read(wanted)
            if task.stop.is_set():
                raise StoppedError(letter.name)
            if answers.recognise is None and parcel.holds_scan:
                return Outcome(letter, is_scan=True, answers=answers)
            intake = bring_in(register, parcel, self.dossier, who=self.who, wanted=wanted)
        except ProtectedError as locked:
            return Outcome(letter, error=locked, is_locked=True)
        except StoppedError as stopped:
            return Outcome(letter, error=stopped, is_stopped=True)
        except ScanError as scan:
            unasked = answers.recognise is None
            return Outcome(letter, error=scan, is_scan=unasked, answers=answers)
        except TrackerError as refused:
            return Outcome(letter, error=refused)
        return Outcome(letter, intake, document(register, intake.document_id))
