"""The window of days in view: where it stands, how it moves, and the picture of it.

Laying out costs time only when the window, the size or the content changes;
until then the same picture is painted again.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF

from tracker.frozen import replace
from tracker.timeline.events import Event, day_number
from tracker.timeline.layout.lanes import lane_boxes
from tracker.timeline.layout.layout import lay_out
from tracker.timeline.layout.measures import COMPACT, SCREEN
from tracker.timeline.layout.picture import Picture
from tracker.timeline.layout.plans import Plans
from tracker.timeline.layout.rooms import Losses, best_of, losses_with
from tracker.timeline.layout.scale import Scale, fitted, kept_near
from tracker.timeline.layout.setting import Room, Setting
from ui.timeline import foot, overview
from ui.timeline.gliding import Glide
from ui.timeline.overview import Overview
from ui.timeline.travel import Travel

#: A longer time than this many days is opened around today, with so many days in view.
OPENED_WHOLE, OPENED_DAYS = 400.0, 120.0

#: Widths this near to each other share their rows, so that dragging an edge stays light.
NEAR = 120


class Window:
    """The days of `setting` that are in view; `moved` is called after each change.

    With a `glide`, going to a day takes a moment in which one sees the way.
    """

    def __init__(
        self, setting: Setting, moved: Callable[[], None], glide: Glide | None = None
    ) -> None:
        self.setting = setting  # its measures go by the height there is
        self.travel = Travel(setting)
        self._moved, self._glide = moved, glide
        self._aim: Scale | None = None  # where a glide goes to
        self._size = (0.0, 0.0)
        self.has_foot = False
        self._scale: Scale | None = None
        self._is_chosen = False  # whether somebody moved to the days in view
        self._room = Room(0, ())
        self._losses: dict[int, list[Losses]] = {}
        self._plans: Plans | None = None
        self._picture: Picture | None = None
        self._overview: Overview | None = None

    def resize(self, width: float, height: float) -> None:
        """Take the size of the widget; the day in the middle stays in the middle."""
        if self._scale is not None and self._size[0] > 0:
            self._scale = self._scale.moved((self._size[0] - width) / 2)
        self._size = (width, height)
        free = height - overview.HEIGHT - overview.GAP
        self.has_foot = free >= foot.FROM
        free -= foot.HEIGHT if self.has_foot else 0
        self.setting, self._room = best_of(self._losses_at(width), (width, free))
        self._plans = Plans(self.setting.index, self._opening_scale().per_day)
        self._picture = self._overview = None

    def take_place_of(self, former: Window) -> None:
        """Show the days that `former` shows: the same dossier, read again.

        Days that nobody chose make way where nothing of what there is now stands in them.
        """
        if former._is_chosen or former.shows_any(self.setting.content.events):
            self._scale, self._is_chosen = former._scale, former._is_chosen

    @property
    def picture(self) -> Picture:
        """The picture of the days in view."""
        if self._picture is None:
            if self._plans is not None:
                self._plans.begin_frame()
            self._picture = lay_out(self.setting, self.scale, self._room, self._plans)
        return self._picture

    def settle(self) -> bool:
        """Let the picture be laid out once more where that would better it; False where not."""
        if self._picture is None or self._plans is None or self._plans.is_settled:
            return False
        self._picture = None
        return True

    @property
    def scale(self) -> Scale:
        """Where days stand, from the left edge of the plot."""
        if self._scale is None:
            self._scale = self._opening_scale()
        return self._scale

    @property
    def overview(self) -> Overview:
        """The strip of the whole time, right below the lanes."""
        if self._overview is None:
            names, top = self.setting.measures.lane_names, self.picture.height + overview.GAP
            area = QRectF(names, top, self._size[0] - names, overview.HEIGHT)
            self._overview = Overview(self.setting.index, self.setting.index.span, area)
        return self._overview

    @property
    def width(self) -> float:
        """How wide the plot is."""
        return max(self._size[0] - self.setting.measures.lane_names, 1.0)

    @property
    def least_height(self) -> float:
        """The height below which a lane would have no row."""
        rows = (1,) * len(self.setting.content.lanes)
        boxes = lane_boxes(replace(self.setting, measures=COMPACT), Room(0, rows))
        bottom = boxes[-1].bottom if boxes else COMPACT.axis
        return bottom + overview.GAP + overview.HEIGHT

    def shows(self, day: float) -> bool:
        """Whether `day` is in view."""
        return 0 <= self.scale.x(day) <= self.width

    def shows_any(self, events: Sequence[Event]) -> bool:
        """Whether any of `events`, which are in the order of their day, is in view."""
        at = bisect_left(events, self.scale.first, key=lambda event: event.day)
        return at < len(events) and self.shows(events[at].day)

    def zoom(self, factor: float, at: float | None = None, *, glides: bool = False) -> None:
        """Larger or smaller around `at`, an x of the plot; None for its middle."""
        at = self.width / 2 if at is None else at
        if glides:
            self._glide_to((self._aim or self.scale).zoomed(factor, at))
        else:
            self._put(self.scale.zoomed(factor, at))

    def move_by(self, distance: float) -> None:
        """Later days by `distance` pixels, earlier ones when it is negative."""
        self._put(self.scale.moved(distance))

    def put(self, day: float) -> None:
        """Bring `day` into the middle at once, as a hand on the strip does."""
        self._put(self.scale.around(day, self.width))

    def go_to(self, day: float, share: float = 0.5) -> None:
        """Bring `day` to a share of the width, at the same zoom."""
        self._glide_to((self._aim or self.scale).around(day, self.width, share))

    def show(self, scale: Scale) -> None:
        """Show these days, on the way of a glide."""
        self._scale, self._picture, self._is_chosen = scale, None, True
        self._moved()

    def go_to_today(self) -> None:
        """Bring today into the middle."""
        self.go_to(day_number(self.setting.content.today))

    def go_to_begin(self) -> None:
        """The first days."""
        self.go_to(self.setting.index.span[0], 0.1)

    def go_to_end(self) -> None:
        """The last days."""
        self.go_to(self.setting.index.span[1], 0.9)

    def show_all(self) -> None:
        """The whole time at once."""
        self._glide_to(fitted(*self.setting.index.span, self.width))

    def _put(self, scale: Scale) -> None:
        """These days at once; a glide on its way is given up."""
        if self._glide is not None:
            self._glide.stop()
        self._aim = None
        self.show(self._kept(scale))

    def _glide_to(self, scale: Scale) -> None:
        aim = self._kept(scale)
        if self._glide is None:
            self._put(aim)
            return
        self._aim = aim
        self._glide.between(self.scale, aim, self.width)

    def _kept(self, scale: Scale) -> Scale:
        return kept_near(scale, self.setting.index.span, self.width)

    def _opening_scale(self) -> Scale:
        begin, end = self.setting.index.span
        if end - begin <= OPENED_WHOLE:
            return fitted(begin, end, self.width)
        today = day_number(self.setting.content.today)
        return fitted(today - OPENED_DAYS / 2, today + OPENED_DAYS / 2, self.width)

    def _losses_at(self, width: float) -> list[Losses]:
        """What lanes lose at about this width."""
        step = max(int(width // NEAR), 1)
        if step not in self._losses:
            scale, choices = self._opening_scale(), (SCREEN, COMPACT)
            self._losses[step] = losses_with(self.setting, choices, scale, width)
        return self._losses[step]
