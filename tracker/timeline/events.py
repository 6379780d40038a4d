"""What happened and what is due, as frozen values a picture can be laid out from.

Days are numbers: `date.toordinal()` for the beginning of a day, a fraction for
the time of day. A date without a time stands in the middle of its day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from tracker.vocabulary import Side, StatementType, Strength


class Kind(StrEnum):
    """What a mark on the timeline stands for."""

    DOCUMENT = "document"
    STATEMENT = "statement"
    ULTIMATUM = "ultimatum"
    DEADLINE = "deadline"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class Lane:
    """A party's lane."""

    name: str
    side: Side


@dataclass(frozen=True, slots=True)
class Passage:
    """Where the words of an event stand: characters of a document's text."""

    document_id: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Fading:
    """A term without a date: its own words, and the window somebody assumes for it.

    `until` is None where nobody assumed one: the band's length then says
    nothing, and must not be read as a date. It begins on the words' day.
    """

    words: str
    until: float | None = None
    open_ended: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """One mark on the timeline, with all that a card or a screen reader says of it.

    `label` is the short text beside the mark (the first words of a quotation,
    without its marks) and `note` the quiet line under it, which drawing ends
    with the caveat; `quote` and `caveat` are the full words, and neither is
    shown without the other. `weight` orders who gets room first, 0 before all
    others (`entries.Weight`).
    """

    key: str
    lane: int  # position in the content's lanes
    kind: Kind
    day: float
    label: str
    note: str = ""
    heading: str = ""  # what it is: "Deferral, hedged", "Letter"
    spoken: str = ""  # the whole mark in one sentence
    weight: int = 2
    type: StatementType | None = None  # of a statement
    strength: Strength | None = None  # of a statement
    oral: bool = False
    until: float | None = None  # the last moment of an ultimatum's term
    until_label: str = ""
    first_day: float | None = None  # where a moved deadline stood first
    fading: Fading | None = None
    term: str = ""  # time words that have no band
    quote: str = ""
    caveat: str | None = None
    letter: str | None = None  # the key of the document it stands in
    passage: Passage | None = None
    beside: tuple[Event, ...] = ()  # of a layout alone: others of its letter that share its row

    @property
    def begin(self) -> float:
        """The first day it touches."""
        return self.day if self.first_day is None else min(self.day, self.first_day)

    @property
    def end(self) -> float:
        """The last day it touches."""
        last = self.day if self.first_day is None else max(self.day, self.first_day)
        if self.until is not None:
            last = max(last, self.until)
        if self.fading is not None and self.fading.until is not None:
            last = max(last, self.fading.until)
        return last


@dataclass(frozen=True, slots=True)
class Link:
    """A line to follow: from an ultimatum or a letter to its answer; keys of two events."""

    start: str
    end: str


@dataclass(frozen=True, slots=True)
class TimelineContent:
    """The timeline of a dossier (or of a whole register) as it stands on `today`.

    Events are in the order of their day. `notice` says who may see it, in words;
    `undated` is how many entries have no day and so no place.
    """

    title: str
    lanes: tuple[Lane, ...]
    events: tuple[Event, ...]
    today: date
    links: tuple[Link, ...] = ()
    notice: str = ""
    undated: int = 0

    @property
    def span(self) -> tuple[float, float]:
        """The first and the last day anything touches, today included."""
        today = day_number(self.today)
        begin = min((event.begin for event in self.events), default=today)
        end = max((event.end for event in self.events), default=today)
        return min(begin, today), max(end, today)


def day_number(when: date | datetime) -> float:
    """`when` as a number: the middle of a plain day, or the moment itself."""
    if isinstance(when, datetime):
        seconds = when.hour * 3600 + when.minute * 60 + when.second
        return when.toordinal() + seconds / 86400
    return when.toordinal() + 0.5


def day_of(number: float) -> date:
    """The calendar day that holds `number`, kept within the years Python knows."""
    return date.fromordinal(min(max(int(number // 1), 1), date.max.toordinal()))
