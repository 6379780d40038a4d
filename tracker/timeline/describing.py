"""The timeline in words: one sentence for a picture, and a table of all it shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from tracker.frozen import Frozen
from tracker.timeline.events import Event, Kind, Link, LinkKind, Passage, TimelineContent, day_of
from tracker.words import Words


class TableRow(Frozen):
    """One event as a row: who, when, what, in which words, and the caveat with them.

    `lines` are what the lines from it lead to, `state` whether it is still open;
    both are empty for most. `key` is empty for a period, which has no mark.
    """

    key: str
    day: str
    party: str
    kind: str
    words: str
    caveat: str
    term: str
    passage: Passage | None
    lines: str = ""
    state: str = ""


def as_table(content: TimelineContent, words: Words) -> list[TableRow]:
    """Everything the timeline shows, in the order of its days."""
    ordered = sorted(content.events, key=lambda event: (event.day, event.lane, event.key))
    leads = _leads(content, content.links, words)
    return [_row(event, content, leads.get(event.key, ""), words) for event in ordered]


def period_table(content: TimelineContent, words: Words) -> list[TableRow]:
    """The periods under the timeline as rows, in the order of their days."""
    return [
        TableRow(
            key="",
            day=words.day(day_of(period.first)),
            party="",
            kind=words.title(period.layer),
            words=period.name,
            caveat="",
            term=words.text("until {day}", day=words.day(day_of(period.last - 1))),
            passage=None,
        )
        for period in content.periods
    ]


def _row(event: Event, content: TimelineContent, lines: str, words: Words) -> TableRow:
    return TableRow(
        key=event.key,
        day=words.day(day_of(event.day)),
        party=content.party_of(event),
        kind=kind_of(event, words),
        words=words.quoted(event.quote) if event.quote else event.label,
        caveat=event.caveat or "",
        term=term_of(event, words),
        passage=event.passage,
        lines=lines,
        state=words.text("still open") if event.is_open else "",
    )


def _leads(content: TimelineContent, links: Sequence[Link], words: Words) -> dict[str, str]:
    """In words, by the key of the event they begin at, what these links lead to."""
    ends = {link.end for link in links}
    shown = {event.key: event for event in content.events if event.key in ends}
    leads: dict[str, list[str]] = defaultdict(list)
    for link in links:
        if link.end in shown:
            leads[link.start].append(_lead(link, shown[link.end], words))
    return {key: "; ".join(said) for key, said in leads.items()}


def _lead(link: Link, end: Event, words: Words) -> str:
    day = words.day(day_of(end.day))
    match link.kind:
        case LinkKind.REPLY | LinkKind.ANSWER:
            return words.text("answered on {day}: {words}", day=day, words=end.label)
        case LinkKind.WORDING:
            return words.text("worded again on {day}: {words}", day=day, words=end.label)
        case LinkKind.TERM:
            return words.text("term until {day}", day=day)


def kind_of(event: Event, words: Words) -> str:
    """What the event is, in a word or two: a letter, a firm decision, a meeting."""
    if event.heading:
        return event.heading
    return name_of(event.kind, words)


def name_of(kind: Kind, words: Words) -> str:
    """A kind of mark by its name."""
    return {
        Kind.DOCUMENT: words.text("document"),
        Kind.ULTIMATUM: words.text("ultimatum"),
        Kind.DEADLINE: words.text("deadline"),
        Kind.MEETING: words.text("meeting"),
        Kind.STATUS: words.text("change of status"),
        Kind.STATEMENT: words.text("statement"),
    }[kind]


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
    said = _ended(said)
    if event.moves:
        said = words.text("{words} Moved: {dates}.", words=said, dates=_moved(event, words))
    leads = _leads(content, [link for link in content.links if link.start == event.key], words)
    if leads:
        said = words.text("{words} Further on: {lines}.", words=said, lines=leads[event.key])
    if event.is_open:
        said = words.text("{words} Still open.", words=said)
    if event.caveat:
        return words.text("{words} Caveat: {caveat}", words=said, caveat=event.caveat)
    return said


def _ended(said: str) -> str:
    """With a full stop where a sentence has no end of its own."""
    return said if said.rstrip().endswith((".", "!", "?", "…")) else f"{said}."


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
    if content.periods:
        layers = dict.fromkeys(words.label(period.layer) for period in content.periods)
        under = words.text("Under it lie periods of {layers}.", layers=words.both(list(layers)))
        description = words.text("{one} {other}", one=description, other=under)
    if not content.undated:
        return description
    left_out = words.count(
        "{count} entry without a date is left out.",
        "{count} entries without a date are left out.",
        content.undated,
    )
    return words.text("{one} {other}", one=description, other=left_out)
