"""Lines to follow: the thread of one letter, and from a demand to what came of it."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable

from tracker.marks import Points
from tracker.timeline.events import Link, LinkKind
from tracker.timeline.layout.measures import Measures
from tracker.timeline.layout.picture import Ink, Line, Picture, Role, Spot

#: How thick the line of a thread is, and how long the strokes are where it arrives.
LINE, POINT = 1.5, 3.5

_DASHES = {LinkKind.WORDING: (6.0, 3.0), LinkKind.TERM: (1.5, 3.0)}


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


def thread_lines(links: Iterable[Link], picture: Picture) -> list[Line]:
    """The lines of a thread with their points; what has no mark here is passed over.

    An answer is a full line, words worded again a dashed one, a term a dotted one.
    """
    lines = []
    for link in links:
        points = _way_of(link, picture)
        if points:
            lines.append(Line(points, Role.ACCENT, LINE, _DASHES.get(link.kind, ())))
            lines.append(Line(_point(points), Role.ACCENT, LINE))
    return lines


def _way_of(link: Link, picture: Picture) -> Points:
    """From what was asked to what answers it; empty when either has no mark here.

    It leaves upright, runs between the rows, and arrives upright, so that it
    crosses no words on its way.
    """
    start, end = picture.spot_of(link.start), picture.spot_of(link.end)
    if start is None or end is None or start is end:
        return ()
    x1, x2 = (spot.mark.x + spot.mark.width / 2 for spot in (start, end))
    goes_up = end.mark.y < start.mark.y
    if start.mark.y == end.mark.y:
        above = start.mark.y - 4
        return ((x1, start.mark.y), (x1, above), (x2, above), (x2, end.mark.y))
    between = start.area.y - 2 if goes_up else start.area.bottom + 2
    y1 = start.mark.y if goes_up else start.mark.bottom
    y2 = end.mark.bottom if goes_up else end.mark.y
    return ((x1, y1), (x1, between), (x2, between), (x2, y2))


def _point(points: Points) -> Points:
    """The two short strokes where a line arrives."""
    (_, before), (x, y) = points[-2], points[-1]
    back = y - math.copysign(POINT, y - before)
    return ((x - POINT, back), (x, y), (x + POINT, back))
