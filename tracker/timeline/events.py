"""What happened and what is due, as frozen values a picture can be laid out from.

Days are numbers: `date.toordinal()` for the beginning of a day, a fraction for
the time of day. A date without a time stands in the middle of its day.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from tracker.frozen import Frozen
from tracker.vocabulary import CalendarLayer, Life, Side, StatementType, Strength

#: Before the number of a topic in the key of its lane.
OF_TOPIC = "topic:"


class Kind(StrEnum):
    """What a mark on the timeline stands for."""

    DOCUMENT = "document"
    STATEMENT = "statement"
    ULTIMATUM = "ultimatum"
    DEADLINE = "deadline"
    MEETING = "meeting"
    STATUS = "status"  # an undertaking came to stand otherwise


class Grouping(StrEnum):
    """What the lanes of a timeline are."""

    PARTY = "party"
    TOPIC = "topic"
    KIND = "kind"


class LinkKind(StrEnum):
    """Why a line runs from one mark to another, later one."""

    REPLY = "reply"  # from a paper to the paper that answers it
    ANSWER = "answer"  # from a demand, or other words, to the words that answer them
    WORDING = "wording"  # from words to those that restate, amend or supersede them
    TERM = "term"  # from an undertaking to the end of its term


class Lane(Frozen):
    """A lane: of a party, a topic or a kind of thing.

    `side` is that of its party, OTHER where sides are `mixed`: then each event says
    its own, and that of the lane says nothing. `key` is the same each time the lane
    is there ("party:3", "topic:2", "kind:deadlines"), so that what was folded can be
    remembered.
    """

    name: str
    side: Side
    key: str = ""
    mixed: bool = False


class Passage(Frozen):
    """Where the words of an event stand: characters of a document's text."""

    document_id: int
    start: int
    end: int


class Fading(Frozen):
    """A term without a date: its own words, and the window somebody assumes for it.

    `until` is None where nobody assumed one: the band's length then says
    nothing, and must not be read as a date. It begins on the words' day.
    """

    words: str
    until: float | None = None
    open_ended: bool = False


class Event(Frozen):
    """One mark on the timeline, with all that a card or a screen reader says of it.

    `label` is the short text beside the mark (the first words of a quotation,
    without its marks) and `note` the quiet line under it, which drawing ends
    with the caveat; `quote` and `caveat` are the full words, and neither is
    shown without the other. `weight` orders who gets room first, 0 before all
    others (`entries.Weight`). `party` and `side` are whose it is, whatever lane it
    stands in: an empty name for nobody.
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
    moves: tuple[float, ...] = ()  # each day a moved deadline stood at before, first to last
    fading: Fading | None = None
    term: str = ""  # time words that have no band
    quote: str = ""
    caveat: str | None = None
    letter: str | None = None  # the key of the document it stands in
    passage: Passage | None = None
    party: str = ""
    side: Side | None = None
    is_open: bool = False  # somebody is still waiting for something
    called_off: bool = False  # of a meeting that is not held
    beside: tuple[Event, ...] = ()  # of a layout alone: others of its letter that share its row

    @property
    def first_day(self) -> float | None:
        """Where a moved deadline stood first; None for what was never moved."""
        return self.moves[0] if self.moves else None

    @property
    def slip(self) -> int | None:
        """By how many calendar days it was moved in all, less than 0 forward; None: never."""
        return int(self.day // 1 - self.moves[0] // 1) if self.moves else None

    @property
    def begin(self) -> float:
        """The first day it touches."""
        return min((self.day, *self.moves))

    @property
    def end(self) -> float:
        """The last day it touches."""
        last = max((self.day, *self.moves))
        if self.until is not None:
            last = max(last, self.until)
        if self.fading is not None and self.fading.until is not None:
            last = max(last, self.fading.until)
        return last


class Link(Frozen):
    """A line to follow, from the earlier of two events to the later; their keys."""

    start: str
    end: str
    kind: LinkKind = LinkKind.REPLY


class Choice(Frozen):
    """Something a timeline can be narrowed to: its id in the register, and its name."""

    id: int
    name: str


class TimelineChoices(Frozen):
    """What occurs, and so can be narrowed to; a topic's name begins with those above it."""

    parties: tuple[Choice, ...] = ()
    topics: tuple[Choice, ...] = ()
    kinds: tuple[Kind, ...] = ()
    statuses: tuple[Life, ...] = ()


class CalendarPeriod(Frozen):
    """A period under the events: from the beginning of its first day to the end of its last."""

    layer: CalendarLayer
    name: str
    first: float
    last: float


class TimelineContent(Frozen):
    """The timeline of a dossier (or of a whole register) as it stands on `today`.

    Events are in the order of their day. `notice` says who may see it, in words;
    `undated` is how many entries have no day and so no place. `choices` are what
    it can be narrowed to, the same whatever it is narrowed to now. `keys` are those of
    all that is left, entries without a day among them: lists beside it show the same.
    """

    title: str
    lanes: tuple[Lane, ...]
    events: tuple[Event, ...]
    today: date
    links: tuple[Link, ...] = ()
    notice: str = ""
    undated: int = 0
    grouping: Grouping = Grouping.PARTY
    choices: TimelineChoices = TimelineChoices()
    periods: tuple[CalendarPeriod, ...] = ()  # earliest first
    as_it_stood: bool = False  # `today` is an earlier day, and this is what was known then
    keys: frozenset[str] = frozenset()

    def party_of(self, event: Event) -> str:
        """Whose an event is; where nobody is named, the name of its lane."""
        return event.party or self.lanes[event.lane].name

    @property
    def span(self) -> tuple[float, float]:
        """The first and the last day anything touches, today included.

        Periods do not stretch it: a calendar of many years says nothing of the talks.
        """
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


def lane_of_topic(topic_id: int) -> str:
    """The key of the lane of a topic, where lanes are topics."""
    return f"{OF_TOPIC}{topic_id}"


def topic_of_lane(key: str) -> int:
    """The topic of such a lane; ValueError for another one."""
    return int(key.removeprefix(OF_TOPIC))
