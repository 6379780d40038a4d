"""From a timeline's content to a picture: lanes, axis, marks and words at their places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.timeline.events import TimelineContent, day_number
from tracker.timeline.layout.axis import axis_layer, calendar_lines, ticks_of, today_layer
from tracker.timeline.layout.connections import threads
from tracker.timeline.layout.drawing import (
    Rows,
    crowd_items,
    event_items,
    spots_of,
    stacked_mark,
    stacked_spot,
)
from tracker.timeline.layout.ground import Ground
from tracker.timeline.layout.index import TimelineIndex
from tracker.timeline.layout.measures import Measure, Measures
from tracker.timeline.layout.names import count_beside_name, lane_items, name_height
from tracker.timeline.layout.picture import Box, Item, Layer, Picture, Role, Spot, Text
from tracker.timeline.layout.plans import Plans
from tracker.timeline.layout.scale import Scale
from tracker.timeline.layout.sharing import Share, share_of
from tracker.timeline.layout.ways import Placed
from tracker.words import Words

#: One mark needs so much room, against its size, to be told from its neighbours. A lane
#: with more than its rows have room for is shown as columns: nobody could read them.
READABLE = 11.0

#: With so few rows none is given to the columns of a crowd: its count stands at the name.
FEW_ROWS = 3


@dataclass(frozen=True, slots=True)
class Setting:
    """What stays while the window moves: the content, and how it is drawn."""

    content: TimelineContent
    index: TimelineIndex
    measures: Measures
    measure: Measure
    words: Words


@dataclass(frozen=True, slots=True)
class Room:
    """What a picture may take: its width, and how many rows each lane has."""

    width: float
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Lane:
    layer: Layer
    spots: tuple[Spot, ...]
    hidden: int


def lay_out(setting: Setting, scale: Scale, room: Room, plans: Plans | None = None) -> Picture:
    """The picture of the days that `scale` shows in `room`.

    `scale` counts from the left edge of the plot; `plans` are kept from picture to
    picture by whoever draws many. No two texts overlap and
    none lies outside the picture; events without a mark of their own are
    counted in the picture, and lane by lane in its `hidden`.
    """
    ground = ground_of(setting, scale, room.width)
    boxes = lane_boxes(setting, room)
    bottom = boxes[-1].bottom if boxes else setting.measures.axis + setting.measures.row
    top = setting.measures.axis
    plot = Box(ground.plot_x, top, ground.width, bottom - top)
    lanes = []
    for number, (box, rows) in enumerate(zip(boxes, room.rows, strict=True)):
        share = share_of(setting.index, number, rows, ground, plans)
        lanes.append(_lane(setting, ground, (number, box, rows), share))
    named = ticks_of(ground)
    layers = (
        calendar_lines(ground, plot, named),
        *(lane.layer for lane in lanes),
        axis_layer(ground, plot, named),
        today_layer(ground, plot),
    )
    spots = tuple(spot for lane in lanes for spot in lane.spots)
    return Picture(room.width, bottom, plot, layers, spots, tuple(lane.hidden for lane in lanes))


def ground_of(setting: Setting, scale: Scale, width: float) -> Ground:
    """What a picture of `width` stands on."""
    names = setting.measures.lane_names
    today = scale.x(day_number(setting.content.today))
    return Ground(
        scale, names, width - names, today, setting.measures, setting.measure, setting.words
    )


def lane_boxes(setting: Setting, room: Room) -> list[Box]:
    """Where each lane lies, from top to bottom: high enough for its rows and for its name."""
    measures = setting.measures
    top = measures.axis
    boxes = []
    for lane, rows in zip(setting.content.lanes, room.rows, strict=True):
        name = name_height(lane, measures, setting.measure)
        height = max(rows * measures.row, name) + 2 * measures.lane_padding
        boxes.append(Box(0, top, room.width, height))
        top += height
    return boxes


def _lane(setting: Setting, ground: Ground, place: tuple[int, Box, int], share: Share) -> _Lane:
    """One lane: its name, the events that have room, and the count of the others."""
    number, box, available = place
    lane, measures = setting.content.lanes[number], setting.measures
    rows = Rows(box.y + measures.lane_padding, lane.side if measures.coloured else Role.INK, ground)
    foot = _foot(share.placed, available, box, ground)
    spots = [spot for event in share.placed for spot in spots_of(event, rows)]
    hidden = share.crowd.total
    items: list[Item] = []
    if hidden and share.beside_name:
        items.append(count_beside_name(hidden, box, ground))
    elif hidden:
        items += crowd_items(share.crowd, foot, rows)
    taken = ground.plot_x - items[0].box.x if items and isinstance(items[0], Text) else 0
    items += [*lane_items(lane, box, ground, taken), *threads(spots, rows.ink, measures)]
    for event in share.placed:
        items += event_items(event, rows)
    items += [stacked_mark(one, foot.bottom, rows) for one in share.stacked]
    spots += [stacked_spot(one, foot.bottom, rows) for one in share.stacked]
    return _Lane(Layer(lane.name, tuple(items)), tuple(spots), hidden)


def _foot(placed: Sequence[Placed], available: int, box: Box, ground: Ground) -> Box:
    """The free rows at the foot of a lane, three at most: where its crowd stands."""
    used = max((event.row for event in placed), default=-1) + 1
    height = min(max(available - used, 1), 3) * ground.measures.row
    top = box.y + ground.measures.lane_padding + available * ground.measures.row - height
    return Box(ground.plot_x, top, ground.width, height)
