"""`overleg timeline` and `overleg brief`: pictures and papers from a register."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import click

from tracker.briefing.gather import BriefingRequest
from tracker.briefing.kinds.table import KINDS
from tracker.briefing.noting import hand_out_of
from tracker.cli.address import Address, RegisterAddress
from tracker.cli.as_of import DAY, as_of_option, known
from tracker.cli.asked import only_dossier, topics_called
from tracker.cli.handing_out import handing_out
from tracker.cli.since import LAST, SinceType, begun_on, end_of, end_of_last_held
from tracker.errors import TrackerError
from tracker.exports.briefings import ENDINGS, Form, write_briefing_as
from tracker.exports.pictures import draw_picture
from tracker.frozen import replace
from tracker.register import Register
from tracker.register.knowledge import end_of as end_of_day
from tracker.register.operations.keeping.handing_out import HandOut
from tracker.register.questions.talks.meetings import last_meeting, meeting, next_meeting
from tracker.reports import BriefingKind
from tracker.styles.names import SHIPPED, USUAL
from tracker.styles.shipped import style_called
from tracker.timeline.paper.printing import TimelinePrint
from tracker.timeline.paper.wanted import Paper
from tracker.timeline.paper.writing import SUFFIXES
from tracker.vocabulary import Audience, Confirmation
from tracker.words import LANGUAGES, Words, words_in

PAPERS = ("a4", "letter")


style_option = click.option(
    "--style",
    default=USUAL,
    show_default=True,
    help=f"House style: {', '.join(SHIPPED)}, or a .toml file.",
)


class NoMeetingError(TrackerError):
    """There is no meeting to prepare."""

    message = "No meeting is planned in this dossier. Plan one, or ask for --kind promises."


class EndingError(click.BadParameter):
    """A file's ending does not say what to make."""

    def __init__(self, path: Path, endings: tuple[str, ...]) -> None:
        super().__init__(f"{path.name}: the name must end in {' or '.join(endings)}.")


@click.command()
@click.argument("register", type=RegisterAddress())
@click.option("--dossier", help="Which dossier; not needed when there is one.")
@click.option("--ladder", metavar="TOPIC", help="How far this topic was let go, on one page.")
@click.option("--from", "first", type=DAY, help="The first day to show (2026-03-03).")
@click.option("--until", "last", type=DAY, help="The last day to show.")
@click.option(
    "--audience",
    type=click.Choice([level.value for level in Audience]),
    default=Audience.ORGANISATION.value,
    show_default=True,
)
@as_of_option
@click.option("--language", type=click.Choice(list(LANGUAGES)), help="Language of the paper.")
@click.option(
    "--paper",
    type=click.Choice([size.value for size in Paper]),
    default=Paper.A4.value,
    show_default=True,
    help="a4: the whole time on one sheet; a3: over as many sheets as it needs.",
)
@style_option
@click.option("-o", "output", required=True, type=click.Path(path_type=Path))
@click.pass_obj
def timeline(
    words: Words,
    /,
    register: Address,
    output: Path,
    dossier: str | None,
    as_of: datetime | None,
    **given: object,
) -> None:
    """Draw the timeline of a dossier as SVG, PNG or PDF."""
    _check_ending(output, SUFFIXES)
    asked = _asked_timeline(given, as_of)
    paper_words = words_in(str(given["language"])) if given["language"] else words
    ending = output.suffix.lower()
    with handing_out(register, words) as (opened, deliver):
        dossier_id = only_dossier(opened, dossier).id
        with known(opened, as_of, dossier_id) as then:
            asked = replace(asked, dossier_id=dossier_id)
            content = _drawn(then, asked, given["ladder"], (paper_words, ending))
        what = "ladder" if given["ladder"] else "timeline"
        language = paper_words.language
        out = HandOut(what, ending[1:], asked.audience, language, dossier_id, asked.as_of)
        deliver(output, content, out)


