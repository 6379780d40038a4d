"""From a timeline's content to a picture: lanes, axis, marks and words at their places."""

from __future__ import annotations

from tracker.timeline.layout.axis import axis_layer, calendar_lines, ticks_of, today_layer
from tracker.timeline.layout.ground import Ground
from tracker.timeline.layout.lanes import drawn_lane, lane_boxes
from tracker.timeline.layout.periods import period_layer, strip_height
from tracker.timeline.layout.picture import Box, Layer, Lettering, Picture, Role
from tracker.timeline.layout.plans import Plans
from tracker.timeline.layout.scale import Scale
from tracker.timeline.layout.setting import Room, Setting, ground_of
from tracker.timeline.layout.sharing import folded_share, share_of


def lay_out(setting: Setting, scale: Scale, room: Room, plans: Plans | None = None) -> Picture:
    """The picture of the days that `scale` shows in `room`.

    `scale` counts from the left edge of the plot; `plans` are kept from picture to
    picture by whoever draws many. No two texts overlap and none lies outside the
    picture; events without a mark of their own are counted in the picture, and
    lane by lane in its `hidden`.
    """
    ground = ground_of(setting, scale, room.width)
    boxes = lane_boxes(setting, room)
    content, measures = setting.content, setting.measures
    strip = strip_height(content.periods, measures)
    top = measures.axis + strip
    bottom = boxes[-1].bottom if boxes else top + measures.row
    plot = Box(ground.plot_x, top, ground.width, bottom - top)
    lanes = []
    for number, (box, rows) in enumerate(zip(boxes, room.rows, strict=True)):
        is_folded = setting.is_folded(content.lanes[number])
        share = (
            folded_share(setting.index, number, ground)
            if is_folded
            else share_of(setting.index, number, rows, ground, plans)
        )
        lanes.append(drawn_lane(setting, ground, (number, box, rows), share))
    named = ticks_of(ground)
    below = (
        period_layer(content.periods, ground, measures.axis, bottom),
        calendar_lines(ground, plot, named),
    )
    layers = (
        *below,
        *(lane.layer for lane in lanes),
        axis_layer(ground, plot, named),
        today_layer(ground, plot, as_it_stood=content.as_it_stood),
        *_said_if_empty(setting, ground, plot),
    )
    spots = tuple(spot for lane in lanes for spot in lane.spots)
    hidden = tuple(lane.hidden for lane in lanes)
    return Picture(room.width, bottom, plot, layers, spots, hidden, tuple(boxes), len(below))


def _said_if_empty(setting: Setting, ground: Ground, plot: Box) -> list[Layer]:
    """An empty picture says that it is empty."""
    if any(len(lane) for lane in setting.index.lanes):
        return []
    says = ground.words.text("No entry has a day here.")
    at = (plot.x + 2 * ground.measures.gap, plot.y + 0.65 * ground.measures.row)
    return [Layer("empty", (ground.line(says, Lettering.NAME, Role.QUIET, at),))]
