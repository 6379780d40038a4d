"""A letter as its own printed pages below each other, painted with its marks over them."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from tracker.frozen import Frozen
from tracker.letters.pages.placing import Box
from ui.desk.mark_painter import MarkPainter
from ui.desk.marking import MarginNote
from ui.desk.page_store import PageStore
from ui.desk.setting import Shown
from ui.desk.state import Range

BETWEEN_PAGES = 16
_BESIDE_TEXT = 12  #: from the words to the marks in the page's own margin
LEFT_MARGIN, RIGHT_MARGIN = 64, 24  #: kept beside the words; numbers and marks stand in the left
_LEAST_MARGIN = 40  #: numbers and marks need this much of it
_MOST_ENLARGED = 1.6  #: against a page that is as wide as the room
_LOWER = 1.5  #: print is set closer than our own type: lines under it stand lower
_SELECTED = 0.35  #: how dense selected words are tinted
_DIMMED = 0.12  #: how much darker white paper is shown where all around it is dark
_LINES_TRIED = 40  #: how far the next line is looked for, in half lines


class PageSheet(Frozen):
    """One page: its number, where it begins and ends, and its pixels per point."""

    number: int
    top: float
    bottom: float
    width: float
    scale: float


class Screen(Frozen):
    """Room for pages: its width, how many pixels of the screen each has, whether all is dark."""

    width: float
    sharpness: float
    is_dark: bool


class PageSheets:
    """The pages of a letter; at `zoom` 1 the words are as wide as the room there is for them."""

    def __init__(self, store: PageStore, screen: Screen, zoom: float) -> None:
        self._store, self._letter, self._screen = store, store.letter, screen
        widest = max(wide for wide, _ in store.sizes)
        self._scale = zoom * fitting_scale(screen.width, widest, store.written)
        self.width = widest * self._scale
        self.pages = self._place_pages()
        self.height = self.pages[-1].bottom
        self._tops = [page.top for page in self.pages]

    @property
    def words_left(self) -> float:
        """Where the margin begins that the marks beside the words need."""
        return max(self._store.written[0] * self._scale - LEFT_MARGIN, 0.0)

    @property
    def text_right(self) -> float:
        """The right edge of the words."""
        return self._store.written[1] * self._scale

    def rects(self, start: int, end: int) -> list[QRectF]:
        """The boxes of the words from `start` to `end`, one for each line, in order."""
        first, last = self._letter.page_of(start), self._letter.page_of(max(end - 1, start))
        return [
            self._on_screen(page, box)
            for page in self.pages[first - 1 : last]
            if (placed := self._store.places(page.number))
            for box in placed.lines(start, end)
        ]

    def caret(self, position: int) -> QRectF:
        """Where a caret before the character at `position` stands; the page while unknown."""
        page = self._page_of(position)
        placed = self._store.places(page.number)
        box = placed.box(position) if placed else None
        before = placed.box(position - 1) if placed and not box else None
        if box:
            shown = self._on_screen(page, box)
            return QRectF(shown.left(), shown.top(), 1, shown.height())
        if before:
            shown = self._on_screen(page, before)
            return QRectF(shown.right(), shown.top(), 1, shown.height())
        return QRectF(0, page.top, 1, 1)

    def position_at(self, point: QPointF) -> int:
        """The position nearest to a point anywhere on the pages."""
        page = self._page_at(point.y())
        placed = self._store.places(page.number)
        x, y = point.x() - self._left(page), point.y() - page.top
        here = placed.nearest(x / page.scale, y / page.scale) if placed else None
        return self._text_of(page)[0] if here is None else here

    def line_beside(self, position: int, by: int) -> int:
        """The position one line down (1) or up (-1), straight below or above; else `position`."""
        here = self.caret(position)
        for half_lines in range(1, _LINES_TRIED):
            y = here.center().y() + by * half_lines * here.height() / 2
            if not 0 <= y < self.height:
                break
            there = self.position_at(QPointF(here.x(), y))
            beside = self.caret(there)
            if (beside.center().y() - here.center().y()) * by > here.height() / 2:
                return there
        return position

    def paint(self, paint: MarkPainter, shown: Shown, area: QRectF) -> None:
        """Paint the pages that `area` shows, and ask for those next to them."""
        first = max(bisect_right(self._tops, area.top()) - 1, 0)
        last = bisect_right(self._tops, area.bottom())
        self._store.keep_to(range(first, last + 2))
        for page in self.pages[first:last]:
            self._page(paint, page, shown)
        for page in self.pages[max(first - 1, 0) : last + 1]:
            self._store.picture(page.number, self._pixels(page))
        if shown.caret is not None:
            paint.caret(self.caret(shown.caret))

    def _page(self, paint: MarkPainter, page: PageSheet, shown: Shown) -> None:
        paper = QRectF(self._left(page), page.top, page.width, page.bottom - page.top)
        paint.sheet(paper)
        picture = self._store.picture(page.number, self._pixels(page))
        painter = paint.painter
        if picture is not None:
            self._picture(painter, paper, picture)
        if self._screen.is_dark:
            painter.fillRect(paper, QColor(0, 0, 0, round(255 * _DIMMED)))
        if self._store.places(page.number):
            self._marks(paint, page, shown)

    def _picture(self, painter: QPainter, paper: QRectF, picture: QImage) -> None:
        """Pixel for pixel once it has the right size, until then drawn to fit."""
        fine = picture.width() / self._screen.sharpness, picture.height() / self._screen.sharpness
        if abs(fine[0] - paper.width()) < 2:
            at = QPointF(round(paper.left()), round(paper.top()))
            painter.drawImage(QRectF(at, QSizeF(*fine)), picture)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(paper, picture)

    def _marks(self, paint: MarkPainter, page: PageSheet, shown: Shown) -> None:
        """Tints are laid over the print like a marker pen, so that the print stays black."""
        start, end = self._text_of(page)
        here = [m for m in shown.marking.marks if m.start < end and start < m.end]
        painter = paint.painter
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for mark in here:
            paint.ground(mark.kind, self._on_page(page, mark.start, mark.end))
        selected = paint.colour("accent")
        selected.setAlphaF(_SELECTED)
        for box in self._on_page(page, *shown.selected):
            painter.fillRect(box, selected)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        for mark in here:
            lines = self._on_page(page, mark.start, mark.end)
            paint.line_under(mark.kind, [line.adjusted(0, 0, 0, _LOWER) for line in lines])
        notes = [note for note in shown.marking.notes if start <= note.start < end]
        paint.notes(notes, lambda note: self._lines_of(page, note), self._margin(page))

    def _lines_of(self, page: PageSheet, note: MarginNote) -> list[QRectF]:
        return self._on_page(page, note.start, note.end)

    def _on_page(self, page: PageSheet, start: int, end: int) -> list[QRectF]:
        placed = self._store.places(page.number)
        lines = placed.lines(start, end) if placed and start < end else []
        return [self._on_screen(page, box) for box in lines]

    def _margin(self, page: PageSheet) -> float:
        """The right edge of the page's own margin: before its leftmost line of text."""
        start, end = self._text_of(page)
        lefts = [box.left() for box in self._on_page(page, start, end)]
        return max(min(lefts, default=0.0) - _BESIDE_TEXT, self._left(page) + _LEAST_MARGIN)

    def _on_screen(self, page: PageSheet, box: Box) -> QRectF:
        left, scale = self._left(page), page.scale
        return QRectF(
            left + box.left * scale,
            page.top + box.top * scale,
            (box.right - box.left) * scale,
            (box.bottom - box.top) * scale,
        )

    def _text_of(self, page: PageSheet) -> Range:
        """The part of the letter's text on a page; empty after the last one that has any."""
        end = len(self._letter.text)
        pages = self._letter.pages
        return pages[page.number - 1] if page.number <= len(pages) else (end, end)

    def _left(self, page: PageSheet) -> float:
        return (self.width - page.width) / 2

    def _pixels(self, page: PageSheet) -> int:
        return round(page.width * self._screen.sharpness)

    def _page_of(self, position: int) -> PageSheet:
        return self.pages[min(self._letter.page_of(position), len(self.pages)) - 1]

    def _page_at(self, y: float) -> PageSheet:
        return self.pages[max(bisect_right(self._tops, y) - 1, 0)]

    def _place_pages(self) -> list[PageSheet]:
        """All pages at one scale, so that a smaller page looks smaller."""
        scale = self._scale
        heights = [high * scale for _, high in self._store.sizes]
        tops = [0.0]
        for height in heights:
            tops.append(tops[-1] + height + BETWEEN_PAGES)
        return [
            PageSheet(number, top, after - BETWEEN_PAGES, wide * scale, scale)
            for number, ((top, after), (wide, _)) in enumerate(
                zip(pairwise(tops), self._store.sizes, strict=True), 1
            )
        ]


def fitting_scale(room: float, page: float, written: tuple[float, float]) -> float:
    """Pixels per point at which what is written fits the room, margins for marks included."""
    whole = room / page
    words = (room - LEFT_MARGIN - RIGHT_MARGIN) / (written[1] - written[0])
    return max(min(words, _MOST_ENLARGED * whole), whole)
