"""From a timeline's content to a picture: lanes, axis, marks and words at their places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.timeline.axis import axis_layer, calendar_lines, ticks_of, today_layer
from tracker.timeline.connections import threads
from tracker.timeline.crowd import Column, columns_of, density_of
from tracker.timeline.drawing import (
    Rows,
    count_beside_name,
    crowd_items,
    event_items,
    lane_items,
    spot_of,
)
from tracker.timeline.events import TimelineContent, day_number
from tracker.timeline.ground import Ground
from tracker.timeline.index import TimelineIndex
from tracker.timeline.measures import Measure, Measures
from tracker.timeline.picture import Box, Item, Layer, Picture, Role, Spot, Text
from tracker.timeline.placing import Placed, place
from tracker.timeline.scale import Scale
from tracker.words import Words

#: One mark needs so much room, against its size, to be told from its neighbours. A lane
#: with more than its rows have room for is shown as columns: nobody could read them.
READABLE = 4.0


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


def lay_out(setting: Setting, scale: Scale, room: Room) -> Picture:
    """The picture of the days that `scale` shows in `room`.

    `scale` counts from the left edge of the plot. No two texts overlap and
    none lies outside the picture; events without a mark of their own are
    counted in the picture, and lane by lane in its `hidden`.
    """
    ground = _ground(setting, scale, room.width)
    boxes = lane_boxes(setting.measures, room)
    bottom = boxes[-1].bottom if boxes else setting.measures.axis + setting.measures.row
    top = setting.measures.axis
    plot = Box(ground.plot_x, top, ground.width, bottom - top)
    lanes = [_lane(setting, ground, number, box) for number, box in enumerate(boxes)]
    named = ticks_of(ground)
    layers = (
        calendar_lines(ground, plot, named),
        *(lane.layer for lane in lanes),
        axis_layer(ground, plot, named),
        today_layer(ground, plot),
    )
    spots = tuple(spot for lane in lanes for spot in lane.spots)
    return Picture(room.width, bottom, plot, layers, spots, tuple(lane.hidden for lane in lanes))


def _ground(setting: Setting, scale: Scale, width: float) -> Ground:
    names = setting.measures.lane_names
    today = scale.x(day_number(setting.content.today))
    return Ground(
        scale, names, width - names, today, setting.measures, setting.measure, setting.words
    )


def lane_boxes(measures: Measures, room: Room) -> list[Box]:
    """Where each lane lies, from top to bottom."""
    top = measures.axis
    boxes = []
    for rows in room.rows:
        height = rows * measures.row + 2 * measures.lane_padding
        boxes.append(Box(0, top, room.width, height))
        top += height
    return boxes


def _lane(setting: Setting, ground: Ground, number: int, box: Box) -> _Lane:
    """One lane: its name, the events that have room, and the count of the others."""
    lane, measures = setting.content.lanes[number], setting.measures
    available = round((box.height - 2 * measures.lane_padding) / measures.row)
    placed, columns = _share(setting, ground, number, available)
    rows = Rows(box.y + measures.lane_padding, lane.side if measures.coloured else Role.INK, ground)
    spots = tuple(spot_of(event, rows) for event in placed)
    hidden = sum(column.count for column in columns)
    items: list[Item] = []
    if available > 1:
        items += crowd_items(columns, _foot(placed, available, box, ground), rows)
    elif hidden:
        items.append(count_beside_name(hidden, box, ground))
    taken = ground.plot_x - items[0].box.x if items and isinstance(items[0], Text) else 0
    items += [*lane_items(lane, box, ground, taken), *threads(spots, rows.ink, measures)]
    for event in placed:
        items += event_items(event, rows)
    return _Lane(Layer(lane.name, tuple(items)), spots, hidden)


def _foot(placed: Sequence[Placed], available: int, box: Box, ground: Ground) -> Box:
    """The free rows at the foot of a lane, three at most: where its crowd stands."""
    used = max((event.row for event in placed), default=-1) + 1
    height = min(max(available - used, 1), 3) * ground.measures.row
    bottom = box.bottom - ground.measures.lane_padding
    return Box(ground.plot_x, bottom - height, ground.width, height)


def _share(
    setting: Setting, ground: Ground, number: int, available: int
) -> tuple[list[Placed], Sequence[Column]]:
    """Who of a lane gets a mark, and the columns of those who do not."""
    index = setting.index.lanes[number]
    first, last = ground.scale.day(0), ground.scale.day(ground.width)
    readable = available * ground.width / (READABLE * ground.measures.mark)
    if index.count(first, last) > readable:
        leading = setting.index.leading[number].touching(first, last)
        few = leading if len(leading) <= readable else []
        placed, _ = place(few, max(available - 1, 1), ground)
        return placed, density_of(index, placed, ground)
    events = index.touching(first - 1, last + 1)
    placed, hidden = place(events, available, ground)
    if hidden and available > 1:
        # The lowest row is needed for the columns.
        placed, hidden = place(events, available - 1, ground)
    return placed, columns_of(hidden, ground)
