"""How far a topic was let go, painted: rungs, the line from mark to mark, the words beside it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from tracker.timeline.events import Event
from tracker.timeline.ladder.explaining import KEY, described, key_items
from tracker.timeline.ladder.layout import Ladder, lay_out_ladder
from tracker.timeline.ladder.setting import WIDTH, LadderSetting
from tracker.timeline.ladder.steps import LadderContent, LadderStep
from tracker.timeline.layout.measures import PAPER
from tracker.timeline.layout.picture import Box, Line, draw, draw_items
from ui.look.mirrored import LEFT_TO_RIGHT
from ui.look.plain_text import give_name
from ui.look.spoken import Item, Items, give_role, place_among, tell
from ui.look.theme import Look
from ui.timeline.pen import QtPen, Stamps, fonts_of, measure_with

#: The ladder is laid out in points of paper: how many pixels one is, at least and at most.
LEAST_SCALE, MOST_SCALE = 1.2, 1.7

#: On screen there is room for all words of all steps: one scrolls.
ROOM = 100_000.0


class LadderView(QWidget):
    """Up and Down go from step to step, Enter or a double click opens the words.

    `opened` carries the id of a document and the characters to show, `selected` the area
    of the step one goes to.
    """

    opened = Signal(int, int, int)
    selected = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(LEFT_TO_RIGHT)
        self._look = look
        self._fonts = fonts_of(PAPER)
        self._setting = LadderSetting(measure_with(self._fonts), look.words)
        self._stamps: Stamps | None = None
        self._content: LadderContent | None = None
        self.ladder: Ladder | None = None
        self._at: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        give_role(self, QAccessible.Role.List, self._items)
        look.changed.connect(self._lay_out)

    def show_ladder(self, content: LadderContent) -> None:
        """Show another ladder, or the same one as it stands now."""
        at = self.step_selected
        self._content = content
        self._at = None
        self._lay_out()
        if at is not None:
            keys = [step.event.key for step in self.steps]
            self._at = keys.index(at.event.key) if at.event.key in keys else None

    @property
    def steps(self) -> list[LadderStep]:
        """The steps as they stand below each other."""
        rungs = self.ladder.rungs if self.ladder else ()
        return [block.step for rung in rungs for block in rung.blocks]

    @property
    def step_selected(self) -> LadderStep | None:
        """The step one is at; None when one is at none."""
        return None if self._at is None else self.steps[self._at]

    @property
    def scale(self) -> float:
        """How many pixels a point of the layout is."""
        return min(max(self.width() / WIDTH, LEAST_SCALE), MOST_SCALE)

    def area_of(self, event: Event) -> QRectF:
        """Where a step stands, in pixels."""
        spot = self.ladder.picture.spot_of(event.key) if self.ladder else None
        return QRectF() if spot is None else self._pixels(spot.area)

    def sizeHint(self) -> QSize:
        """As high as the ladder with its key."""
        height = (self.ladder.picture.height if self.ladder else 0) + KEY
        return QSize(round(WIDTH * LEAST_SCALE), round(height * self.scale))

    def minimumSizeHint(self) -> QSize:
        """Nothing of it is cut; one scrolls."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the step one is at, the ladder, and what line and shapes mean."""
        if self.ladder is None or self._content is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_selected(painter)
        pen = _LadderPen(painter, self._stamps_for(painter))
        painter.scale(self.scale, self.scale)
        draw(self.ladder.picture, pen)
        bottom = self.ladder.picture.height
        draw_items(tuple(key_items(self._content, self._setting, bottom)), pen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Larger where there is room."""
        super().resizeEvent(event)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From step to step, and to the words."""
        last = len(self.steps) - 1
        at = -1 if self._at is None else self._at
        goals = {
            Qt.Key.Key_Down: at + 1,
            Qt.Key.Key_Up: max(at - 1, 0),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._at is not None:
            self._open()
        elif event.key() in goals and last >= 0:
            self._go_to(min(goals[Qt.Key(event.key())], last))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming in by keyboard lands on the first step."""
        super().focusInEvent(event)
        by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.OtherFocusReason)
        if by_key and self._at is None and self.steps:
            self._go_to(0)
        tell(self)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys go elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the step that was pressed."""
        at = self._step_at(event.position())
        if at is not None:
            self._go_to(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A step can be pressed."""
        if self._step_at(event.position()) is None:
            self.unsetCursor()
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the words of the step."""
        if self._step_at(event.position()) is not None:
            self._open()

    def _step_at(self, at: QPointF) -> int | None:
        if self.ladder is None:
            return None
        spot = self.ladder.picture.spot_at(at.x() / self.scale, at.y() / self.scale)
        keys = [step.event.key for step in self.steps]
        return keys.index(spot.event.key) if spot is not None else None

    def _go_to(self, at: int) -> None:
        self._at = at
        self._speak()
        self.update()
        self.selected.emit(self.area_of(self.steps[at].event))

    def _open(self) -> None:
        step = self.step_selected
        passage = step.event.passage if step else None
        if passage is not None:
            self.opened.emit(passage.document_id, passage.start, passage.end)

    def _lay_out(self) -> None:
        if self._content is None:
            return
        self._setting = LadderSetting(self._setting.measure, self._look.words)
        self.ladder = lay_out_ladder(self._content, self._setting, ROOM)
        self._stamps = None
        self._speak()
        self.updateGeometry()
        self.update()

    def _stamps_for(self, painter: QPainter) -> Stamps:
        """Marks are stamped as fine as they are shown."""
        ratio = painter.device().devicePixelRatio() * self.scale
        if self._stamps is None or self._stamps.ratio != ratio:
            self._stamps = Stamps(self._look.palette, ratio, self._fonts)
        return self._stamps

    def _paint_selected(self, painter: QPainter) -> None:
        step = self.step_selected
        if step is None:
            return
        area = self.area_of(step.event)
        painter.fillRect(area, self._look.colour("selected"))
        if self.hasFocus():
            edge = QRectF(area.left(), area.bottom() - 2, area.width(), 2)
            painter.fillRect(edge, self._look.colour("accent"))

    def _pixels(self, box: Box) -> QRectF:
        scale = self.scale
        return QRectF(box.x * scale, box.y * scale, box.width * scale, box.height * scale)

    def _speak(self) -> None:
        """Say what is shown, or the step one is at with its words and their caveat."""
        content, words, step = self._content, self._look.words, self.step_selected
        if content is None:
            return
        name = words.text("{topic}: how far it was let go", topic=content.topic)
        said = described(content, words) if step is None else spoken_step(step, self._look)
        give_name(self, name, said)
        tell(self)

    def _items(self) -> Items:
        return Items(len(self.steps), self._at, self._item)

    def _item(self, number: int) -> Item:
        steps, look = self.steps, self._look
        step = steps[number]
        place = place_among(look.words, number, len(steps))
        return Item(spoken_step(step, look), place, self.area_of(step.event).toRect())


class _LadderPen(QtPen):
    """Draws rules as thin as they are on paper, however large the ladder is shown."""

    def line(self, line: Line) -> None:
        """A level line has its own width in pixels; any other is drawn as usual."""
        (_, y1), (_, y2) = line.points[0], line.points[-1]
        if line.dashes or len(line.points) != 2 or y1 != y2:
            super().line(line)
            return
        pen = QPen(self._colour(line.ink), 1.0 if line.width < 0.6 else 1.5)
        pen.setCosmetic(True)
        self._painter.setPen(pen)
        self._painter.drawLine(QPointF(line.points[0][0], y1), QPointF(line.points[1][0], y2))


def spoken_step(step: LadderStep, look: Look) -> str:
    """A step as it is read aloud: day, whose, the rungs, the words, the caveat, the place."""
    words, event = look.words, step.event
    said = words.text(
        "{day}, {party}: {rungs}. {words}",
        day=words.day(step.dated) if step.dated else words.text("no date"),
        party=step.party,
        rungs=words.both([words.label(rung) for rung in step.rungs]),
        words=words.quoted(" ".join(event.quote.split())),
    )
    if event.caveat:
        said = words.text("{words} Caveat: {caveat}", words=said, caveat=event.caveat)
    place = words.text("Entry {entry}", entry=step.source.entry)
    return f"{said} {place}, {step.source.place}"
