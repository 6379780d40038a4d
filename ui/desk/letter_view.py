"""The letter as its pages, to read in and to select from.

Painted by hand on a scroll area: nothing in a letter can be taken for markup,
a place on screen is a place in the text, and only what shows is painted.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from tracker.letters.letter import Letter
from tracker.vocabulary import Side
from ui.desk.caret import Selection, Step, stepped, word_at
from ui.desk.letter_painter import LetterPainter, RunningHead
from ui.desk.marking import MarginNote, Marking
from ui.desk.state import Range
from ui.desk.typeset import TypesetLetter
from ui.look.lettering import LINE_HEIGHT, Size
from ui.look.plain_text import give_name
from ui.look.theme import Look

_KEYS = {
    Qt.Key.Key_Left: (Step.BACK, Step.WORD_BACK),
    Qt.Key.Key_Right: (Step.ON, Step.WORD_ON),
    Qt.Key.Key_Home: (Step.START, Step.START),
    Qt.Key.Key_End: (Step.END, Step.END),
}
_LINES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_SCREENS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_MUCH_ROOM = 80
_BESIDE = 24  #: room kept above words that are brought into view


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
        self._look = look
        self._letter: Letter | None = None
        self._set: TypesetLetter | None = None
        self._head = RunningHead("", "")
        self._side: Side | None = None
        self._marking = Marking()
        self._selection = Selection()
        self._pressed = QPoint()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setAutoFillBackground(False)
        look.changed.connect(self._tell)
        self._tell()

    def show_letter(self, letter: Letter, head: RunningHead, side: Side | None) -> None:
        """Show a letter from its beginning; `side` is the sender's and gives its colour."""
        self._letter, self._head, self._side = letter, head, side
        self._selection = Selection()
        self._set_pages()
        self.verticalScrollBar().setValue(0)

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
        boxes = self._set.rects(*where) if self._set else []
        if not boxes:
            return
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
        return QPointF(self._origin().x() + self._set.text_right + 3, shown.center().y())

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages, blocks and notes that the event's area shows."""
        if self._set is None:
            return
        painter = QPainter(self.viewport())
        painter.translate(self._origin())
        area = QRectF(event.rect()).translated(-self._origin())
        self._paint(LetterPainter(painter, self._look, self._side), self._set, area)

    def _paint(self, paint: LetterPainter, pages: TypesetLetter, area: QRectF) -> None:
        for page in pages.pages:
            if page.bottom >= area.top() and page.top <= area.bottom():
                paint.page(page, pages, self._head)
        blocks = pages.blocks_between(area.top(), area.bottom())
        for block in blocks:
            paint.block(block, self._marking, self._selection.range)
        if blocks:
            paint.notes(self._notes_between(blocks[0].block.start, blocks[-1].block.end), pages)
        if self.hasFocus():
            paint.caret(pages.caret(self._selection.caret))

    def _notes_between(self, start: int, end: int) -> list[MarginNote]:
        return [note for note in self._marking.notes if start <= note.start < end]

    def _origin(self) -> QPointF:
        """Where the pages begin in the viewport: in the middle when there is much room."""
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
        self._set = TypesetLetter(self._letter, float(self.viewport().width()))
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(int(self._set.height) - room, 0))
        bar.setPageStep(room)
        bar.setSingleStep(LINE_HEIGHT[Size.HEAD])
        self.viewport().update()

    # -- pointer and keys

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
        """Show the caret."""
        self.viewport().update()

    def focusOutEvent(self, _event: QEvent) -> None:
        """Hide the caret."""
        self.viewport().update()

    def _stepped(self, letter: Letter, pages: TypesetLetter, event: QKeyEvent) -> int:
        """Where this key leads the caret: by lines, by words with Ctrl, else by characters."""
        key = Qt.Key(event.key())
        if key in _LINES:
            return pages.line_beside(self._selection.caret, _LINES[key])
        by_word = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return stepped(letter, self._selection.caret, _KEYS[key][by_word])

    def _position_at(self, event: QMouseEvent) -> int:
        return self._set.position_at(event.position() - self._origin()) if self._set else 0

    def _tell(self) -> None:
        """A screen reader hears the paragraph in which the caret stands."""
        block = self._letter.block_at(self._selection.caret) if self._letter else None
        words = self._letter.text[block.start : block.end] if self._letter and block else ""
        give_name(self, self._look.words.text("The letter"), words)
        self.viewport().update()

    def _move(self, selection: Selection) -> None:
        self._selection = selection
        self._tell()
        self.viewport().update()
        self.selected.emit()
