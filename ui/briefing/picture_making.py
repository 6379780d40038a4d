"""Pictures of a timeline or a ladder made in the worker: as a file, or as pages to look at."""

from __future__ import annotations

from contextlib import nullcontext
from functools import partial
from pathlib import Path

from tracker.files import replace_file
from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.knowledge import as_it_stood, end_of
from tracker.register.operations.keeping.handing_out import HandOut, note_hand_out
from tracker.words import Words
from ui.briefing.picture_fields import (
    PDF,
    PictureChoice,
    PictureFields,
    kinds_of,
    what_is_left_out,
)
from ui.computer.clock import now, today
from ui.look.parts import in_column
from ui.look.theme import Look
from ui.paper.choosing import Choosing, Make
from ui.paper.printed import Printed
from ui.requests.picture import PictureRequest
from ui.tasks import Task


class To(Frozen):
    """Where a picture goes, in which language, and who asked for it."""

    path: Path
    words: Words
    who: str


class PictureChoosing(Choosing):
    """A timeline or a ladder beside its pages."""

    def __init__(self, look: Look, request: PictureRequest, style: str) -> None:
        super().__init__()
        self._look, self._request = look, request
        sheets = [kind for kind in kinds_of(request, look.words) if kind[1] == PDF]
        self.fields = PictureFields(look, request, sheets, style)
        self.fields.under_each_other()
        self.setLayout(in_column(self.fields))
        self.fields.changed.connect(self.changed)

    @property
    def make(self) -> Make:
        """How the sheets are made that are chosen now."""
        choice, words = self.fields.choice, self._look.words
        return partial(show_picture, request=self._request, choice=choice, words=words)

    @property
    def title(self) -> str:
        """What they are called as a file and at the printer."""
        return name_of(self._request, self._look.words)


def name_of(request: PictureRequest, words: Words) -> str:
    """What the file of a picture is called until somebody calls it otherwise."""
    about, day = request.topic or request.dossier, (request.as_of or today()).isoformat()
    return words.text("timeline-{about}-{day}", about=about, day=day)


def show_picture(
    register: Register,
    task: Task[Printed],
    request: PictureRequest,
    choice: PictureChoice,
    words: Words,
) -> Printed:
    """The sheets as a PDF to look at, and in `words` what they leave out."""
    task.checkpoint(0.0)
    content = _drawn_as_of(register, request, choice, words)
    out = _hand_out(request, choice, words)
    return Printed(content, out, what_is_left_out(request, words))


def write_picture(
    register: Register, task: Task[None], request: PictureRequest, choice: PictureChoice, to: To
) -> None:
    """Gather, lay out and write a picture; it is noted in the history.

    Cancelled before it is done, nothing is written.
    """
    content = _drawn_as_of(register, request, choice, to.words)
    task.checkpoint(1.0)
    replace_file(to.path, content)
    note_hand_out(register, _hand_out(request, choice, to.words), content, who=to.who)


def _hand_out(request: PictureRequest, choice: PictureChoice, words: Words) -> HandOut:
    what, form = "timeline" if request.topic_id is None else "ladder", choice.ending[1:]
    return HandOut(what, form, choice.audience, words.language, request.dossier_id, request.as_of)


def _drawn_as_of(
    register: Register, request: PictureRequest, choice: PictureChoice, words: Words
) -> bytes:
    day = request.as_of
    stood = as_it_stood(register, end_of(day), request.dossier_id) if day else nullcontext(register)
    with stood as then:
        return _drawn(then, request, choice, words)


def _drawn(
    register: Register, request: PictureRequest, choice: PictureChoice, words: Words
) -> bytes:
    # reportlab waits until it is wanted
    from tracker.exports.pictures import draw_picture
    from tracker.styles.shipped import style_called
    from tracker.timeline.paper.printing import TimelinePrint

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
        house=style_called(choice.style),
    )
    return draw_picture(register, asked, words, choice.ending, request.topic_id)
