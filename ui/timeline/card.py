"""The card beside a mark: what it is, the words with their caveat, and where they stand."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from tracker.timeline.describing import kind_of, term_of
from tracker.timeline.events import Event, TimelineContent, day_of
from ui.look.lettering import LINE_HEIGHT, SEMIBOLD, Size, sans
from ui.look.quotation import Quotation, Quoted, SetText
from ui.look.space import BETWEEN, INSIDE
from ui.look.theme import Look

WIDTH = 320


class Card(QWidget):
    """Shown over the timeline beside the event under the pointer. It takes no clicks itself."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look = look
        self._around = parent
        self._heading = ""
        self._foot = ""
        self._body: Quotation | SetText | None = None
        self.event_shown: Event | None = None
        self.hide()

    def show_event(self, event: Event, content: TimelineContent, beside: QRectF) -> None:
        """Show what `event` is, next to `beside` and inside the timeline."""
        if event is not self.event_shown:
            self._set(event, content)
        self.move(self._place(beside))
        self.show()
        self.raise_()
        self.update()

    def leave(self) -> None:
        """Take the card away."""
        self.event_shown = None
        self.hide()

    @property
    def text(self) -> str:
        """What the card says, for whoever reads it otherwise than by eye."""
        event = self.event_shown
        if event is None:
            return ""
        said = [self._heading, event.quote or event.label, event.caveat or "", self._foot]
        return "\n".join(part for part in said if part)

    def _set(self, event: Event, content: TimelineContent) -> None:
        words = self._look.words
        self.event_shown = event
        self._heading = kind_of(event, words)
        self._foot = words.text(
            "{day}, {party}",
            day=words.day(day_of(event.day)),
            party=content.lanes[event.lane].name,
        )
        if (term := term_of(event, words)) and event.fading is None:
            self._foot = words.text("{where}, {term}", where=self._foot, term=term)
        self._body = self._set_body(event)
        height = INSIDE + LINE_HEIGHT[Size.TEXT] + 4 + self._body.height
        self.resize(WIDTH, round(height + 4 + LINE_HEIGHT[Size.SMALL] + INSIDE))

    def _set_body(self, event: Event) -> Quotation | SetText:
        """The quotation, always with its caveat; or the app's own name of the thing."""
        width = WIDTH - 2 * BETWEEN
        vague = event.fading.words if event.fading else None
        if event.quote or event.caveat:
            quoted = Quoted(event.quote or event.label, event.caveat, vague)
            return Quotation(quoted, self._look.words, width, Size.TEXT)
        return SetText(event.label, sans(Size.TEXT), width)

    def _place(self, beside: QRectF) -> QPoint:
        """Right of the mark, else left of it; never over the mark, never outside."""
        around = self._around.rect()
        x = beside.right() + INSIDE
        if x + self.width() > around.width():
            x = beside.left() - INSIDE - self.width()
        y = min(beside.bottom() + INSIDE, around.height() - self.height())
        return QPoint(round(max(x, 0)), round(max(y, 0)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground with its frame, the heading, the words and the foot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self._look.palette
        painter.setPen(QPen(QColor(palette.hairline), 1))
        painter.setBrush(QColor(palette.sheet))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.fillRect(QRectF(0, 4, 2, self.height() - 8), QColor(palette.accent))
        self._paint_texts(painter)

    def _paint_texts(self, painter: QPainter) -> None:
        ink, quiet = self._look.colour("ink"), self._look.colour("quiet")
        painter.setFont(sans(Size.TEXT, SEMIBOLD))
        painter.setPen(ink)
        painter.drawText(QPointF(BETWEEN, INSIDE + 15), self._heading)
        top = QPointF(BETWEEN, INSIDE + LINE_HEIGHT[Size.TEXT] + 4)
        if isinstance(self._body, Quotation):
            self._body.paint(painter, top, ink, quiet)
        elif self._body is not None:
            self._body.paint(painter, top, ink)
        painter.setFont(sans(Size.SMALL))
        painter.setPen(quiet)
        painter.drawText(QPointF(BETWEEN, self.height() - INSIDE - 5), self._foot)
