"""The letter as its pages, printed or set in our own type, to read in and to select from.

Painted by hand on a scroll area: nothing in a letter can be taken for markup,
a place on screen is a place in the text, and only what shows is painted.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from tracker.letters.letter import Letter
from tracker.vocabulary import Side
from ui.desk.caret import Selection, Step, stepped, word_at
from ui.desk.letter_telling import LetterTelling
from ui.desk.mark_painter import MarkPainter
from ui.desk.marking import Marking
from ui.desk.page_sheets import PageSheets, Screen
from ui.desk.page_store import PageStore
from ui.desk.setting import Setting, Shown
from ui.desk.state import Range
from ui.desk.text_sheets import RunningHead, TextSheets
from ui.look.lettering import LINE_HEIGHT, Size
from ui.look.mirrored import LEFT_TO_RIGHT, RIGHT_TO_LEFT
from ui.look.palette import LIGHT
from ui.look.theme import Look

_KEYS = {
    Qt.Key.Key_Left: (Step.BACK, Step.WORD_BACK),
    Qt.Key.Key_Right: (Step.ON, Step.WORD_ON),
    Qt.Key.Key_Home: (Step.START, Step.START),
    Qt.Key.Key_End: (Step.END, Step.END),
}
_LINES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_SCREENS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_SMALLEST, _LARGEST, _STEP = (0.5, 4.0, 1.2)  #: zoom of printed pages
WIDEST_PAGE = 900  #: of a printed page that fills the view
_ZOOMS: dict[Qt.Key, Callable[[float], float]] = {
    Qt.Key.Key_Plus: lambda zoom: zoom * _STEP,
    Qt.Key.Key_Equal: lambda zoom: zoom * _STEP,
    Qt.Key.Key_Minus: lambda zoom: zoom / _STEP,
    Qt.Key.Key_0: lambda _zoom: 1.0,
}
_MUCH_ROOM = 80
_BAR, _NO_BAR = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_BESIDE = 24  #: room kept above words that are brought into view

#: The line at the left edge that shows that the keyboard is on the letter, in pixels.
_FOCUS_EDGE = 2


class LetterView(QAbstractScrollArea):
    """The letter; `chosen` tells of a click, `selected` of words selected or let go.

    `moved` comes when what shows has changed, for who draws beside it.
    """

    chosen = Signal(int)
    selected = Signal()
    copied = Signal()
    moved = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(LEFT_TO_RIGHT)
        self._look = look
        self._letter: Letter | None = None
        self._set: Setting | None = None
        self._pages: PageStore | None = None
        self._zoom = 1.0
        self._awaited: Range | None = None
        self._head = RunningHead("", "")
        self._side: Side | None = None
        self._marking = Marking()
        self._selection = Selection()
        self._pressed = QPoint()
        self.setHorizontalScrollBarPolicy(_NO_BAR)
        self.setCornerWidget(QWidget())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setAutoFillBackground(False)
        self._telling = LetterTelling(look, self, self)
        look.changed.connect(self._tell)
        self._tell()

    def show_letter(self, letter: Letter, head: RunningHead, side: Side | None) -> None:
        """Show a letter from its beginning; `side` is the sender's and gives its colour.

        One that is shown already stays where it is.
        """
        is_another = letter != self._letter
        self._letter, self._head, self._side = letter, head, side
        if is_another:
            self._pages, self._selection = None, Selection()
        self._set_pages()
        if is_another:
            self.verticalScrollBar().setValue(0)

    def show_pages(self, pages: PageStore | None) -> None:
        """Show the letter as these printed pages, or with None set in our own type again."""
        kept = self._selection.caret or self._first_in_view()
        if pages is not None and pages is not self._pages:
            pages.arrived.connect(self._take_page)
        self._pages = pages
        self._set_pages()
        if kept:
            self.bring_into_view((kept, kept + 1))
        self.moved.emit()

    @property
    def shows_pages(self) -> bool:
        """Whether these are the letter's own printed pages."""
        return self._pages is not None

    def zoom_to(self, zoom: float) -> None:
        """Show printed pages larger or smaller than the view is wide (1), the same words on top."""
        kept = self._first_in_view()
        self._zoom = min(max(zoom, _SMALLEST), _LARGEST)
        self._set_pages()
        if kept is not None and self._set:
            self.verticalScrollBar().setValue(int(self._set.caret(kept).top()))
        self.moved.emit()

    @property
    def letter(self) -> Letter | None:
        """The letter that is shown; None before there is one."""
        return self._letter

    @property
    def caret(self) -> int:
        """The position one reads at."""
        return self._selection.caret

    @property
    def first_in_view(self) -> int:
        """The position at the top of what shows."""
        return self._first_in_view() or 0

    def show_marking(self, marking: Marking) -> None:
        """Mark these words instead of those before."""
        self._marking = marking
        self.viewport().update()

    @property
    def page_width(self) -> float:
        """How wide a page is at the room there is."""
        return self._set.width if self._set else 0.0

    @property
    def selection(self) -> Range | None:
        """The words that are selected; None when there are none."""
        return None if self._selection.is_empty else self._selection.range

    def select(self, where: Range) -> None:
        """Select the words at `where`."""
        self._move(Selection(*where))

    def clear_selection(self) -> None:
        """Let go of selected words; the caret stays."""
        self._move(Selection(self._selection.caret, self._selection.caret))

    def bring_into_view(self, where: Range) -> None:
        """Scroll as little as is needed to show the words at `where`, the first line surely."""
        if self._set is None:
            return
        boxes = self._set.rects(*where)
        self._awaited = None if boxes else where
        boxes = boxes or [self._set.caret(where[0])]
        bar, room = self.verticalScrollBar(), self.viewport().height()
        top, bottom = boxes[0].top() - _BESIDE, boxes[-1].bottom() + _BESIDE
        if top < bar.value() or bottom > bar.value() + room:
            bar.setValue(int(top - room / 4))

    def place_of(self, where: Range) -> QRectF | None:
        """Where the first line of these words shows, in this widget; None when out of view."""
        boxes = self._set.rects(*where) if self._set else []
        if not boxes:
            return None
        shown = boxes[0].translated(self._origin())
        return shown if self.viewport().rect().contains(shown.center().toPoint()) else None

    def lead_start(self, where: Range) -> QPointF | None:
        """Beside the first line of these words, where no more words stand; None when away."""
        shown = self.place_of(where)
        if shown is None or self._set is None:
            return None
        left = self._origin().x()
        is_right_of_card = QGuiApplication.layoutDirection() is RIGHT_TO_LEFT
        at = left if is_right_of_card else left + self._set.text_right + 3
        return QPointF(at, shown.center().y())

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages, blocks and notes that the event's area shows."""
        if self._set is None:
            return
        painter = QPainter(self.viewport())
        painter.translate(self._origin())
        area = QRectF(event.rect()).translated(-self._origin())
        caret = self._selection.caret if self.hasFocus() else None
        shown = Shown(self._marking, self._selection.range, caret)
        # Printed pages are white paper, whatever the colours around them.
        palette = LIGHT if self._pages else self._look.palette
        self._set.paint(MarkPainter(painter, palette, self._side), shown, area)
        if self.hasFocus():
            painter.resetTransform()
            edge = QRectF(0, 0, _FOCUS_EDGE, self.viewport().height())
            painter.fillRect(edge, self._look.colour("accent"))

    def _origin(self) -> QPointF:
        """Where the pages begin in the viewport: in the middle when there is much room."""
        if self.page_width > self.viewport().width():
            across = -self.horizontalScrollBar().value()
            return QPointF(across, -self.verticalScrollBar().value())
        room = self.viewport().width() - self.page_width
        left = room / 2 if room > _MUCH_ROOM else 0.0
        return QPointF(round(left), -self.verticalScrollBar().value())

    # -- geometry

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Set the letter anew, keeping the words in view that were."""
        kept = self._first_in_view()
        self._set_pages()
        if kept is not None and self._set:
            self.verticalScrollBar().setValue(int(self._set.caret(kept).top()))
        self.moved.emit()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Follow the scroll bar."""
        self.viewport().update()
        self.moved.emit()

    def _first_in_view(self) -> int | None:
        top = self.verticalScrollBar().value()
        return self._set.position_at(QPointF(0, top)) if self._set and top else None

    def _set_pages(self) -> None:
        if self._letter is None:
            return
        width = float(self.viewport().width())
        if self._pages:
            is_dark = self._look.palette.is_dark
            screen = Screen(min(width, WIDEST_PAGE), self.devicePixelRatioF(), is_dark)
            sheets = PageSheets(self._pages, screen, self._zoom)
            self._set = sheets
            self._give_width(sheets.words_left)
        else:
            self._set = TextSheets(self._letter, width, self._head)
            self._give_width(0.0)
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(int(self._set.height) - room, 0))
        bar.setPageStep(room)
        bar.setSingleStep(LINE_HEIGHT[Size.HEAD])
        self.viewport().update()

    def _give_width(self, left: float) -> None:
        """Pages wider than the view begin where their words do.

        A bar to move across is there once somebody made the pages larger than their words need.
        """
        is_larger = self._pages is not None and self._zoom > 1.0
        self.setHorizontalScrollBarPolicy(_BAR if is_larger else _NO_BAR)
        across = self.horizontalScrollBar()
        across.setRange(0, max(int(self.page_width) - self.viewport().width(), 0))
        across.setPageStep(self.viewport().width())
        across.setSingleStep(LINE_HEIGHT[Size.HEAD])
        across.setValue(int(left))

    def _take_page(self, page: int) -> None:
        """More is known of a page: show it, and the words on it that were waited for."""
        self.viewport().update()
        if self._awaited and self._letter and self._letter.page_of(self._awaited[0]) == page:
            self.bring_into_view(self._awaited)
        self.moved.emit()

    # -- pointer and keys

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or with Ctrl make printed pages larger and smaller."""
        if self._pages and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_to(self._zoom * _STEP ** (event.angleDelta().y() / 120))
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the caret at the pointer; with Shift, select up to it."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            selecting = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._move(self._selection.to(self._position_at(event), selecting=selecting))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select from where the button went down."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._move(self._selection.to(self._position_at(event), selecting=True))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press without a drag chooses the passage under the pointer."""
        if event.button() is Qt.MouseButton.LeftButton and self._selection.is_empty:
            self.chosen.emit(self._selection.caret)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word under the pointer."""
        if self._letter:
            self._move(Selection(*word_at(self._letter, self._position_at(event))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret, select with Shift, scroll by screens, copy."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_C and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.copied.emit()
        elif key in _ZOOMS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_to(_ZOOMS[key](self._zoom))
        elif key in _SCREENS:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + _SCREENS[key] * (bar.pageStep() - 2 * bar.singleStep()))
        elif self._letter and self._set and (key in _KEYS or key in _LINES):
            selecting = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            position = self._stepped(self._letter, self._set, event)
            self._move(self._selection.to(position, selecting=selecting))
            self.bring_into_view((position, position + 1))
        else:
            event.ignore()

    def focusInEvent(self, _event: QEvent) -> None:
        """Show the caret, and read where it stands."""
        self._telling.speak(anew=True)
        self.viewport().update()

    def focusOutEvent(self, _event: QEvent) -> None:
        """Hide the caret."""
        self.viewport().update()

    def _stepped(self, letter: Letter, pages: Setting, event: QKeyEvent) -> int:
        """Where this key leads the caret: by lines, by words with Ctrl, else by characters."""
        key = Qt.Key(event.key())
        if key in _LINES:
            return pages.line_beside(self._selection.caret, _LINES[key])
        by_word = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return stepped(letter, self._selection.caret, _KEYS[key][by_word])

    def _position_at(self, event: QMouseEvent) -> int:
        return self._set.position_at(event.position() - self._origin()) if self._set else 0

    def _tell(self) -> None:
        self._telling.speak()
        self.viewport().update()

    def _move(self, selection: Selection) -> None:
        self._selection = selection
        self._tell()
        self.viewport().update()
        self.selected.emit()
