"""From the register to a timeline: which party gets a lane, and what stands in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from tracker.register import Register
from tracker.register.questions.dossiers.dossiers import dossier
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.following.deadlines import deadlines
from tracker.register.questions.lines import (
    DeadlineLine,
    DocumentLine,
    MeetingLine,
    PartyLine,
    StatementLine,
)
from tracker.register.questions.papers.documents import documents
from tracker.register.questions.talks.meetings import meetings
from tracker.timeline.events import Event, Lane, Link, TimelineContent
from tracker.timeline.gathering.entries import (
    deadline_event,
    document_event,
    meeting_event,
    statement_event,
    ultimatum_event,
)
from tracker.vocabulary import Audience, DocumentKind, Side
from tracker.words import Words

#: An event with the party whose lane it stands in; None where nobody is named.
Owned = tuple[PartyLine | None, Event]


@dataclass(frozen=True, slots=True)
class Material:
    """What the register holds for a timeline."""

    documents: list[DocumentLine]
    statements: list[StatementLine]
    deadlines: list[DeadlineLine]
    meetings: list[MeetingLine]


def gather_timeline(
    register: Register,
    dossier_id: int | None,
    today: date,
    words: Words,
    *,
    audience: Audience = Audience.ORGANISATION,
) -> TimelineContent:
    """The timeline of a dossier, or of the whole register for None, as it stands `today`.

    Nothing that `audience` may not see is in it. Lanes go by side, then by name.
    """
    title = dossier(register, dossier_id).name if dossier_id else words.text("All dossiers")
    material = _read(register, dossier_id, audience)
    found, undated = _events(material, words)
    lanes, events = _in_lanes(found, words)
    return TimelineContent(
        title=title,
        lanes=lanes,
        events=events,
        today=today,
        links=tuple(_links(material.documents)),
        notice=words.title(audience),
        undated=undated,
    )


def _read(register: Register, dossier_id: int | None, audience: Audience) -> Material:
    shown = [d for d in documents(register, dossier_id) if audience.may_show(d.audience)]
    papers = {document.id for document in shown}
    said = [
        statement
        for statement in statements(register, dossier_id)
        if audience.may_show(statement.audience) and statement.place.document_id in papers
    ]
    entries = {statement.id for statement in said}
    terms = [
        deadline
        for deadline in deadlines(register, dossier_id)
        if deadline.statement_id is None or deadline.statement_id in entries
    ]
    return Material(shown, said, terms, meetings(register, dossier_id))


def _events(material: Material, words: Words) -> tuple[list[Owned], int]:
    """Everything that has a day, with its party, and how many entries have none."""
    ends = _ends_of_ultimatums(material)
    taken = {end.id for end in ends.values()}
    founding = {statement.id: statement for statement in material.statements}
    found: list[tuple[PartyLine | None, Event | None]] = [
        *((document.sender, _paper(document, ends, words)) for document in material.documents),
        *((s.actor, statement_event(s, words)) for s in material.statements),
        *(
            (
                deadline.party,
                deadline_event(deadline, founding.get(deadline.statement_id or 0), words),
            )
            for deadline in material.deadlines
            if deadline.id not in taken and not _is_told(deadline, founding)
        ),
        *((_chair(meeting), meeting_event(meeting, words)) for meeting in material.meetings),
    ]
    dated = [(party, event) for party, event in found if event is not None]
    return dated, len(found) - len(dated)


def _is_told(deadline: DeadlineLine, founding: dict[int, StatementLine]) -> bool:
    """Whether the band of a statement shows its term already: the term has no date of its own."""
    statement = founding.get(deadline.statement_id or 0)
    term = statement.term if statement else None
    return term is not None and deadline.term.latest is None and term.words == deadline.term.words


def _paper(document: DocumentLine, ends: dict[int, DeadlineLine], words: Words) -> Event | None:
    end = ends.get(document.id)
    return ultimatum_event(document, end, words) if end else document_event(document, words)


def _ends_of_ultimatums(material: Material) -> dict[int, DeadlineLine]:
    """By document, the last term with a date that an ultimatum sets."""
    letters = {s.id: s.place.document_id for s in material.statements}
    ultimatums = {d.id for d in material.documents if d.kind is DocumentKind.ULTIMATUM}
    ends: dict[int, DeadlineLine] = {}
    for deadline in sorted(material.deadlines, key=lambda d: d.term.latest or date.min):
        letter = letters.get(deadline.statement_id or 0)
        if letter in ultimatums and deadline.term.latest is not None:
            ends[letter] = deadline
    return ends


def _chair(meeting: MeetingLine) -> PartyLine | None:
    """In whose lane a meeting stands: the secretariat's, when one takes part."""
    houses = [p for p in meeting.participants if p.side is Side.SECRETARIAT]
    return houses[0] if houses else None


def _in_lanes(found: Iterable[Owned], words: Words) -> tuple[tuple[Lane, ...], tuple[Event, ...]]:
    """The lanes that are needed, and the events in them in the order of their days."""
    owned = list(found)
    order = sorted({_lane_of(party, event, words) for party, event in owned}, key=_by_side)
    numbers = {lane: number for number, lane in enumerate(order)}
    events = (replace(event, lane=numbers[_lane_of(party, event, words)]) for party, event in owned)
    return tuple(order), tuple(sorted(events, key=lambda event: (event.day, event.key)))


def _lane_of(party: PartyLine | None, event: Event, words: Words) -> Lane:
    if party is not None:
        return Lane(party.name, party.side)
    is_meeting = event.key.startswith("meeting")
    return Lane(words.text("Meetings") if is_meeting else words.text("Nobody named"), Side.OTHER)


def _by_side(lane: Lane) -> tuple[int, str]:
    return list(Side).index(lane.side), lane.name


def _links(papers: Iterable[DocumentLine]) -> Iterable[Link]:
    """From each document to those of the same dossier that answer it."""
    papers = list(papers)
    by_title = {(paper.dossier_id, paper.title): paper for paper in papers}
    for paper in papers:
        for title in paper.answers:
            answered = by_title.get((paper.dossier_id, title))
            if answered is not None:
                yield Link(f"document:{answered.id}", f"document:{paper.id}")
