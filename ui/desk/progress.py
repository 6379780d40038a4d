"""The letter in shapes: one mark for each passage, so that one sees how far one has come."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from tracker.vocabulary import Side, Strength
from ui.desk.state import DeskState, Fate, Passage
from ui.look.marks import paint_strength, side_colour
from ui.look.mirrored import painter_of, turned_about
from ui.look.spoken import give_role
from ui.look.theme import Look

_STEP = 26  #: from mark to mark, where there is room
_LEAST_STEP = 13
_ROW = 24
_FAINT = 0.45
_STAMP = 14  #: a mark with the air that its lines need


class ProgressRow(QWidget):
    """What is read stands on ink, what is being read on the accent, what is to come is faint.

    A click goes to that passage; from the keyboard one steps through them.
    """

    chosen = Signal(tuple)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._state = DeskState()
        self._side: Side | None = None
        self._stamps: dict[tuple[Strength, bool], QPixmap] = {}
        give_role(self, QAccessible.Role.Graphic)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_state(self, state: DeskState, side: Side | None) -> None:
        """Show where the desk stands."""
        self._state, self._side = state, side
        self._stamps.clear()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the queue."""
        return QSize(560, self.heightForWidth(560))

    def heightForWidth(self, width: int) -> int:
        """One row, or more for a long letter."""
        in_row = max(width // self._step(width), 1)
        return _ROW * max(-(-len(self._state.passages) // in_row), 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the passage under the pointer."""
        at = turned_about(self, event.position())
        for number, passage in enumerate(self._state.passages):
            away = self._centre(number) - at
            if max(abs(away.x()), abs(away.y())) <= _ROW / 2:
                self.chosen.emit(passage.place)
                return

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw all marks."""
        painter = painter_of(self)
        for number, passage in enumerate(self._state.passages):
            self._draw(painter, passage, self._centre(number), is_current=number == self._state.at)

    def _draw(self, painter: QPainter, passage: Passage, at: QPointF, *, is_current: bool) -> None:
        is_open = passage.fate is Fate.OPEN
        if passage.strength is None or passage.fate is Fate.SET_ASIDE:
            painter.setPen(QPen(self._look.colour("quiet"), 1))
            painter.drawLine(at - QPointF(4, 0), at + QPointF(4, 0))
        else:
            stamp = self._stamp(passage.strength, is_faint=is_open and not is_current)
            painter.drawPixmap(at - QPointF(_STAMP / 2, _STAMP / 2), stamp)
        if is_current or not is_open:
            role = "accent" if is_current else "ink"
            painter.setPen(QPen(self._look.colour(role), 2 if is_current else 1.4))
            under = at + QPointF(0, 9.5)
            painter.drawLine(under - QPointF(5.5, 0), under + QPointF(5.5, 0))

    def _stamp(self, strength: Strength, *, is_faint: bool) -> QPixmap:
        """The mark as a picture: a long letter has hundreds of them."""
        known = self._stamps.get((strength, is_faint))
        if known is None:
            known = self._stamps[strength, is_faint] = self._draw_stamp(strength, is_faint=is_faint)
        return known

    def _draw_stamp(self, strength: Strength, *, is_faint: bool) -> QPixmap:
        density = self.devicePixelRatioF()
        stamp = QPixmap(round(_STAMP * density), round(_STAMP * density))
        stamp.setDevicePixelRatio(density)
        stamp.fill(Qt.GlobalColor.transparent)
        colour = QColor(side_colour(self._look.palette, self._side))
        colour.setAlphaF(_FAINT if is_faint else 1.0)
        painter = QPainter(stamp)
        paint_strength(painter, strength, QPointF(_STAMP / 2, _STAMP / 2), colour)
        painter.end()
        return stamp

    def _step(self, width: int) -> int:
        count = max(len(self._state.passages), 1)
        return min(max(width // count, _LEAST_STEP), _STEP)

    def _centre(self, number: int) -> QPointF:
        step = self._step(self.width())
        in_row = max(self.width() // step, 1)
        return QPointF(8 + number % in_row * step, 9 + number // in_row * _ROW)
