"""Frames of the timeline while it is moved and zoomed, beside a scene with an item per event.

All frames are timed by the thread's own processor time; "p95" is the frame that only
one in twenty is slower than. The events are made from their numbers when they come
into view, as those of a large register are.
"""

from __future__ import annotations

import os
import statistics
from array import array
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from random import Random

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView

from tests.bench.measuring import Result, against, p95, thread_seconds, within
from tracker.marks import Shape
from tracker.timeline.events import Event, Kind, Lane, TimelineContent
from tracker.timeline.layout.drawing import shape_of
from tracker.timeline.layout.index import TimelineIndex
from tracker.timeline.layout.scale import MOST
from tracker.timeline.layout.sources import Spans
from tracker.vocabulary import Side, StatementType, Strength
from ui.look.theme import Look
from ui.timeline.view import Timeline

TODAY = date(2031, 3, 19)
YEARS = 20
LANES = 8
SIZE = (1280, 760)
KINDS = (*[Kind.STATEMENT] * 7, Kind.DOCUMENT, Kind.DEADLINE, Kind.MEETING)
TYPES, STRENGTHS, SIDES = list(StatementType), list(Strength), list(Side)

INK = QColor("#4A5AA8")

#: Frames of a run: half of them moves, half of them zooms.
FRAMES = 200


