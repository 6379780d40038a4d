"""How many rows each lane of a timeline gets."""

from __future__ import annotations

from tracker.timeline.index import TimelineIndex
from tracker.timeline.layout import Room
from tracker.timeline.measures import Measures


def shared_room(index: TimelineIndex, measures: Measures, size: tuple[float, float]) -> Room:
    """Rows for a picture of `size` (width, height), each lane by how much happens in it.

    It depends on the whole content and not on the window, so that lanes stay
    where they are while the window moves. A lane has at least one row, also
    where the picture then grows higher than asked.
    """
    width, height = size
    counts = [len(lane) for lane in index.lanes]
    rows = [1] * len(counts)
    for _ in range(rows_in(height, len(counts), measures) - len(counts)):
        wanting = [n for n, count in enumerate(counts) if rows[n] < count]
        if not wanting:
            break
        # Twice the events do not need twice the room: many stand after each other.
        rows[max(wanting, key=lambda n: counts[n] ** 0.75 / rows[n])] += 1
    return Room(width, tuple(rows))


def rows_in(height: float, lanes: int, measures: Measures) -> int:
    """How many rows `lanes` have between them in a picture of `height`."""
    free = height - measures.axis - 2 * measures.lane_padding * lanes
    return int(free // measures.row)
