"""The watch list as a PDF: one click, one place to keep it, and it is offered to open."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from tracker.files import replace_file
from tracker.register import Register
from tracker.register.operations.keeping.handing_out import HandOut, note_hand_out
from tracker.register.questions.dossiers.dossiers import dossier_names
from tracker.register.questions.following.watch_lists import dossiers_watched
from tracker.reports import BriefingKind
from tracker.vocabulary import Audience
from tracker.words import Words, words_in
from ui.briefing.maker import Maker, offer_to_open
from ui.briefing.saving_as import SaveDialog
from ui.computer.clock import now, today
from ui.paper.printed import To
from ui.requests.watch_list import WatchRequest
from ui.tasks import Task


class WatchPapers(Maker):
    """Asks where, then writes; for one's own house, in the language and style of papers."""

    def ask(self, wanted: WatchRequest) -> None:
        """Ask where to keep it."""
        words = self._session.look.words
        title = words.text(
            "{kind}-{dossier}-{day}",
            kind=words.title(BriefingKind.WATCH),
            dossier=wanted.dossier or words.text("All dossiers"),
            day=today().isoformat(),
        )
        forms = {".pdf": words.text("PDF files (*.pdf)")}
        dialog = SaveDialog(self._window, words.text("Keep the watch list as"), title, forms)
        dialog.then(partial(self.write, wanted))

    def write(self, wanted: WatchRequest, path: Path) -> None:
        """Write it to `path` and offer to open it."""
        look = self._session.look
        paper_words = words_in(look.paper_language)
        to = To(path, self._session.who)
        work = partial(write_to, wanted=wanted, form=(paper_words, self._style.name), to=to)
        task = self._session.follow(work, lambda _: self._tell(path))
        sentence = look.words.text("Writing {file} …", file=path.name)
        self._waiting.count_for(task, lambda _part: sentence)

    def _tell(self, path: Path) -> None:
        sentence = self._session.look.words.text("The watch list is in {file}.", file=path.name)
        offer_to_open(self._session, path, sentence)


def write_to(
    register: Register, task: Task[None], wanted: WatchRequest, form: tuple[Words, str], to: To
) -> None:
    """Read, lay out and write it, in the worker; `form` is its language and its house style.

    Cancelled before it is done, nothing is written; what is written is noted in the history.
    """
    from tracker.briefing.request import BriefingRequest  # reportlab waits until it is wanted
    from tracker.briefing.watch_paper import write_watch_list
    from tracker.styles.shipped import style_called

    (words, style), audience, printed = form, Audience.ORGANISATION, now()
    requests = [
        BriefingRequest(id_, BriefingKind.WATCH, None, audience, "a4", printed)
        for id_ in dossiers_of(register, wanted, printed.date())
    ]
    content = write_watch_list(register, requests, words, style_called(style), task.checkpoint)
    task.checkpoint(1.0)
    replace_file(to.path, content)
    out = HandOut(BriefingKind.WATCH, "pdf", audience, words.language, wanted.dossier_id)
    note_hand_out(register, out, content, who=to.who)


def dossiers_of(register: Register, wanted: WatchRequest, day: date) -> list[int]:
    """The one that is named; else those with something to watch, any one where there are none."""
    if wanted.dossier_id is not None:
        return [wanted.dossier_id]
    return dossiers_watched(register, day) or list(dossier_names(register))[:1]
