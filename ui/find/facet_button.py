"""One value that narrows a search: its mark, its name, and how many it leaves."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from tracker.register.questions.finding.facets import FacetValue
from tracker.vocabulary import Strength
from tracker.words.language import capital
from ui.find.naming import value_said
from ui.lists.writing import Writing
from ui.look.lettering import MEDIUM, SEMIBOLD, Size, sans
from ui.look.marks import paint_strength, side_colour
from ui.look.mirrored import painter_of
from ui.look.plain_text import give_name, give_tip
from ui.look.space import DENSE_ROW, INSIDE, RADIUS
from ui.look.theme import Look

MARK_ROOM = 18.0
COUNT_ROOM = 46.0


class FacetButton(QAbstractButton):
    """Checked while it narrows; `stepped` with 1 or -1 for an arrow key."""

    stepped = Signal(int)

    def __init__(self, look: Look, value: FacetValue) -> None:
        super().__init__()
        self._look, self.value = look, value
        self.setCheckable(True)
        self.setChecked(value.is_chosen)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(DENSE_ROW)
        words = look.words
        party = value.party.short if value.party else ""
        self._name = capital(party or value_said(value.field, value.value, words))
        self._count = words.number(value.count)
        full = value.party.name if value.party else self._name
        give_name(self, words.text("{name}: {count}", name=full, count=self._count))
        give_tip(self, full)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(180, DENSE_ROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows lead to the next value; Enter does as Space."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw mark, name and number."""
        painter = painter_of(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, area = self._look, QRectF(self.rect())
        if self.isChecked():
            painter.fillRect(area, look.colour("selected"))
        if self.hasFocus():
            painter.setPen(QPen(look.colour("accent"), 1.0))
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        left = area.left() + INSIDE + self._paint_mark(painter, area)
        role = "accent" if self.isChecked() or self.underMouse() else "ink"
        top = (area.height() - 20) / 2
        writing = Writing(painter, look)
        room = area.right() - COUNT_ROOM - left
        weight = SEMIBOLD if self.isChecked() else MEDIUM
        font = sans(Size.TEXT, weight) if self.isChecked() else sans(Size.TEXT)
        writing.line(QPointF(left, top), self._name, font, role, room)
        at = QPointF(area.right() - INSIDE, top + 1)
        writing.right(at, self._count, sans(Size.SMALL), "quiet", COUNT_ROOM)

    def _paint_mark(self, painter: QPainter, area: QRectF) -> float:
        """The bar of a party's side, or the shape of a strength; the room it takes."""
        centre = QPointF(area.left() + INSIDE + 6, area.center().y())
        if self.value.party is not None:
            colour = side_colour(self._look.palette, self.value.party.side)
            painter.fillRect(QRectF(area.left() + INSIDE, centre.y() - 7, 3, 14), colour)
            return 11.0
        if isinstance(self.value.term, Strength):
            paint_strength(painter, self.value.term, centre, self._look.colour("ink"))
            return MARK_ROOM
        return 0.0
