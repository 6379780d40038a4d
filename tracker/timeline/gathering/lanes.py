"""Which lanes a timeline has, and which entry stands in which."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum

from tracker.frozen import replace
from tracker.timeline.events import Choice, Event, Grouping, Kind, Lane, lane_of_topic
from tracker.timeline.gathering.entry import Entry
from tracker.timeline.gathering.topics import Topics
from tracker.vocabulary import COMMITMENT_LIKE, DEMANDED, Side, StatementType
from tracker.words import Words

#: A lane with what it is ordered by.
_Place = tuple[tuple[int, str], Lane]


class KindLane(StrEnum):
    """The lanes of a timeline by kind, in their order."""

    DOCUMENTS = "documents"
    DEMANDS = "demands"
    PROMISES = "promises"
    OTHER_WORDS = "other_words"
    DEADLINES = "deadlines"
    MEETINGS = "meetings"


def in_lanes(
    entries: Iterable[Entry], grouping: Grouping, topics: Topics, words: Words
) -> tuple[tuple[Lane, ...], tuple[Event, ...]]:
    """The lanes that are needed, and the events in them in the order of their days.

    By party they go by side, then by name. By topic they go by the tree: an entry
    stands once, in the first of its topics there, and names the others in its
    note. What has no topic stands in the last lane, with papers about several.
    """
    place_of = _placing(grouping, topics, words)
    placed = [(place_of(entry), entry) for entry in entries if entry.event is not None]
    order = [lane for _, lane in sorted({place for place, _ in placed}, key=lambda p: p[0])]
    numbers = {lane.key: number for number, lane in enumerate(order)}
    events = [
        replace(
            entry.event,
            lane=numbers[lane.key],
            party=entry.party.name if entry.party else "",
            side=entry.party.side if entry.party else Side.OTHER,
            is_open=entry.is_open,
        )
        for (_, lane), entry in placed
        if entry.event is not None
    ]
    return tuple(order), tuple(sorted(events, key=lambda event: (event.day, event.key)))


def _placing(grouping: Grouping, topics: Topics, words: Words) -> Callable[[Entry], _Place]:
    match grouping:
        case Grouping.PARTY:
            return lambda entry: _by_party(entry, words)
        case Grouping.TOPIC:
            order = {choice.id: (n, choice) for n, choice in enumerate(topics.choices())}
            none = (
                (len(order), ""),
                Lane(words.text("General"), Side.OTHER, "topic:none", mixed=True),
            )
            return lambda entry: _by_topic(order[entry.topics[0]]) if _has_topic(entry) else none
        case Grouping.KIND:
            return lambda entry: _by_kind(entry, words)


def _by_party(entry: Entry, words: Words) -> _Place:
    party = entry.party
    if party is not None:
        lane = Lane(party.name, party.side, f"party:{party.id}")
    elif entry.kind is Kind.MEETING:
        lane = Lane(words.text("Meetings"), Side.OTHER, "party:meetings", mixed=True)
    else:
        lane = Lane(words.text("Nobody named"), Side.OTHER, "party:none")
    return (list(Side).index(lane.side), f"{lane.name}\n{lane.key}"), lane


def _has_topic(entry: Entry) -> bool:
    """A letter about five things would seem to be about the first alone."""
    is_paper = entry.kind in {Kind.DOCUMENT, Kind.ULTIMATUM}
    return len(entry.topics) == 1 if is_paper else bool(entry.topics)


def _by_topic(numbered: tuple[int, Choice]) -> _Place:
    number, topic = numbered
    return (number, ""), Lane(topic.name, Side.OTHER, lane_of_topic(topic.id), mixed=True)


def _by_kind(entry: Entry, words: Words) -> _Place:
    kind = _kind_lane(entry)
    name = _kind_name(kind, words)
    return (list(KindLane).index(kind), ""), Lane(name, Side.OTHER, f"kind:{kind}", mixed=True)


def _kind_lane(entry: Entry) -> KindLane:
    match entry.kind:
        case Kind.DOCUMENT:
            return KindLane.DOCUMENTS
        case Kind.ULTIMATUM:
            return KindLane.DEMANDS
        case Kind.DEADLINE:
            return KindLane.DEADLINES
        case Kind.MEETING:
            return KindLane.MEETINGS
        case Kind.STATUS:
            return KindLane.PROMISES
        case Kind.STATEMENT:
            return _words_lane(entry.event.type if entry.event else None)


def _words_lane(type_: StatementType | None) -> KindLane:
    if type_ in DEMANDED:
        return KindLane.DEMANDS
    return KindLane.PROMISES if type_ in COMMITMENT_LIKE else KindLane.OTHER_WORDS


def _kind_name(kind: KindLane, words: Words) -> str:
    match kind:
        case KindLane.DOCUMENTS:
            return words.text("Documents")
        case KindLane.DEMANDS:
            return words.text("Demands and ultimatums")
        case KindLane.PROMISES:
            return words.text("What was promised")
        case KindLane.OTHER_WORDS:
            return words.text("Other statements")
        case KindLane.DEADLINES:
            return words.text("Deadlines")
        case KindLane.MEETINGS:
            return words.text("Meetings")
