"""How the lanes of a timeline share its height: a row goes where it shows most.

What is weighed is the whole content at one fixed scale, not the days in view,
so that lanes stay where they are while the window moves.
"""

from __future__ import annotations

from collections.abc import Sequence

from tracker.frozen import Frozen, replace
from tracker.timeline.events import Event
from tracker.timeline.layout.ground import Ground
from tracker.timeline.layout.lanes import lane_boxes
from tracker.timeline.layout.measures import Measures
from tracker.timeline.layout.scale import Scale
from tracker.timeline.layout.setting import Room, Setting, ground_of
from tracker.timeline.layout.sharing import share_of
from tracker.timeline.layout.ways import Placed

#: A mark without its words is so much of a loss, against one that is only counted.
WORDLESS = 0.2

#: A lane of columns wants so many rows before it is as readable as columns are.
COLUMN_ROWS = 3

#: The worth of an event nobody looks at one by one: no less than those that are hidden.
MIDDLING = 4.0

#: A lane may ask for several rows at once: one alone may be no use to it.
STRIDE = 3


class Loss(Frozen):
    """What a lane does not show: the worth of events it only counts, and of words left out."""

    hidden: float
    wordless: float = 0.0

    @property
    def whole(self) -> float:
        """Both together."""
        return self.hidden + WORDLESS * self.wordless


def arranged(
    setting: Setting, choices: Sequence[Measures], scale: Scale, size: tuple[float, float]
) -> tuple[Setting, Room]:
    """The first of `choices` that shows as much as any in `size` (width, height), and its rows.

    Free height left over goes between the lanes, as far as that looks well.
    """
    return best_of(losses_with(setting, choices, scale, size[0]), size)


def losses_with(
    setting: Setting, choices: Sequence[Measures], scale: Scale, width: float
) -> list[Losses]:
    """What lanes lose in each of `choices`; worth keeping while only the height changes."""
    return [Losses(replace(setting, measures=one), scale, width) for one in choices]


def best_of(choices: Sequence[Losses], size: tuple[float, float]) -> tuple[Setting, Room]:
    """As `arranged`, with what lanes lose worked out before."""
    made = []
    for losses in choices:
        sharing = Sharing(losses, size)
        made.append((sharing, sharing.room()))
    fitting = [one for one in made if one[0].fits(one[1])] or made[-1:]
    sharing, room = min(fitting, key=lambda one: one[0].hidden(one[1]))
    return sharing.spread(room), room


class Losses:
    """What each lane loses by its number of rows, worked out once for each number."""

    def __init__(self, setting: Setting, scale: Scale, width: float) -> None:
        self.setting = setting
        self._ground = ground_of(setting, scale, width)
        self._known: dict[tuple[int, int], Loss] = {}

    def of(self, lane: int, rows: int) -> Loss:
        """What a lane with so many rows does not show."""
        if (lane, rows) not in self._known:
            self._known[lane, rows] = _loss(self.setting, self._ground, lane, rows)
        return self._known[lane, rows]


class Sharing:
    """The sharing of one height among lanes."""

    def __init__(self, losses: Losses, size: tuple[float, float]) -> None:
        self._losses, self._setting, self._size = losses, losses.setting, size

    def room(self) -> Room:
        """A row for each lane, and each further one where it shows most."""
        rows = [1] * len(self._setting.content.lanes)
        while (chosen := self._most_useful(rows)) is not None:
            lane, more = chosen
            rows[lane] += more
        return self._with(rows)

    def fits(self, room: Room) -> bool:
        """Whether `room` keeps to the height asked."""
        return self._height(room.rows) <= self._size[1]

    def hidden(self, room: Room) -> float:
        """The worth of all that is only counted in `room`."""
        return sum(self._losses.of(lane, rows).hidden for lane, rows in enumerate(room.rows))

    def spread(self, room: Room) -> Setting:
        """The setting with what height is left put above and below the rows of each lane."""
        measures, lanes = self._setting.measures, len(room.rows)
        free = max(self._size[1] - self._height(room.rows), 0.0)
        more = min(free / (2 * max(lanes, 1)), 0.3 * measures.row)
        measures = replace(measures, lane_padding=measures.lane_padding + more)
        return replace(self._setting, measures=measures)

    def _most_useful(self, rows: Sequence[int]) -> tuple[int, int] | None:
        """Which lane gets how many rows more; None when no row fits or none shows more."""
        best, best_gain = None, 0.0
        lanes = self._setting.content.lanes
        wanting = [
            number
            for number, has in enumerate(rows)
            if not self._setting.is_folded(lanes[number]) and self._losses.of(number, has).whole > 0
        ]
        for lane in wanting:
            has = rows[lane]
            for more in range(1, STRIDE + 1):
                wider = [n + more if i == lane else n for i, n in enumerate(rows)]
                if self._height(wider) > self._size[1]:
                    break
                gain = self._losses.of(lane, has).whole - self._losses.of(lane, has + more).whole
                if gain / more > best_gain:
                    best, best_gain = (lane, more), gain / more
        return best

    def _height(self, rows: Sequence[int]) -> float:
        boxes = lane_boxes(self._setting, self._with(rows))
        return boxes[-1].bottom if boxes else 0.0

    def _with(self, rows: Sequence[int]) -> Room:
        return Room(self._size[0], tuple(rows))


def _loss(setting: Setting, ground: Ground, lane: int, rows: int) -> Loss:
    """What a lane with so many rows does not show."""
    share = share_of(setting.index, lane, rows, ground)
    if share.hidden is None:
        # Twice the events do not need twice the room: many stand after each other.
        index = setting.index.lanes[lane]
        many = index.count(ground.scale.day(0), ground.scale.day(ground.width))
        unread = MIDDLING * many * (1 + max(COLUMN_ROWS - rows, 0))
        return Loss(unread, len(index) ** 0.75 / rows)
    wordless = sum(_wordless(one) for one in share.placed)
    wordless += sum(worth(one.event) for one in share.stacked)
    return Loss(sum(worth(event) for event in share.hidden), wordless)


def worth(event: Event) -> float:
    """What it is worth to show an event: each step of its weight halves it."""
    return 2.0 ** (4 - event.weight)


def _wordless(placed: Placed) -> float:
    """The worth of the marks at one place that stand there without their words."""
    first = 0.0 if placed.wording else worth(placed.event)
    return first + sum(worth(event) for event in placed.event.beside)
