"""Making briefings: asked for, written behind the window, offered to open."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from tracker.files import replace_file
from tracker.register import Register
from tracker.register.operations.keeping.handing_out import note_hand_out
from tracker.register.questions.lines import DossierLine, MeetingLine
from tracker.register.questions.talks.meetings import meetings
from tracker.reports import BriefingKind
from tracker.vocabulary import Audience
from tracker.words import words_in
from ui.reporting import Offer
from ui.screens.paper_request import PaperRequest
from ui.session import Session, now, today
from ui.shell.actions import NAMES
from ui.shell.kept_style import KeptStyle
from ui.shell.saving_as import SaveDialog
from ui.shell.waiting import Waiting
from ui.tasks import Task

if TYPE_CHECKING:
    from ui.screens.briefing_dialog import BriefingChoice, BriefingOffer

#: What a paper is about: a meeting, or a whole dossier.
About = MeetingLine | DossierLine


class To(NamedTuple):
    """The file a paper is written to, and who hands it out."""

    path: Path
    who: str


class Briefings(QObject):
    """Asks for whom and where, then writes."""

    def __init__(
        self, session: Session, window: QWidget, waiting: Waiting, style: KeptStyle
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._waiting = session, window, waiting
        self._style = style

    def ask(self, wanted: About | PaperRequest) -> None:
        """Ask what paper is wanted about a meeting, or about a dossier, and for whom."""
        about = wanted.dossier if isinstance(wanted, PaperRequest) else wanted
        kind = wanted.kind if isinstance(wanted, PaperRequest) else None
        question = partial(read_offer, about=about, by=now())
        self._session.ask(question, lambda offer: self._open(about, offer, kind))

    def _open(self, about: About, offer: BriefingOffer, kind: BriefingKind | None) -> None:
        from ui.screens.briefing_dialog import BriefingDialog

        offer = replace(offer, style=self._style.name, kind=kind or offer.kind)
        dialog = BriefingDialog(self._session.look, NAMES, offer, self._window)
        dialog.chosen.connect(partial(self._ask_where, about))
        dialog.open()

    def write(self, about: About, choice: BriefingChoice, path: Path) -> None:
        """Write the briefing to `path` and offer to open it."""
        to = To(path, self._session.who)
        work = partial(write_to, about=about, choice=choice, to=to)
        task = self._session.follow(work, lambda _: self._tell(path))
        sentence = self._session.look.words.text("Writing {file} …", file=path.name)
        self._waiting.wait_for(task, sentence)

    def _ask_where(self, about: About, choice: BriefingChoice) -> None:
        self._style.keep(choice.style)
        words = self._session.look.words
        title = self._proposed_title(about, choice)
        forms = {
            ".pdf": words.text("PDF files (*.pdf)"),
            ".docx": words.text("Word documents (*.docx)"),
            ".md": words.text("Markdown (*.md)"),
        }
        dialog = SaveDialog(self._window, words.text("Keep the briefing as"), title, forms)
        dialog.then(partial(self.write, about, choice))

    def _proposed_title(self, about: About, choice: BriefingChoice) -> str:
        """What the file is called until somebody calls it otherwise."""
        words = self._session.look.words
        if choice.kind is BriefingKind.MEETING and isinstance(about, MeetingLine):
            day = about.starts.astimezone().date().isoformat()
            return words.text("briefing-{meeting}-{day}", meeting=about.title, day=day)
        dossier = about.dossier if isinstance(about, MeetingLine) else about.name
        kind, day = words.title(choice.kind), today().isoformat()
        return words.text("{kind}-{dossier}-{day}", kind=kind, dossier=dossier, day=day)

    def _tell(self, path: Path) -> None:
        words = self._session.look.words
        self._session.reporter.tell(
            words.text("The briefing is in {file}.", file=path.name),
            Offer(words.text("Open it"), lambda: open_outside(path)),
        )


def dossier_of(about: About) -> int:
    """The dossier of a meeting, or the dossier itself."""
    return about.dossier_id if isinstance(about, MeetingLine) else about.id


def read_offer(register: Register, about: About, by: datetime) -> BriefingOffer:
    """What may be chosen for a paper about a meeting or a dossier, at the moment `by`."""
    from tracker.briefing.left_out import left_out
    from tracker.briefing.reading import read_material
    from tracker.briefing.request import BriefingRequest
    from ui.screens.briefing_dialog import BriefingOffer

    kind = BriefingKind.MEETING if isinstance(about, MeetingLine) else BriefingKind.PROMISES
    asked = {
        audience: BriefingRequest(dossier_of(about), kind, None, audience, "a4", by)
        for audience in Audience
    }
    with register.snapshot():
        material = read_material(register, asked[Audience.NOTE])
        held = [
            line
            for line in meetings(register, dossier_of(about))
            if (line.ends or line.starts) <= by and not line.called_off
        ]
    counted = {
        audience: left_out(material, request.admission) for audience, request in asked.items()
    }
    return BriefingOffer(kind, held, today=by.date(), left_out=counted)


def write_to(
    register: Register, task: Task[None], about: About, choice: BriefingChoice, to: To
) -> None:
    """Gather, lay out and write a briefing, in the worker.

    Cancelled before it is done, nothing is written; what is written is noted in the history.
    """
    from tracker.briefing.gather import BriefingRequest  # reportlab waits until it is wanted
    from tracker.briefing.noting import hand_out_of
    from tracker.exports.briefings import ENDINGS, write_briefing_as
    from tracker.styles.shipped import style_called

    request = BriefingRequest(
        dossier_id=dossier_of(about),
        kind=choice.kind,
        meeting_id=about.id
        if choice.kind is BriefingKind.MEETING and isinstance(about, MeetingLine)
        else None,
        audience=choice.audience,
        paper="a4",
        printed=now(),
        since=choice.since,
    )
    house = style_called(choice.style)
    words = words_in(choice.language)
    ending = to.path.suffix.lower() if to.path.suffix.lower() in ENDINGS else ENDINGS[0]
    briefing = write_briefing_as(register, request, words, house, ending)
    task.checkpoint(1.0)
    replace_file(to.path, briefing)
    note_hand_out(register, hand_out_of(request, words, ending[1:]), briefing, who=to.who)


def open_outside(path: Path) -> None:
    """Open a file we wrote ourselves in the program this computer has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
