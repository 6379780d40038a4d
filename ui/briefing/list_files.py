"""A list or a calendar as a file: asked for, written behind the window, offered to open."""

from __future__ import annotations

from contextlib import nullcontext
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from tracker.briefing.left_out import left_out
from tracker.briefing.reading import read_material
from tracker.exports.calendar.making import write_calendar
from tracker.exports.lists.making import ENDINGS, write_list
from tracker.exports.lists.table import LISTS, ListKind
from tracker.exports.request import ExportRequest
from tracker.files import replace_file
from tracker.frozen import replace
from tracker.register import Register
from tracker.register.knowledge import as_it_stood, end_of
from tracker.register.operations.keeping.handing_out import HandOut, note_hand_out
from tracker.vocabulary import Audience
from tracker.words import Words, words_in
from ui.briefing.list_dialog import CALENDAR, ListChoice, ListDialog, ListOffer
from ui.briefing.maker import offer_to_open
from ui.briefing.saving_as import SaveDialog
from ui.computer.clock import now, today
from ui.look.naming import NAMES
from ui.paper.printed import To
from ui.requests.lists import ListRequest
from ui.session import Session
from ui.tasks import Task
from ui.waiting import Waiting


class ListFiles(QObject):
    """Asks which list, for whom and where, then writes."""

    def __init__(self, session: Session, window: QWidget, waiting: Waiting) -> None:
        super().__init__(window)
        self._session, self._window, self._waiting = session, window, waiting

    def ask(self, request: ListRequest) -> None:
        """Ask which list is wanted; the dialog says what it leaves out."""
        self._session.ask(partial(read_offer, request=request), partial(self._open, request))

    def write(self, request: ListRequest, choice: ListChoice, path: Path) -> None:
        """Write the list to `path` and offer to open it."""
        to = To(path, self._session.who)
        work = partial(write_file, request=request, choice=choice, to=to)
        task = self._session.follow(work, lambda _: self._tell(path))
        sentence = self._session.look.words.text("Writing {file} …", file=path.name)
        self._waiting.wait_for(task, sentence)

    def _open(self, request: ListRequest, offer: ListOffer) -> None:
        dialog = ListDialog(self._session.look, NAMES, offer, self._window)
        dialog.chosen.connect(partial(self._ask_where, request))
        dialog.open()

    def _ask_where(self, request: ListRequest, choice: ListChoice) -> None:
        words = self._session.look.words
        forms = {
            ".xlsx": words.text("Spreadsheets (*.xlsx)"),
            ".csv": words.text("Comma-separated values (*.csv)"),
        }
        if choice.what == CALENDAR:
            forms = {".ics": words.text("Calendar files (*.ics)")}
        day = (request.as_of or today()).isoformat()
        name = words.text(
            "{kind}-{dossier}-{day}", kind=_name_of(choice, words), dossier=request.dossier, day=day
        )
        dialog = SaveDialog(self._window, words.text("Keep the list as"), name, forms)
        dialog.then(partial(self.write, request, choice))

    def _tell(self, path: Path) -> None:
        sentence = self._session.look.words.text("The list is in {file}.", file=path.name)
        offer_to_open(self._session, path, sentence)


def read_offer(register: Register, request: ListRequest) -> ListOffer:
    """What is proposed, with what a file for each audience leaves out on the day looked at."""
    day = request.as_of
    asked = {each: ExportRequest(request.dossier_id, each, now(), day) for each in Audience}
    briefings = {each: one.of(request.dossier_id) for each, one in asked.items()}
    stood = as_it_stood(register, end_of(day), request.dossier_id) if day else nullcontext(register)
    with stood as then, then.snapshot():
        material = read_material(then, briefings[Audience.NOTE])
    counted = {each: left_out(material, one.admission) for each, one in briefings.items()}
    return ListOffer(request.what, counted)


def write_file(
    register: Register, task: Task[None], request: ListRequest, choice: ListChoice, to: To
) -> None:
    """Gather and write, in the worker; what is written is noted in the history.

    Cancelled before it is done, nothing is written.
    """
    asked = ExportRequest(request.dossier_id, choice.audience, now())
    if request.as_of is None:
        content = _written(register, asked, choice, to.path)
    else:
        asked = replace(asked, as_of=request.as_of)
        with as_it_stood(register, end_of(request.as_of), request.dossier_id) as then:
            content = _written(then, asked, choice, to.path)
    task.checkpoint(1.0)
    replace_file(to.path, content)
    form = "ics" if choice.what == CALENDAR else _ending(to.path)[1:]
    out = HandOut(
        choice.what, form, choice.audience, choice.language, request.dossier_id, request.as_of
    )
    note_hand_out(register, out, content, who=to.who)


def _written(register: Register, asked: ExportRequest, choice: ListChoice, path: Path) -> bytes:
    words = words_in(choice.language)
    if choice.what == CALENDAR:
        return write_calendar(register, asked, words)
    return write_list(register, asked, ListKind(choice.what), words, _ending(path))


def _ending(path: Path) -> str:
    """That of the name, or the usual one."""
    return path.suffix.lower() if path.suffix.lower() in ENDINGS else ".xlsx"


def _name_of(choice: ListChoice, words: Words) -> str:
    if choice.what == CALENDAR:
        return words.text("Calendar")
    return words.text(LISTS[ListKind(choice.what)].title)
