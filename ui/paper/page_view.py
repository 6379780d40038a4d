"""The pages of a paper below each other, as large as one wants to see them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from enum import Enum, auto
from functools import partial
from itertools import accumulate

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from tracker.frozen import Frozen
from ui.look.plain_text import give_name
from ui.look.space import BETWEEN
from ui.look.spoken import give_role
from ui.look.theme import Look
from ui.paper.picture_store import PictureStore

PIXELS_OF_POINT = 96 / 72  #: a page at its real size, on a screen of usual density
LEAST_ZOOM, MOST_ZOOM = 0.25, 4.0
STEP = 1.25  #: how much larger a page becomes at once
_DIMMED = 0.12  #: how much darker white paper is shown where all around it is dark


class Fit(Enum):
    """How large pages are shown as long as nobody says how large."""

    PAGE = auto()
    WIDTH = auto()


#: Either of them, or a part of the real size.
Zoom = Fit | float


class Placed(Frozen):
    """Where one page stands among all, in pixels, its number from 1."""

    number: int
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.top + self.height


class PageView(QAbstractScrollArea):
    """`page_changed` when another page is in view, or other pages are shown; `zoomed` likewise."""

    page_changed = Signal()
    zoomed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._store: PictureStore | None = None
        self._pages: list[Placed] = []
        self.zoom: Zoom = Fit.PAGE
        self.is_waiting = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(lambda _at: self.page_changed.emit())
        give_role(self, QAccessible.Role.Document)
        self.page_changed.connect(self._say_page)

    # -- what is shown

    def show_pages(self, store: PictureStore) -> None:
        """Show the pages of another paper, at the page one was at; the one before is closed."""
        at = self.page
        if self._store is not None:
            self._store.close()
        self._store = store
        store.arrived.connect(lambda _page: self.viewport().update())
        self._place()
        self.go_to(min(at, self.count))
        self.page_changed.emit()

    def close_pages(self) -> None:
        """Nobody looks at them any more."""
        if self._store is not None:
            self._store.close()
            self._store = None
        self._pages = []

    def wait(self, *, waiting: bool) -> None:
        """Pale the pages while others are on their way, so that nobody takes them for those."""
        self.is_waiting = waiting
        self.viewport().update()

    @property
    def sizes(self) -> tuple[tuple[float, float], ...]:
        """How large each page is, in points."""
        return self._store.sizes if self._store else ()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def page(self) -> int:
        """The number of the page one looks at; 1 where there is none yet."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 3
        return max(bisect_right([page.top for page in self._pages], middle), 1)

    @property
    def is_drawn(self) -> bool:
        """Whether nothing is still to be drawn."""
        return self._store is not None and not self._store.is_busy

    # -- going about

    def go_to(self, page: int) -> None:
        """Bring the beginning of a page into view."""
        if 1 <= page <= self.count:
            self.verticalScrollBar().setValue(round(self._pages[page - 1].top - BETWEEN))

    def zoom_to(self, zoom: Zoom) -> None:
        """Show the pages at another size, and still the same page."""
        at = self.page
        self.zoom = zoom if isinstance(zoom, Fit) else min(max(zoom, LEAST_ZOOM), MOST_ZOOM)
        self._place()
        self.go_to(at)
        self.zoomed.emit()

    def zoom_by(self, factor: float) -> None:
        """Larger or smaller than now."""
        self.zoom_to(self.scale / PIXELS_OF_POINT * factor)

    @property
    def scale(self) -> float:
        """Pixels per point of the page one is at."""
        if not isinstance(self.zoom, Fit):
            return self.zoom * PIXELS_OF_POINT
        sizes = self.sizes
        wide = max((width for width, _ in sizes), default=1.0)
        high = max((height for _, height in sizes), default=1.0)
        across = (self.viewport().width() - 2 * BETWEEN) / wide
        down = (self.viewport().height() - 2 * BETWEEN) / high
        return max(across if self.zoom is Fit.WIDTH else min(across, down), 0.05)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pages by Page Up and Down, the ends by Home and End, sizes by + - 0 and W."""
        act = self._keys().get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _keys(self) -> Mapping[Qt.Key, Callable[[], None]]:
        keys, page = Qt.Key, self.page
        after, before = partial(self.go_to, page + 1), partial(self.go_to, max(page - 1, 1))
        larger, smaller = partial(self.zoom_by, STEP), partial(self.zoom_by, 1 / STEP)
        return {
            **dict.fromkeys((keys.Key_PageDown, keys.Key_Right, keys.Key_Space), after),
            **dict.fromkeys((keys.Key_PageUp, keys.Key_Left, keys.Key_Backspace), before),
            keys.Key_Home: partial(self.go_to, 1),
            keys.Key_End: partial(self.go_to, self.count),
            **dict.fromkeys((keys.Key_Plus, keys.Key_Equal), larger),
            keys.Key_Minus: smaller,
            keys.Key_0: partial(self.zoom_to, Fit.PAGE),
            keys.Key_W: partial(self.zoom_to, Fit.WIDTH),
        }

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel makes larger and smaller, as everywhere."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoom_by(STEP if event.angleDelta().y() > 0 else 1 / STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pages that fit the room go on doing so."""
        at = self.page
        super().resizeEvent(event)
        self._place()
        self.go_to(at)

    # -- placing and painting

    def _place(self) -> None:
        sizes, scale = self.sizes, self.scale
        tops = accumulate((high * scale + BETWEEN for _, high in sizes), initial=float(BETWEEN))
        self._pages = [
            Placed(number, top, wide * scale, high * scale)
            for number, ((wide, high), top) in enumerate(zip(sizes, tops, strict=False), start=1)
        ]
        room = self.viewport().size()
        whole = (self._pages[-1].bottom if self._pages else 0) + BETWEEN
        widest = max((page.width for page in self._pages), default=0) + 2 * BETWEEN
        for bar, needed, there in (
            (self.verticalScrollBar(), whole, room.height()),
            (self.horizontalScrollBar(), widest, room.width()),
        ):
            bar.setRange(0, max(round(needed - there), 0))
            bar.setPageStep(there)
            bar.setSingleStep(3 * BETWEEN)
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The pages in view; those next to them are asked for."""
        painter = QPainter(self.viewport())
        ground = self._look.colour("hairline" if not self._look.palette.is_dark else "rail")
        painter.fillRect(self.viewport().rect(), ground)
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        shown = [page for page in self._pages if page.top < bottom and page.bottom > top]
        if self._store is None or not shown:
            return
        first, last = shown[0].number, shown[-1].number
        self._store.keep_to(range(first - 1, last + 2))
        for page in shown:
            self._paint(painter, page, self._store.picture(page.number, self._pixels(page)))
        if last < self.count:
            self._store.picture(last + 1, self._pixels(self._pages[last]))

    def _paint(self, painter: QPainter, page: Placed, picture: QImage | None) -> None:
        paper = self._on_screen(page)
        painter.fillRect(paper, QColor("white"))
        if picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            exact = abs(picture.width() - self._pixels(page)) <= 1
            fine = QSizeF(picture.size()) / self.devicePixelRatioF()
            painter.drawImage(QRectF(paper.topLeft(), fine) if exact else paper, picture)
        if self._look.palette.is_dark:
            painter.fillRect(paper, QColor(0, 0, 0, round(255 * _DIMMED)))
        if self.is_waiting:
            pale = self._look.colour("paper")
            pale.setAlphaF(0.6)
            painter.fillRect(paper, pale)
        painter.setPen(self._look.colour("edge"))
        painter.drawRect(paper.adjusted(-0.5, -0.5, 0.5, 0.5))

    def _on_screen(self, page: Placed) -> QRectF:
        """In the middle, or moved where it is wider than the room."""
        room = self.viewport().width()
        left = max((room - page.width) / 2, BETWEEN) - self.horizontalScrollBar().value()
        top = page.top - self.verticalScrollBar().value()
        return QRectF(round(left), round(top), round(page.width), round(page.height))

    def _pixels(self, page: Placed) -> int:
        return round(page.width * self.devicePixelRatioF())

    def _say_page(self) -> None:
        words = self._look.words
        here = words.text("Page {page} of {count}", page=self.page, count=self.count)
        give_name(self, words.text("The pages of the paper"), here if self.count else "")