class Numbered:
    """Events known by their number alone, spread over twenty years with busy months."""

    def __init__(self, many: int) -> None:
        random = Random(20310319)
        last = TODAY.toordinal()
        busy = [last - random.random() * 365 * YEARS for _ in range(60)]
        lanes: list[list[tuple[float, int]]] = [[] for _ in range(LANES)]
        for number in range(many):
            if number % 3:
                day = last - random.random() * 365 * YEARS
            else:
                day = random.choice(busy) + random.gauss(0, 20)
            lanes[random.randrange(LANES)].append((day, number))
        self._made: dict[int, Event] = {}
        self._spans = [self._spans_of(lane, sorted(held)) for lane, held in enumerate(lanes)]

    def _spans_of(self, lane: int, held: list[tuple[float, int]]) -> Spans:
        days = array("d", (day for day, _ in held))
        numbers = array("l", (lane + LANES * place for place in range(len(held))))
        begins = array("d", (self._begin(day, n) for day, n in zip(days, numbers, strict=True)))
        return Spans(numbers, days, begins, days)

    def _begin(self, day: float, number: int) -> float:
        """Where it stood first: some deadlines were moved."""
        moved = KINDS[number // LANES % len(KINDS)] is Kind.DEADLINE and number % 3 == 0
        return day - 5 * (1 + number % 9) if moved else day

    def spans(self, lane: int) -> Spans:
        return self._spans[lane]

    def leading(self, _lane: int) -> Spans:
        return Spans()

    def find(self, key: str) -> Event | None:
        return self._event(int(key.rpartition(":")[2]))

    def fetch(self, numbers: Sequence[int]) -> list[Event]:
        made = self._made
        for number in numbers:
            if number not in made:
                made[number] = self._event(number)
        return [made[number] for number in numbers]

    def _event(self, number: int) -> Event:
        lane, place = number % LANES, number // LANES
        kind = KINDS[place % len(KINDS)]
        day = self._spans[lane].days[place]
        words = f"We will look again at the pace of part {number}"
        is_statement = kind is Kind.STATEMENT
        begin = self._spans[lane].begins[place]
        letter = f"document:{number - place % 10 * LANES}"
        return Event(
            key=f"{kind}:{number}",
            lane=lane,
            kind=kind,
            day=day,
            label=words[3:] if is_statement else f"{kind.title()} {number}",
            note=f"{number}, pension age",
            weight=3 + number % 4 if is_statement else 2,
            type=TYPES[number % len(TYPES)] if is_statement else None,
            strength=STRENGTHS[number % len(STRENGTHS)] if is_statement else None,
            quote=words if is_statement else "",
            moves=(begin,) if begin < day else (),
            letter=letter if is_statement else None,
        )

    def all(self) -> Iterator[Event]:
        """Every event, for the scene that wants them all."""
        for spans in self._spans:
            yield from (self._event(number) for number in spans.numbers)


def results() -> Iterator[Result]:
    """The tiers at a hundred thousand and at a million events, then the scene."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    look = Look(QApplication.instance() or QApplication([]), "en")
    small, large = Opened(look, 100_000), Opened(look, 1_000_000)
    for opened, many in ((small, "100,000"), (large, "a million")):
        yield within(f"first paint of {many} events", opened.first_paint, 0.150)
    density = frames_in_turns(small, large, Opened.to_density)
    detail = frames_in_turns(small, large, Opened.to_detail)
    for tier, frames, bound in (("density", density, 0.008), ("detail", detail, 0.012)):
        for many, times in zip(("100,000", "a million"), frames, strict=True):
            yield within(f"{tier}, {many} events, p95 of a frame", p95(times), bound)
        medians = [statistics.median(times) for times in frames]
        yield against(f"{tier}, median frame of a million", "of 100,000", medians[::-1], 1.25)
    yield _scene(small)


class Opened:
    """A timeline with its events loaded, moved and zoomed frame by frame."""

    def __init__(self, look: Look, many: int) -> None:
        self.source = Numbered(many)
        lanes = tuple(Lane(f"Party {n}", SIDES[n % len(SIDES)]) for n in range(LANES))
        self.content = TimelineContent(f"{many}", lanes, (), TODAY)
        self.index = TimelineIndex(self.content, self.source)
        self.timeline = Timeline(look)
        self.timeline.resize(*SIZE)
        self._image = QImage(self.timeline.size(), QImage.Format.Format_ARGB32_Premultiplied)
        self.first_paint = thread_seconds(self._show)

    def _show(self) -> None:
        self.timeline.show_content(self.content, self.index)
        self.timeline.render(self._image)

    def to_density(self) -> None:
        """All twenty years, each lane a picture of counts."""
        self.timeline.window_of_days.show_all()

    def to_detail(self) -> None:
        """So near that marks stand by themselves in every lane."""
        window = self.timeline.window_of_days
        window.show_all()
        while window.scale.per_day < MOST and len(window.picture.spots) < 10 * LANES:
            window.zoom(1.19)
        window.zoom(1.5)

    def frame(self, number: int) -> None:
        """One frame of a walk: moving in steps, and zooming in and out again."""
        window = self.timeline.window_of_days
        if number % 2:
            window.move_by(17 if number % 100 < 50 else -17)
        else:
            window.zoom(1.03 if number % 60 < 30 else 1 / 1.03)
        self.timeline.render(self._image)

    def render(self) -> None:
        """Paint without moving."""
        self.timeline.render(self._image)


def frames_in_turns(
    one: Opened, other: Opened, begin: Callable[[Opened], None]
) -> tuple[list[float], list[float]]:
    """The times of the frames of both, frame by frame in turns, so that both meet the same load."""
    times: tuple[list[float], list[float]] = ([], [])
    for opened in (one, other):
        begin(opened)
        opened.render()
    for number in range(FRAMES):
        for opened, kept in zip((one, other), times, strict=True):
            kept.append(thread_seconds(lambda n=number, opened=opened: opened.frame(n)))
    return times


def _scene(ours: Opened) -> Result:
    """The same moves over a scene that holds one item for each of the hundred thousand."""
    theirs = Scene(ours)
    ours.to_density()
    slow, quick = [], []
    for number in range(40):  # in turns: each takes so long that forty are enough
        slow.append(thread_seconds(lambda n=number: theirs.frame(n)))
        quick.append(thread_seconds(lambda n=number: ours.frame(n)))
    pair = (p95(quick), p95(slow))
    return against("p95 of a frame at 100,000 events", "one item per event", pair, 1 / 20)


class Scene:
    """Every event as a mark of its own, drawn as ours, that keeps its size at any zoom."""

    def __init__(self, ours: Opened) -> None:
        self._scene = QGraphicsScene()
        first = ours.index.span[0]
        looks: dict[Shape, tuple[QPainterPath, QPen, QBrush]] = {}
        for event in ours.source.all():
            shape = shape_of(event, coming=False)
            if shape not in looks:
                looks[shape] = _look_of(shape)
            item = self._scene.addPath(*looks[shape])
            item.setFlag(item.GraphicsItemFlag.ItemIgnoresTransformations)
            item.setPos(event.day - first, event.lane * 80 + 20)
        self._view = QGraphicsView(self._scene)
        self._view.resize(*SIZE)
        self._view.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._view.scale(SIZE[0] / (365 * YEARS), 1)
        self._image = QImage(self._view.size(), QImage.Format.Format_ARGB32_Premultiplied)

    def frame(self, number: int) -> None:
        """Move or zoom as our own does, and paint."""
        if number % 2:
            bar = self._view.horizontalScrollBar()
            bar.setValue(bar.value() + (17 if number % 100 < 50 else -17))
        else:
            self._view.scale(1.03 if number % 60 < 30 else 1 / 1.03, 1)
        painter = QPainter(self._image)
        self._view.render(painter)
        painter.end()


def _look_of(shape: Shape) -> tuple[QPainterPath, QPen, QBrush]:
    """A mark as a path of 10 pixels, and how it is drawn."""
    path = QPainterPath()
    for points in shape.placed((*shape.outlines, *shape.lines), (0, 0), 10):
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    if shape.filled:
        return path, QPen(Qt.PenStyle.NoPen), QBrush(INK)
    return path, QPen(INK, 10 * shape.line_width), QBrush(Qt.BrushStyle.NoBrush)
