"""Making briefings: asked for, looked at, written behind the window, offered to open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.frozen import replace
from tracker.register import Register
from tracker.register.questions.lines import DossierLine, MeetingLine
from tracker.vocabulary import Audience
from ui.briefing.maker import Maker, offer_to_open
from ui.briefing.saving_as import SaveDialog
from ui.computer.clock import now
from ui.look.naming import NAMES
from ui.requests.paper import PaperRequest
from ui.requests.picture import PictureRequest
from ui.screen import Screen
from ui.tasks import Task

if TYPE_CHECKING:
    from tracker.briefing.left_out import LeftOut
    from ui.briefing.choice import BriefingChoice, BriefingOffer
    from ui.briefing.dialog import BriefingDialog

#: What a paper is about: a meeting, or a whole dossier.
About = MeetingLine | DossierLine


class Briefings(Maker):
    """Asks for whom and where, then writes; or shows the paper first."""

    def ask(self, wanted: About | PaperRequest) -> None:
        """Ask what paper is wanted about a meeting, or about a dossier, and for whom."""
        self._offer(wanted, self._open)

    def show(self, wanted: About | PaperRequest) -> None:
        """Show the paper as it was had the last time, to print or keep it."""
        self._offer(wanted, self._show)

    def print_of(self, screen: Screen) -> None:
        """Show the paper of a screen; say so where it has none."""
        wanted = screen.printable
        if wanted is None:
            words = self._session.look.words
            self._session.reporter.tell(
                words.text(
                    "There is no paper of this screen. Open a dossier, a meeting or a ladder to "
                    "print."
                )
            )
        elif isinstance(wanted, PictureRequest):
            from ui.briefing.pictures import Pictures  # loaded when one is wanted

            Pictures(self._session, self._window, self._waiting, self._style).show(wanted)
        else:
            self.show(wanted)

    def _offer(
        self, wanted: About | PaperRequest, then: Callable[[About, BriefingOffer], None]
    ) -> None:
        request = wanted if isinstance(wanted, PaperRequest) else PaperRequest(wanted)
        about, kind = request.about, request.kind
        question = partial(_read_offer, about=about, as_of=request.as_of)

        def take(offer: BriefingOffer) -> None:
            kept = self._style
            offer = replace(
                offer, style=kept.name, habits=dict(kept.habits), kind=kind or offer.kind
            )
            then(about, offer)

        self._session.ask(question, take)

    def _open(self, about: About, offer: BriefingOffer) -> None:
        from ui.briefing.dialog import BriefingDialog

        dialog = BriefingDialog(self._session.look, NAMES, offer, self._window)
        dialog.chosen.connect(partial(self._ask_where, about))
        dialog.preview_wanted.connect(partial(self._show, about, offer))
        dialog.day_chosen.connect(partial(self._count, dialog, about))
        dialog.open()

    def _count(self, dialog: BriefingDialog, about: About, day: date | None) -> None:
        """The dialog asks what papers leave out that speak of another day."""
        question = partial(_read_left_out, about=about, as_of=day)

        def take(found: Mapping[Audience, LeftOut]) -> None:
            if dialog in self._window.children():  # it may be closed by now
                dialog.show_left_out(day, found)

        self._session.ask(question, take)

    def _show(
        self, about: About, offer: BriefingOffer, choice: BriefingChoice | None = None
    ) -> None:
        from ui.briefing.choosing import BriefingChoosing
        from ui.briefing.papers import Papers  # what prints waits until it is wanted

        choosing = BriefingChoosing(self._session.look, NAMES, about, offer)
        if choice is not None:
            choosing.begin_with(choice)
        title = about.title if isinstance(about, MeetingLine) else about.name
        preview = Papers(self._session, self._window, self._waiting).show(title, choosing)
        for leaves in (preview.print_wanted, preview.save_wanted):
            leaves.connect(lambda _printed: self._keep(choosing.choice))

    def _keep(self, choice: BriefingChoice) -> None:
        """Propose the same the next time."""
        self._style.keep(choice.style)
        self._style.keep_habit(choice.kind, choice.habit)

    def write(self, about: About, choice: BriefingChoice, path: Path) -> None:
        """Write the briefing to `path` and offer to open it."""
        work = partial(_write, about=about, choice=choice, to=(path, self._session.who))
        task = self._session.follow(work, lambda _: self._tell(path))
        sentence = self._session.look.words.text("Writing {file} …", file=path.name)
        self._waiting.count_for(task, lambda _part: sentence)

    def _ask_where(self, about: About, choice: BriefingChoice) -> None:
        from ui.briefing.names import name_of

        self._keep(choice)
        words = self._session.look.words
        forms = {
            ".pdf": words.text("PDF files (*.pdf)"),
            ".docx": words.text("Word documents (*.docx)"),
            ".md": words.text("Markdown (*.md)"),
        }
        name = name_of(about, choice, words)
        dialog = SaveDialog(self._window, words.text("Keep the briefing as"), name, forms)
        dialog.then(partial(self.write, about, choice))

    def _tell(self, path: Path) -> None:
        sentence = self._session.look.words.text("The briefing is in {file}.", file=path.name)
        offer_to_open(self._session, path, sentence)


# What makes a paper waits, with all it needs, until one is wanted.


def _read_offer(register: Register, about: About, as_of: date | None) -> BriefingOffer:
    from ui.briefing.making import read_offer

    return read_offer(register, about, now(), as_of)


def _read_left_out(
    register: Register, about: About, as_of: date | None
) -> Mapping[Audience, LeftOut]:
    from ui.briefing.making import read_left_out

    return read_left_out(register, about, as_of)


def _write(
    register: Register,
    task: Task[None],
    about: About,
    choice: BriefingChoice,
    to: tuple[Path, str],
) -> None:
    from ui.briefing.making import write_to
    from ui.paper.printed import To

    write_to(register, task, about, choice, To(*to))
