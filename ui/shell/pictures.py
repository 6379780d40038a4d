"""Saving pictures of a timeline or a ladder: asked for, written behind the window, offered."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from tracker.files import replace_file
from tracker.register import Register
from tracker.register.knowledge import as_it_stood, end_of
from tracker.register.operations.keeping.handing_out import HandOut, note_hand_out
from tracker.words import Words
from ui.dossier.picture_request import PictureRequest
from ui.dossier.picturing import PictureChoice, PictureDialog
from ui.reporting import Offer
from ui.session import Session, now, today
from ui.shell.briefings import open_outside
from ui.shell.file_names import proposed_name
from ui.shell.saving_as import papers_folder
from ui.shell.waiting import Waiting
from ui.tasks import Task


@dataclass(frozen=True, slots=True)
class To:
    """Where a picture goes, in which language, and who asked for it."""

    path: Path
    words: Words
    who: str


class Pictures(QObject):
    """Asks of what kind and where, then writes."""

    def __init__(self, session: Session, window: QWidget, waiting: Waiting) -> None:
        super().__init__(window)
        self._session, self._window, self._waiting = session, window, waiting

    def ask(self, request: PictureRequest) -> None:
        """Ask what picture is wanted."""

        dialog = PictureDialog(self._session.look, request, self._window)
        dialog.chosen.connect(partial(self._ask_where, request))
        dialog.open()

    def write(self, request: PictureRequest, choice: PictureChoice, path: Path) -> None:
        """Write the picture to `path` and offer to open it."""
        words = self._session.look.words
        to = To(path, words, self._session.who)
        work = partial(write_picture, request=request, choice=choice, to=to)
        task = self._session.follow(work, lambda _: self._tell(path))
        self._waiting.wait_for(task, words.text("Writing {file} …", file=path.name))

    def _ask_where(self, request: PictureRequest, choice: PictureChoice) -> None:
        words = self._session.look.words
        about = request.topic or request.dossier
        day = (request.as_of or today()).isoformat()
        name = proposed_name(words.text("timeline-{about}-{day}", about=about, day=day),
                             choice.ending)  # fmt: skip
        dialog = QFileDialog(
            self._window,
            words.text("Keep the picture as"),
            str(papers_folder() / name),
            words.text("{kind} files ({pattern})", kind=choice.ending[1:].upper(),
                       pattern=f"*{choice.ending}"),
        )  # fmt: skip
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(choice.ending[1:])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.write(request, choice, Path(file)))
        dialog.open()

    def _tell(self, path: Path) -> None:
        words = self._session.look.words
        self._session.reporter.tell(
            words.text("The picture is in {file}.", file=path.name),
            Offer(words.text("Open it"), lambda: open_outside(path)),
        )


def write_picture(
    register: Register, task: Task[None], request: PictureRequest, choice: PictureChoice, to: To
) -> None:
    """Gather, lay out and write a picture, in the worker; it is noted in the history.

    Cancelled before it is done, nothing is written.
    """
    if request.as_of is None:
        content = _drawn(register, request, choice, to.words)
    else:
        with as_it_stood(register, end_of(request.as_of), request.dossier_id) as then:
            content = _drawn(then, request, choice, to.words)
    task.checkpoint(1.0)
    replace_file(to.path, content)
    what = "timeline" if request.topic_id is None else "ladder"
    out = HandOut(
        what, choice.ending[1:], choice.audience, to.words.language, request.dossier_id,
        request.as_of,
    )  # fmt: skip
    note_hand_out(register, out, content, who=to.who)


def _drawn(
    register: Register, request: PictureRequest, choice: PictureChoice, words: Words
) -> bytes:
    from tracker.timeline.ladder.printing import print_ladder  # reportlab waits until it is wanted
    from tracker.timeline.paper.printing import TimelinePrint, print_timeline

    first, last = request.days if request.days and choice.only_days else (None, None)
    asked = TimelinePrint(
        dossier_id=request.dossier_id,
        now=now(),
        audience=choice.audience,
        paper=choice.paper,
        as_of=request.as_of,
        first=first,
        last=last,
        grouping=request.grouping,
        wanted=request.wanted,
    )
    if request.topic_id is None:
        return print_timeline(register, asked, words, choice.ending)
    return print_ladder(register, asked, request.topic_id, words, choice.ending)
