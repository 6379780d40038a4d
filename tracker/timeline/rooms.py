"""How many rows each lane of a timeline gets."""

from __future__ import annotations

from tracker.timeline.events import TimelineContent
from tracker.timeline.index import TimelineIndex
from tracker.timeline.layout import Room
from tracker.timeline.measures import Measures


def shared_room(
    content: TimelineContent, index: TimelineIndex, measures: Measures, size: tuple[float, float]
) -> Room:
    """Rows for a picture of `size` (width, height), each lane by how much happens in it.

    It depends on the whole content and not on the window, so that lanes stay
    where they are while the window moves. A lane has at least one row, also
    where the picture then grows higher than asked.
    """
    width, height = size
    counts = [len(lane) for lane in index.lanes]
    free = height - measures.axis - 2 * measures.lane_padding * len(counts)
    available = int(free // measures.row)
    rows = [1] * len(counts)
    for _ in range(available - len(counts)):
        neediest = max(range(len(counts)), key=lambda n: counts[n] / rows[n] ** 2, default=None)
        if neediest is None:
            break
        rows[neediest] += 1
    return Room(width, tuple(rows))
