"""Letters coming in: chosen or dropped, put into a dossier, read behind the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from tracker.register import Register
from tracker.register.questions.dossiers import dossiers
from tracker.register.questions.lines import DossierLine
from ui.screens.places import LetterPlace
from ui.session import Session

if TYPE_CHECKING:
    from tracker.desk import Intake

ENDINGS = ("*.pdf", "*.md", "*.txt", "*.markdown")


class Importing(QObject):
    """Emits `arrived` with the place of a letter once it is in the register."""

    arrived = Signal(object)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window

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
                self._take_in(paths, here)
            else:
                self._ask_dossier(paths, lines)

        self._session.ask(dossiers, choose)

    def _ask_dossier(self, paths: Sequence[Path], lines: list[DossierLine]) -> None:
        from ui.shell.which_dossier import WhichDossier

        dialog = WhichDossier(self._session.look, [line.name for line in lines], self._window)
        dialog.chosen.connect(lambda name: self._take_in(paths, name))
        dialog.open()

    def _take_in(self, paths: Sequence[Path], dossier: str) -> None:
        """One after the other: a letter that cannot be read does not keep the others out."""
        for path in paths:
            self._session.act(self._work(path, dossier), self._tell)

    def _work(self, path: Path, dossier: str) -> Callable[[Register], Intake]:
        who = self._session.who

        def work(register: Register) -> Intake:
            from tracker.desk import take_in  # reading letters is loaded with the first one

            return take_in(register, path, dossier, who=who)

        return work

    def _tell(self, intake: Intake) -> None:
        words = self._session.look.words
        self._session.reporter.tell(
            words.count(
                "{title} is in the register. {count} passage is proposed to read.",
                "{title} is in the register. {count} passages are proposed to read.",
                intake.proposed,
                title=intake.title,
            )
        )
        self.arrived.emit(LetterPlace(intake.document_id, intake.dossier_id))


def letters_in(dropped: QMimeData) -> list[Path]:
    """The files among what is dragged over the window; none from another computer."""
    urls = [url for url in dropped.urls() if url.isLocalFile() and not url.host()]
    return [Path(url.toLocalFile()) for url in urls]
