"""Making the briefing of a meeting: asked for, written behind the window, offered to open."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from tracker.files import replace_file
from tracker.register import Register
from tracker.register.questions.lines import MeetingLine
from tracker.words import words_in
from ui.reporting import Offer
from ui.session import Session, now
from ui.shell.actions import NAMES
from ui.shell.file_names import proposed_name
from ui.shell.kept_style import KeptStyle
from ui.shell.waiting import Waiting
from ui.tasks import Task

if TYPE_CHECKING:
    from ui.screens.briefing_dialog import BriefingChoice


class Briefings(QObject):
    """Asks for whom and where, then writes."""

    def __init__(
        self, session: Session, window: QWidget, waiting: Waiting, style: KeptStyle
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._waiting = session, window, waiting
        self._style = style

    def ask(self, meeting: MeetingLine) -> None:
        """Ask for whom the briefing of `meeting` is."""
        from ui.screens.briefing_dialog import BriefingDialog

        dialog = BriefingDialog(self._session.look, NAMES, self._style.name, self._window)
        dialog.chosen.connect(partial(self._ask_where, meeting))
        dialog.open()

    def write(self, meeting: MeetingLine, choice: BriefingChoice, path: Path) -> None:
        """Write the briefing to `path` and offer to open it."""
        work = partial(write_to, meeting=meeting, choice=choice, path=path)
        task = self._session.follow(work, lambda _: self._tell(path))
        sentence = self._session.look.words.text("Writing {file} …", file=path.name)
        self._waiting.wait_for(task, sentence)

    def _ask_where(self, meeting: MeetingLine, choice: BriefingChoice) -> None:
        self._style.keep(choice.style)
        words = self._session.look.words
        day = meeting.starts.astimezone().date().isoformat()
        title = words.text("briefing-{meeting}-{day}", meeting=meeting.title, day=day)
        dialog = QFileDialog(
            self._window,
            words.text("Keep the briefing as"),
            str(papers_folder() / proposed_name(title, ".pdf")),
            words.text("PDF files (*.pdf)"),
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.write(meeting, choice, Path(file)))
        dialog.open()

    def _tell(self, path: Path) -> None:
        words = self._session.look.words
        self._session.reporter.tell(
            words.text("The briefing is in {file}.", file=path.name),
            Offer(words.text("Open it"), lambda: open_outside(path)),
        )


def papers_folder() -> Path:
    """The folder of the user's documents; their home where there is none."""
    kind = QStandardPaths.StandardLocation.DocumentsLocation
    found = Path(QStandardPaths.writableLocation(kind))
    return found if found.is_dir() else Path.home()


def write_to(
    register: Register, task: Task[None], meeting: MeetingLine, choice: BriefingChoice, path: Path
) -> None:
    """Gather, lay out and write the briefing of a meeting, in the worker.

    Cancelled before it is done, nothing is written.
    """
    from tracker.briefing.gather import BriefingRequest  # reportlab waits until it is wanted
    from tracker.briefing.writing import write_briefing
    from tracker.styles.shipped import style_called

    request = BriefingRequest(
        dossier_id=meeting.dossier_id,
        kind="meeting",
        meeting_id=meeting.id,
        audience=choice.audience,
        paper="a4",
        printed=now(),
    )
    house = style_called(choice.style)
    briefing = write_briefing(register, request, words_in(choice.language), house)
    task.checkpoint(1.0)
    replace_file(path, briefing)


def open_outside(path: Path) -> None:
    """Open a file we wrote ourselves in the program this computer has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
