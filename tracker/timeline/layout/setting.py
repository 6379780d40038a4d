"""What a timeline is laid out from, and what room it has."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.timeline.events import Lane, TimelineContent, day_number
from tracker.timeline.layout.ground import Ground
from tracker.timeline.layout.index import TimelineIndex
from tracker.timeline.layout.measures import Measure, Measures
from tracker.timeline.layout.scale import Scale
from tracker.words import Words


class Setting(Frozen):
    """What stays while the window moves: the content, and how it is drawn.

    `folded` are the keys of lanes that show marks without words on one low row;
    where lanes are `foldable` a small sign beside the name says which way they go.
    """

    content: TimelineContent
    index: TimelineIndex
    measures: Measures
    measure: Measure
    words: Words
    folded: frozenset[str] = frozenset()
    foldable: bool = False

    def is_folded(self, lane: Lane) -> bool:
        """Whether only the marks of a lane are shown."""
        return lane.key in self.folded


class Room(Frozen):
    """What a picture may take: its width, and how many rows each lane has."""

    width: float
    rows: tuple[int, ...]


def ground_of(setting: Setting, scale: Scale, width: float) -> Ground:
    """What a picture of `width` stands on."""
    names = setting.measures.lane_names
    today = scale.x(day_number(setting.content.today))
    return Ground(
        scale, names, width - names, today, setting.measures, setting.measure, setting.words
    )
