"""Lines to follow: the thread of one letter, and from an ultimatum to its answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from tracker.timeline.events import Event, Link
from tracker.timeline.layout.measures import Measures
from tracker.timeline.layout.picture import Ink, Line, Picture, Role, Spot


def threads(spots: Iterable[Spot], ink: Ink, measures: Measures) -> list[Line]:
    """One upright line per letter, from its sheet to the last of its passages in this lane."""
    letters: dict[tuple[str, float], list[Spot]] = defaultdict(list)
    for spot in spots:
        event = spot.event
        letters[event.letter or event.key, event.day].append(spot)
    return [_thread(members, ink, measures) for members in letters.values() if len(members) > 1]


def _thread(spots: list[Spot], ink: Ink, measures: Measures) -> Line:
    top = min(spot.mark.y for spot in spots)
    bottom = max(spot.mark.bottom for spot in spots)
    x = spots[0].mark.x + spots[0].mark.width / 2
    half = spots[0].mark.height / 2
    return Line(((x, top + half), (x, bottom - half)), ink, measures.hairline)


def links_of(event: Event, links: Iterable[Link]) -> list[Link]:
    """The links that begin or end at `event` or at the letter it stands in."""
    keys = {event.key, event.letter}
    return [link for link in links if link.start in keys or link.end in keys]


def link_line(link: Link, picture: Picture, width: float) -> Line | None:
    """The line from what was asked to what answers it; None when either has no mark here.

    It leaves upright, runs between the rows, and arrives upright, so that it
    crosses no words on its way.
    """
    start, end = picture.spot_of(link.start), picture.spot_of(link.end)
    if start is None or end is None:
        return None
    x1, x2 = (spot.mark.x + spot.mark.width / 2 for spot in (start, end))
    goes_up = end.mark.y < start.mark.y
    if start.mark.y == end.mark.y:
        between = start.mark.y - 3
    elif goes_up:
        between = start.area.y - 2
    else:
        between = start.area.bottom + 2
    y1 = start.mark.y if goes_up else start.mark.bottom
    y2 = end.mark.bottom if goes_up else end.mark.y
    return Line(((x1, y1), (x1, between), (x2, between), (x2, y2)), Role.ACCENT, width)
