"""From the register to the steps of a ladder, in order of their days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from tracker.frozen import Frozen, replace
from tracker.register import Register
from tracker.register.questions.dossiers.dossiers import dossier
from tracker.register.questions.entries.trajectory import TrajectoryStep, trajectory
from tracker.register.questions.lines import DocumentLine
from tracker.register.questions.papers.documents import documents
from tracker.timeline.events import Event, Kind, Lane, Passage, TimelineContent, day_number
from tracker.timeline.paper.sources import place_in_words
from tracker.timeline.paper.wanted import Source
from tracker.vocabulary import SPOKEN, Audience, LettingGo, Side
from tracker.words import Words
from tracker.words.classification import classification


class LadderStep(Frozen):
    """Somebody's words on the ladder: on which rungs, lowest first, and where they stand.

    `dated` is None where no day is known; `source` has entry, place and language.
    """

    event: Event
    rungs: tuple[LettingGo, ...]
    dated: date | None
    party: str
    source: Source
    demanded: bool = False

    @property
    def rung(self) -> LettingGo:
        """The highest of its rungs: there its words stand."""
        return max(self.rungs)


class LadderContent(Frozen):
    """A topic's ladder: what was let go, then what was demanded, each in order of time.

    `timeline` holds the same words as a timeline, for a table of them.
    """

    topic: str
    steps: tuple[LadderStep, ...]
    timeline: TimelineContent

    @property
    def sources(self) -> Mapping[str, Source]:
        """Entry, place and language by the key of the event."""
        return {step.event.key: step.source for step in self.steps}


def gather_ladder(
    register: Register, topic_id: int, today: date, words: Words, audience: Audience
) -> LadderContent:
    """The ladder of a topic with what `audience` may see; `TopicMissingError` without a topic."""
    way = trajectory(register, topic_id)
    papers: dict[int, DocumentLine] = {}
    for step in (*way.conceded, *way.demanded):
        if not papers:
            dossier_id = step.statement.dossier_id
            papers = {paper.id: paper for paper in documents(register, dossier_id)}
    seen = [
        (step, step in way.demanded)
        for step in (*way.conceded, *way.demanded)
        if _may_see(step, papers, audience)
    ]
    title = dossier(register, seen[0][0].statement.dossier_id).name if seen else way.topic
    lanes = list(dict.fromkeys(_party(step, words) for step, _ in seen))
    steps = tuple(
        _step(step, papers[step.statement.place.document_id], words, demanded=demanded)
        for step, demanded in seen
    )
    return LadderContent(
        topic=way.topic,
        steps=steps,
        timeline=TimelineContent(
            title=title,
            lanes=tuple(Lane(name, Side.OTHER) for name in lanes),
            events=tuple(_in_lanes(steps, lanes)),
            today=today,
            notice=classification(audience, words),
        ),
    )


def _may_see(step: TrajectoryStep, papers: Mapping[int, DocumentLine], audience: Audience) -> bool:
    paper = papers.get(step.statement.place.document_id)
    return (
        paper is not None
        and audience.may_show(paper.audience)
        and audience.may_show(step.statement.audience)
    )


def _in_lanes(steps: Iterable[LadderStep], lanes: list[str]) -> Iterable[Event]:
    """Those that have a day, in the lanes of their parties."""
    return (replace(step.event, lane=lanes.index(step.party)) for step in steps if step.dated)


def _party(step: TrajectoryStep, words: Words) -> str:
    actor = step.statement.actor
    return actor.name if actor else words.text("Nobody named")


def _step(step: TrajectoryStep, paper: DocumentLine, words: Words, *, demanded: bool) -> LadderStep:
    line, place = step.statement, step.statement.place
    event = Event(
        key=f"statement:{line.id}",
        lane=0,
        kind=Kind.STATEMENT,
        day=day_number(step.dated) if step.dated else 0.0,
        label=" ".join(line.quote.split()),
        heading=words.text(
            "{type}, {strength}", type=words.title(line.type), strength=words.label(line.strength)
        ),
        type=line.type,
        strength=line.strength,
        oral=line.confirmation in SPOKEN,
        quote=line.quote,
        caveat=line.caveat,
        letter=f"document:{place.document_id}",
        passage=Passage(place.document_id, place.start, place.end),
    )
    source = Source(f"{line.entry:03}", place_in_words(place, words), paper.language)
    return LadderStep(event, step.steps, step.dated, _party(step, words), source, demanded)
