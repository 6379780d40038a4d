"""Briefings made in the worker: as a file, or as the pages that are shown before they leave."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from datetime import date, datetime

from tracker.briefing.left_out import LeftOut, left_out, says_left_out
from tracker.briefing.noting import hand_out_of
from tracker.briefing.reading import read_material
from tracker.briefing.request import OF_A_MEETING, BriefingRequest
from tracker.exports.briefings import ENDINGS, Form, write_briefing_as
from tracker.files import replace_file
from tracker.frozen import replace
from tracker.register import Register
from tracker.register.knowledge import as_it_stood, end_of
from tracker.register.operations.keeping.handing_out import note_hand_out
from tracker.register.questions.keeping.changes import begun
from tracker.register.questions.lines import DossierLine, MeetingLine
from tracker.register.questions.talks.meetings import meetings
from tracker.register.questions.talks.talk_notes import talk_notes
from tracker.reports import BriefingKind
from tracker.styles.shipped import style_called
from tracker.tagged.paging import Progress
from tracker.vocabulary import Audience
from tracker.words import Words, words_in
from ui.briefing.choice import BriefingChoice, BriefingOffer
from ui.computer.clock import now
from ui.paper.printed import Printed, To
from ui.tasks import Task

#: How much of the work is done when there is a paper to show, still without what it leaves out.
SHOWN = 0.9

#: What a paper is about: a meeting, or a whole dossier.
About = MeetingLine | DossierLine


def dossier_of(about: About) -> int:
    """The dossier of a meeting, or the dossier itself."""
    return about.dossier_id if isinstance(about, MeetingLine) else about.id


def read_offer(register: Register, about: About, by: datetime, as_of: date | None) -> BriefingOffer:
    """What may be chosen for a paper about a meeting or a dossier, at the moment `by`."""
    with register.snapshot():
        kind = _proposed(register, about, by)
        held = [
            line
            for line in meetings(register, dossier_of(about))
            if (line.ends or line.starts) <= by and not line.called_off
        ]
        first = begun(register)
    counted = read_left_out(register, about, as_of)
    since = first.astimezone().date() if first else by.date()
    return BriefingOffer(kind, held, today=by.date(), left_out=counted, begun=since, as_of=as_of)


def _proposed(register: Register, about: About, by: datetime) -> BriefingKind:
    """Before a meeting its briefing; once it was held, the record of it, where there is one."""
    if not isinstance(about, MeetingLine):
        return BriefingKind.PROMISES
    is_held = (about.ends or about.starts) <= by and not about.called_off
    if is_held and talk_notes(register, about.id):
        return BriefingKind.RECORD
    return BriefingKind.MEETING


def read_left_out(
    register: Register, about: About, as_of: date | None
) -> Mapping[Audience, LeftOut]:
    """What a paper for each audience leaves out, as it stands or stood on a day."""
    dossier_id = dossier_of(about)
    asked = {
        audience: BriefingRequest(
            dossier_id, BriefingKind.PROMISES, None, audience, "a4", _moment(as_of), as_of
        )
        for audience in Audience
    }
    with _known(register, as_of, dossier_id) as then, then.snapshot():
        material = read_material(then, asked[Audience.NOTE])
    return {audience: left_out(material, request.admission) for audience, request in asked.items()}


def show_briefing(
    register: Register, task: Task[Printed], about: About, choice: BriefingChoice, words: Words
) -> Printed:
    """The paper as a PDF to look at, and in `words` what it leaves out."""
    request = _request(about, choice)

    def follow(part: float) -> None:
        task.checkpoint(part * SHOWN)

    with _known(register, choice.as_of, request.dossier_id) as then:
        content = _written(then, request, choice, ENDINGS[0], follow)
        task.checkpoint(SHOWN)
        counted = left_out(read_material(then, request), request.admission)
    out = hand_out_of(request, words_in(choice.language), ENDINGS[0][1:])
    return Printed(content, out, says_left_out(counted, words))


def write_to(
    register: Register, task: Task[None], about: About, choice: BriefingChoice, to: To
) -> None:
    """Gather, lay out and write a briefing, in the worker.

    Tells how far it is with every page, and can be cancelled there; then nothing is written.
    What is written is noted in the history.
    """
    request = _request(about, choice)
    ending = to.path.suffix.lower() if to.path.suffix.lower() in ENDINGS else ENDINGS[0]
    with _known(register, choice.as_of, request.dossier_id) as then:
        briefing = _written(then, request, choice, ending, task.checkpoint)
    task.checkpoint(1.0)
    replace_file(to.path, briefing)
    out = hand_out_of(request, words_in(choice.language), ending[1:])
    note_hand_out(register, out, briefing, who=to.who)


def keep_printed(register: Register, printed: Printed, to: To) -> None:
    """Write the very file that was shown, and note it in the history."""
    replace_file(to.path, printed.content)
    note_hand_out(register, printed.out, printed.content, who=to.who)


def note_print(register: Register, printed: Printed, who: str) -> None:
    """Note in the history that a paper went to a printer."""
    note_hand_out(register, replace(printed.out, form="print"), printed.content, who=who)


def _written(
    register: Register,
    request: BriefingRequest,
    choice: BriefingChoice,
    ending: str,
    progress: Progress,
) -> bytes:
    form = Form(ending, style_called(choice.style))
    return write_briefing_as(register, request, words_in(choice.language), form, progress)


def _request(about: About, choice: BriefingChoice) -> BriefingRequest:
    """As of an earlier day a paper says nothing of today: it is the same file on any day."""
    of_meeting = choice.kind in OF_A_MEETING and isinstance(about, MeetingLine)
    return BriefingRequest(
        dossier_id=dossier_of(about),
        kind=choice.kind,
        meeting_id=about.id if of_meeting else None,
        audience=choice.audience,
        paper=choice.paper,
        printed=_moment(choice.as_of),
        as_of=choice.as_of,
        since=choice.since,
    )


def _moment(as_of: date | None) -> datetime:
    return now() if as_of is None else end_of(as_of)


def _known(
    register: Register, as_of: date | None, dossier_id: int
) -> AbstractContextManager[Register]:
    if as_of is None:
        return nullcontext(register)
    return as_it_stood(register, end_of(as_of), dossier_id)
