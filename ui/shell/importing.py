"""Letters coming in: chosen or dropped, put into a dossier, read behind the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from tracker.register import Register
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.lines import DossierLine
from ui.screens.places import LetterPlace
from ui.session import Session
from ui.shell.waiting import Waiting
from ui.tasks import Task

if TYPE_CHECKING:
    from tracker.intake import Intake

ENDINGS = ("*.pdf", "*.md", "*.txt", "*.markdown")


class Importing(QObject):
    """Emits `arrived` with the place of a letter once it is in the register."""

    arrived = Signal(object)

    def __init__(self, session: Session, window: QWidget, waiting: Waiting) -> None:
        super().__init__(window)
        self._session, self._window, self._waiting = session, window, waiting

    def ask_which(self, dossier_id: int | None) -> None:
        """Let the user choose letters; `dossier_id` is the dossier one is at."""
        words = self._session.look.words
        kinds = words.text("Letters ({endings})", endings=" ".join(ENDINGS))
        dialog = QFileDialog(self._window, words.text("Import a letter"), str(Path.home()), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(
            lambda names: self.bring_in([Path(name) for name in names], dossier_id)
        )
        dialog.open()

    def bring_in(self, paths: Sequence[Path], dossier_id: int | None) -> None:
        """Put letters into the dossier one is at, or ask into which."""

        def choose(lines: list[DossierLine]) -> None:
            here = next((line.name for line in lines if line.id == dossier_id), None)
            if here is not None:
                self.take_in(paths, here)
            elif paths:
                self._read_first(paths, [line.name for line in lines])

        self._session.ask(dossiers, choose)

    def _read_first(self, paths: Sequence[Path], names: list[str]) -> None:
        """The first letter says what a new dossier could be called, before anybody is asked."""

        def work(_register: Register, _task: Task[str]) -> str:
            from tracker.letters.reading import read_letter  # loaded with the first letter

            return read_letter(paths[0]).facts.subject or paths[0].stem

        task = self._session.follow(work, lambda subject: self._ask_dossier(paths, names, subject))
        self._waiting.wait_for(task, self._reading(paths[0]))

    def _ask_dossier(self, paths: Sequence[Path], names: list[str], subject: str) -> None:
        from ui.shell.which_dossier import WhichDossier

        dialog = WhichDossier(self._session.look, names, subject, self._window)
        dialog.chosen.connect(lambda name: self.take_in(paths, name))
        dialog.open()

    def _reading(self, path: Path) -> str:
        return self._session.look.words.text("Reading {file} …", file=path.name)

    def take_in(self, paths: Sequence[Path], dossier: str) -> None:
        """One after the other: a letter that cannot be read does not keep the others out."""
        for path in paths:
            task = self._session.follow(self._work(path, dossier), self._tell)
            self._waiting.wait_for(task, self._reading(path))

    def _work(self, path: Path, dossier: str) -> Callable[[Register, Task[Intake]], Intake]:
        """Takes a letter in as one action; cancelled meanwhile, the register is as it was."""
        who = self._session.who

        def work(register: Register, task: Task[Intake]) -> Intake:
            from tracker.intake import take_in  # reading letters is loaded with the first one

            with register.together(who, None):
                intake = take_in(register, path, dossier, who=who)
                task.checkpoint(1.0)
            return intake

        return work

    def _tell(self, intake: Intake) -> None:
        """Go to the letter, and there say what came of it."""
        self.arrived.emit(LetterPlace(intake.document_id, intake.dossier_id))
        words = self._session.look.words
        self._session.reporter.tell(
            words.count(
                "{title} is in the register. {count} passage is proposed to read.",
                "{title} is in the register. {count} passages are proposed to read.",
                intake.proposed,
                title=intake.title,
            )
        )


def letters_in(dropped: QMimeData) -> list[Path]:
    """The files among what is dragged over the window; none from another computer."""
    urls = [url for url in dropped.urls() if url.isLocalFile() and not url.host()]
    return [Path(url.toLocalFile()) for url in urls]
