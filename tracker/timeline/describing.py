"""The timeline in words: one sentence for a picture, and a table of all it shows."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.timeline.events import Event, Kind, Passage, TimelineContent, day_of
from tracker.words import Words


@dataclass(frozen=True, slots=True)
class TableRow:
    """One event as a row: who, when, what, in which words, and the caveat with them."""

    key: str
    day: str
    party: str
    kind: str
    words: str
    caveat: str
    term: str
    passage: Passage | None


def as_table(content: TimelineContent, words: Words) -> list[TableRow]:
    """Everything the timeline shows, in the order of its days."""
    ordered = sorted(content.events, key=lambda event: (event.day, event.lane, event.key))
    return [_row(event, content, words) for event in ordered]


def _row(event: Event, content: TimelineContent, words: Words) -> TableRow:
    return TableRow(
        key=event.key,
        day=words.day(day_of(event.day)),
        party=content.party_of(event),
        kind=kind_of(event, words),
        words=words.quoted(event.quote) if event.quote else event.label,
        caveat=event.caveat or "",
        term=term_of(event, words),
        passage=event.passage,
    )


def kind_of(event: Event, words: Words) -> str:
    """What the event is, in a word or two: a letter, a firm decision, a meeting."""
    if event.heading:
        return event.heading
    return {
        Kind.DOCUMENT: words.text("document"),
        Kind.ULTIMATUM: words.text("ultimatum"),
        Kind.DEADLINE: words.text("deadline"),
        Kind.MEETING: words.text("meeting"),
        Kind.STATUS: words.text("change of status"),
        Kind.STATEMENT: words.text("statement"),
    }[event.kind]


def term_of(event: Event, words: Words) -> str:
    """The term in words; a vague one stays the words it has, and empty means none."""
    if event.fading is not None:
        return words.quoted(event.fading.words)
    if event.term:
        return words.quoted(event.term)
    if event.until is not None:
        return words.text("until {day}", day=words.day(day_of(event.until)))
    return _moved(event, words)


def _moved(event: Event, words: Words) -> str:
    """Every day a term stood at, and by how much it slipped; empty when it was never moved."""
    if event.slip is None:
        return ""
    first, *later = (words.day(day_of(day)) for day in (*event.moves, event.day))
    said = words.text("first {first}, then {later}", first=first, later=words.both(later))
    days = words.count("{count} day", "{count} days", abs(event.slip))
    if event.slip > 0:
        return words.text("{moved}: {days} later in all", moved=said, days=days)
    if event.slip < 0:
        return words.text("{moved}: {days} earlier in all", moved=said, days=days)
    return said


def spoken(event: Event, content: TimelineContent, words: Words) -> str:
    """What a screen reader says of a mark; the caveat is never left out."""
    said = event.spoken or words.text(
        "{day}, {party}, {kind}: {words}",
        day=words.day(day_of(event.day)),
        party=content.party_of(event),
        kind=kind_of(event, words),
        words=event.quote or event.label,
    )
    if event.moves:
        said = words.text("{words} Moved: {dates}.", words=said, dates=_moved(event, words))
    if event.is_open:
        said = words.text("{words} Still open.", words=said)
    if event.caveat:
        return words.text("{words} Caveat: {caveat}", words=said, caveat=event.caveat)
    return said


def description_of(content: TimelineContent, words: Words) -> str:
    """One paragraph that stands for the picture where it cannot be seen."""
    first, last = (words.day(day_of(day)) for day in content.span)
    description = words.text(
        "Timeline from {first} to {last} with a lane for each of {lanes}: {entries}, {open}.",
        first=first,
        last=last,
        lanes=words.both([lane.name for lane in content.lanes]),
        entries=words.count("{count} entry", "{count} entries", len(content.events)),
        open=words.count(
            "{count} still open", "{count} still open", sum(e.is_open for e in content.events)
        ),
    )
    if not content.undated:
        return description
    left_out = words.count(
        "{count} entry without a date is left out.",
        "{count} entries without a date are left out.",
        content.undated,
    )
    return words.text("{one} {other}", one=description, other=left_out)