@click.command()
@click.argument("register", type=RegisterAddress())
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in KINDS]),
    help="Without it: meeting where a meeting is named, else promises.",
)
@click.option("--meeting", "meeting_", help="The meeting's number, or next.")
@click.option("--dossier", help="Which dossier; not needed when there is one.")
@click.option(
    "--audience",
    type=click.Choice([level.value for level in Audience]),
    default=Audience.ORGANISATION.value,
    show_default=True,
)
@click.option(
    "--confirmed",
    type=click.Choice([rung.value for rung in Confirmation]),
    default=Confirmation.OWN_NOTE.value,
    help="Only words confirmed at least so.",
)
@click.option(
    "--since",
    type=SinceType(),
    help="Tell what changed since that day, or since the last meeting (last).",
)
@as_of_option
@click.option("--language", type=click.Choice(list(LANGUAGES)), help="Language of the paper.")
@click.option("--paper", type=click.Choice(PAPERS), default="a4", show_default=True)
@style_option
@click.option("-o", "output", required=True, type=click.Path(path_type=Path))
@click.pass_obj
def brief(
    words: Words,
    /,
    register: Address,
    output: Path,
    as_of: datetime | None,
    since: date | str | None,
    **wanted: str | None,
) -> None:
    """Make a briefing as PDF, DOCX or Markdown: for a meeting, what they promised, and more."""
    _check_ending(output, ENDINGS)
    paper_words = words_in(wanted["language"]) if wanted["language"] else words
    house, ending = style_called(str(wanted["style"])), output.suffix.lower()
    with handing_out(register, words) as (opened, deliver):
        request = _request(opened, wanted)
        now = request.printed if as_of is None else end_of_day(as_of.date())
        request = replace(request, since=_since(opened, request, since or wanted["meeting_"], now))
        with known(opened, as_of, request.dossier_id) as then:
            known_up_to = None if as_of is None else as_of.date()
            # As of an earlier day a paper says nothing of today: it is the same file on any day.
            asked = replace(request, as_of=known_up_to, printed=now)
            content = write_briefing_as(then, asked, paper_words, Form(ending, house))
        deliver(output, content, hand_out_of(asked, paper_words, ending[1:]))


#: The papers of one meeting, and which it is where none is named.
_OF_A_MEETING = {"meeting": "next", "record": LAST}


def _request(register: Register, wanted: dict[str, str | None]) -> BriefingRequest:
    """What to print, from the options as they were given."""
    meeting_id = _meeting_id(register, wanted)
    kind = wanted["kind"] or ("meeting" if meeting_id else "promises")
    if kind == "meeting" and meeting_id is None:
        raise NoMeetingError
    return BriefingRequest(
        dossier_id=(
            meeting(register, meeting_id).line.dossier_id
            if meeting_id and wanted["dossier"] is None
            else only_dossier(register, wanted["dossier"]).id
        ),
        kind=kind,
        meeting_id=meeting_id if kind in _OF_A_MEETING else None,
        audience=Audience(str(wanted["audience"])),
        paper=str(wanted["paper"]),
        printed=datetime.now().astimezone(),
        from_rung=Confirmation(str(wanted["confirmed"])),
    )


def _since(
    register: Register, request: BriefingRequest, asked: date | str | None, now: datetime
) -> datetime | None:
    """From when changes are told: since a day, or since a meeting; None where nobody asked.

    The list of changes counts from the meeting that is named, else from the last one.
    """
    if isinstance(asked, date):
        return begun_on(asked)
    if request.kind == BriefingKind.CHANGES and asked not in (None, LAST, "next"):
        return end_of(register, meeting(register, _number(str(asked))).line.id)
    if asked == LAST or request.kind == BriefingKind.CHANGES:
        return end_of_last_held(register, request.dossier_id, now)
    return None


def _meeting_id(register: Register, wanted: dict[str, str | None]) -> int | None:
    """The meeting that is named, or the next one where `next` or the kind asks for it."""
    named = wanted["meeting_"] or _OF_A_MEETING.get(wanted["kind"] or "")
    if named is None:
        return None
    if named not in _OF_A_MEETING.values():
        return meeting(register, _number(named)).line.id
    dossier_id = only_dossier(register, wanted["dossier"]).id if wanted["dossier"] else None
    which = last_meeting if named == LAST else next_meeting
    found = which(register, datetime.now(UTC), dossier_id)
    if found is None:
        raise NoMeetingError
    return found.id


def _number(named: str) -> int:
    if not named.isdigit():
        raise click.BadParameter("give the meeting's number, or next", param_hint="--meeting")
    return int(named)


def _asked_timeline(given: dict[str, object], as_of: datetime | None) -> TimelinePrint:
    """What to draw, from the options as they were given; of which dossier is still open."""
    first, last = _day(given["first"]), _day(given["last"])
    if first is not None and last is not None and last < first:
        raise click.BadParameter("the last day lies before the first", param_hint="--until")
    return TimelinePrint(
        dossier_id=None,
        now=datetime.now().astimezone(),
        audience=Audience(str(given["audience"])),
        paper=Paper(str(given["paper"])),
        as_of=_day(as_of),
        first=first,
        last=last,
        house=style_called(str(given["style"])),
    )


def _drawn(
    register: Register, asked: TimelinePrint, topic: object, how: tuple[Words, str]
) -> bytes:
    """The timeline of a dossier, or the ladder of the topic that is named."""
    if topic is None:
        return draw_picture(register, asked, *how)
    (found,) = topics_called(register, [asked.dossier_id or 0], str(topic))
    return draw_picture(register, asked, *how, found.id)


def _day(given: object) -> date | None:
    return given.date() if isinstance(given, datetime) else None


def _check_ending(path: Path, endings: tuple[str, ...]) -> None:
    if path.suffix.lower() not in endings:
        raise EndingError(path, endings)
