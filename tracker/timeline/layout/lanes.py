"""One lane in the picture: where it lies, its name, its events, and the count of the others."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.frozen import Frozen
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
from tracker.timeline.layout.names import (
    count_beside_name,
    fold_sign,
    folded_height,
    lane_items,
    name_height,
)
from tracker.timeline.layout.periods import strip_height
from tracker.timeline.layout.picture import Box, Item, Layer, Role, Spot, Text
from tracker.timeline.layout.setting import Room, Setting
from tracker.timeline.layout.sharing import Share
from tracker.timeline.layout.ways import Placed


class DrawnLane(Frozen):
    """The items of a lane, where its events can be touched, and how many are only counted."""

    layer: Layer
    spots: tuple[Spot, ...]
    hidden: int


def lane_boxes(setting: Setting, room: Room) -> list[Box]:
    """Where each lane lies, from top to bottom: high enough for its rows and for its name."""
    measures = setting.measures
    top = measures.axis + strip_height(setting.content.periods, measures)
    boxes = []
    for lane, rows in zip(setting.content.lanes, room.rows, strict=True):
        if setting.is_folded(lane):
            height = folded_height(measures)
        else:
            name = name_height(lane, measures, setting.measure)
            height = max(rows * measures.row, name) + 2 * measures.lane_padding
        boxes.append(Box(0, top, room.width, height))
        top += height
    return boxes


def drawn_lane(
    setting: Setting, ground: Ground, place: tuple[int, Box, int], share: Share
) -> DrawnLane:
    """The lane at `place`: its number, its box, and its rows; with what `share` gives to each."""
    number, box, available = place
    lane, measures = setting.content.lanes[number], setting.measures
    is_folded = setting.is_folded(lane)
    shared = Role.QUIET if lane.mixed else lane.side
    rows = Rows(box.y + measures.lane_padding, shared if measures.coloured else Role.INK, ground)
    foot = _inside(box, ground) if is_folded else _foot(share.placed, available, box, ground)
    spots = [spot for event in share.placed for spot in spots_of(event, rows)]
    hidden = share.crowd.total
    items: list[Item] = []
    if hidden and share.beside_name:
        items.append(count_beside_name(hidden, box, ground))
    if hidden and (is_folded or not share.beside_name):
        items += crowd_items(share.crowd, foot, rows, is_counted=not share.beside_name)
    taken = ground.plot_x - items[0].box.x if items and isinstance(items[0], Text) else 0
    items += lane_items(lane, box, ground, taken)
    items += threads(spots, rows.ink, measures)
    if setting.foldable:
        items.append(fold_sign(box, ground, is_folded=is_folded))
    for event in share.placed:
        items += event_items(event, rows)
    items += [stacked_mark(one, foot.bottom, rows) for one in share.stacked]
    spots += [stacked_spot(one, foot.bottom, rows) for one in share.stacked]
    return DrawnLane(Layer(lane.name, tuple(items)), tuple(spots), hidden)


def _inside(box: Box, ground: Ground) -> Box:
    """The one low row of a folded lane."""
    return Box(ground.plot_x, box.y + 2, ground.width, box.height - 4)


def _foot(placed: Sequence[Placed], available: int, box: Box, ground: Ground) -> Box:
    """The free rows at the foot of a lane, three at most: where its crowd stands."""
    used = max((event.row for event in placed), default=-1) + 1
    height = min(max(available - used, 1), 3) * ground.measures.row
    top = box.y + ground.measures.lane_padding + available * ground.measures.row - height
    return Box(ground.plot_x, top, ground.width, height)
