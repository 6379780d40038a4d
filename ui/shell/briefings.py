"""Making the briefing of a meeting: asked for, written behind the window, offered to open."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl
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

if TYPE_CHECKING:
    from ui.screens.briefing_dialog import BriefingChoice


class Briefings(QObject):
    """Asks for whom and where, then writes."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window

    def ask(self, meeting: MeetingLine) -> None:
        """Ask for whom the briefing of `meeting` is."""
        from ui.screens.briefing_dialog import BriefingDialog

        dialog = BriefingDialog(self._session.look, NAMES, self._window)
        dialog.chosen.connect(partial(self._ask_where, meeting))
        dialog.open()

    def write(self, meeting: MeetingLine, choice: BriefingChoice, path: Path) -> None:
        """Write the briefing to `path` and offer to open it."""
        work = partial(write_to, meeting=meeting, choice=choice, path=path)
        self._session.act(work, lambda _: self._tell(path))

    def _ask_where(self, meeting: MeetingLine, choice: BriefingChoice) -> None:
        words = self._session.look.words
        name = proposed_name(words.text("Briefing {title}", title=meeting.title), ".pdf")
        dialog = QFileDialog(
            self._window,
            words.text("Keep the briefing as"),
            str(Path.home() / name),
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


def write_to(register: Register, meeting: MeetingLine, choice: BriefingChoice, path: Path) -> None:
    """Gather, lay out and write the briefing of a meeting, in the worker."""
    from tracker.briefing.gather import BriefingRequest  # reportlab waits until it is wanted
    from tracker.briefing.writing import write_briefing

    request = BriefingRequest(
        dossier_id=meeting.dossier_id,
        kind="meeting",
        meeting_id=meeting.id,
        audience=choice.audience,
        paper="a4",
        printed=now(),
    )
    replace_file(path, write_briefing(register, request, words_in(choice.language)))


def open_outside(path: Path) -> None:
    """Open a file we wrote ourselves in the program this computer has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
