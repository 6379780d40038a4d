"""A mark on the clipboard: the words with their caveat, whose they are and where they stand."""

from __future__ import annotations

from tracker.register import Register
from tracker.timeline.events import Event, TimelineContent, day_of
from tracker.timeline.paper.sources import sources_of
from tracker.timeline.paper.wanted import Source
from tracker.words import Words


def source_of(register: Register, dossier_id: int, event: Event, words: Words) -> Source:
    """By which the words of an event can be found again; empty for what has none."""
    return sources_of(register, dossier_id, words).get(event.key, Source())


def as_quotation(event: Event, content: TimelineContent, source: Source, words: Words) -> str:
    """The quotation, its caveat on a line of its own, then party, day, place and entry."""
    lines = [words.quoted(event.quote) if event.quote else event.label]
    if event.caveat:
        lines.append(words.text("Caveat: {words}", words=words.quoted(event.caveat)))
    where = words.text(
        "{day}, {party}", day=words.day(day_of(event.day)), party=content.party_of(event)
    )
    if source.place:
        where = words.text("{where}, {place}", where=where, place=source.place)
    if source.entry:
        where = words.text("{where}, entry {entry}", where=where, entry=source.entry)
    return "\n".join([*lines, where])
