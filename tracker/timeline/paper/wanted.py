"""What somebody wants printed of a timeline: on which paper, of which days, for whom."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from tracker.frozen import Frozen, field, replace
from tracker.timeline.events import Event, TimelineContent

if TYPE_CHECKING:  # the faces of paper wait until something is printed
    from tracker.timeline.paper.dress import Dress


class Paper(StrEnum):
    """A size of paper, landscape."""

    A4 = "a4"
    A3 = "a3"


class Format(NamedTuple):
    """Width and height in points, and over how many sheets the time may be cut."""

    width: float
    height: float
    most_sheets: int


FORMATS: Mapping[Paper, Format] = {
    Paper.A4: Format(841.89, 595.28, 1),
    Paper.A3: Format(1190.55, 841.89, 6),
}


class Source(Frozen):
    """By which an event can be found again: its entry number and its place, each may be empty.

    `language` is that of its words, None where it is not known.
    """

    entry: str = ""
    place: str = ""
    language: str | None = None


class Wanted(Frozen):
    """`first` and `last` are days that are shown themselves; None: from or to the very end.

    `sources` are by the key of their event; `dress` is the house style, None for the plain one.
    """

    paper: Paper = Paper.A4
    first: date | None = None
    last: date | None = None
    with_readings: bool = True
    sources: Mapping[str, Source] = field(default_factory=dict)
    dress: Dress | None = None

    @property
    def format(self) -> Format:
        """The size of the sheets."""
        return FORMATS[self.paper]


def span_of(content: TimelineContent, wanted: Wanted) -> tuple[float, float]:
    """The first and the last moment that is shown."""
    first, last = content.span
    first = first if wanted.first is None else float(wanted.first.toordinal())
    # To the end of the last day.
    last = last if wanted.last is None else float(wanted.last.toordinal() + 1)
    return min(first, last), max(first, last)


def within(content: TimelineContent, span: tuple[float, float]) -> TimelineContent:
    """What touches the time of `span`, in the lanes that it needs."""
    shown = [event for event in content.events if event.begin < span[1] and event.end >= span[0]]
    used = sorted({event.lane for event in shown})
    number = {lane: at for at, lane in enumerate(used)}
    return replace(
        content,
        lanes=tuple(content.lanes[lane] for lane in used),
        events=tuple(replace(event, lane=number[event.lane]) for event in shown),
    )


def chosen(content: TimelineContent, wanted: Wanted) -> TimelineContent:
    """The part of `content` that is wanted; all of it where no days are named."""
    if wanted.first is not None or wanted.last is not None:
        content = within(content, span_of(content, wanted))
    if wanted.with_readings:
        return content
    return replace(content, events=tuple(map(_without_readings, content.events)))


def _without_readings(event: Event) -> Event:
    """The words alone: a type, a strength and an assumed window are readings of the house."""
    if event.type is None and event.strength is None and event.fading is None:
        return event
    return replace(
        event,
        type=None,
        strength=None,
        heading="" if event.type or event.strength else event.heading,
        spoken="",
        fading=None,
        term=event.fading.words if event.fading else event.term,
    )
