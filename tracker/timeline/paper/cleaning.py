"""A timeline's texts made fit for paper: each on one line, with letters that can be shown."""

from __future__ import annotations

from collections.abc import Callable

from tracker.frozen import replace
from tracker.timeline.events import Event, TimelineContent

#: What makes a text fit to be shown.
Clean = Callable[[str], str]


def cleaned(content: TimelineContent, clean: Clean) -> TimelineContent:
    """`content` with every text from outside passed through `clean`."""
    return replace(
        content,
        title=clean(content.title),
        lanes=tuple(replace(lane, name=clean(lane.name)) for lane in content.lanes),
        events=tuple(cleaned_event(event, clean) for event in content.events),
        notice=clean(content.notice),
    )


def cleaned_event(event: Event, clean: Clean) -> Event:
    """`event` with each of its texts passed through `clean`."""
    return replace(
        event,
        label=clean(event.label),
        note=clean(event.note),
        heading=clean(event.heading),
        spoken=clean(event.spoken),
        until_label=clean(event.until_label),
        term=clean(event.term),
        quote=clean(event.quote),
        caveat=event.caveat and clean(event.caveat),
        fading=event.fading and replace(event.fading, words=clean(event.fading.words)),
    )
