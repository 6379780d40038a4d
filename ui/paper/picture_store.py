"""The pages of one PDF as pictures, drawn behind the window when they are needed.

A thread of its own asks for them, so that drawing never keeps a question to the
register waiting. What scrolled out of view before its turn came is not drawn.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from tracker.letters.pages.drawing import MOST_PIXELS
from tracker.letters.pages.pages import PageNotDrawnError, Pages, Picture
from ui.tasks import Reporter, Runner, Task

MOST_PICTURES = 12  #: pages kept as pictures: those in view and the ones next to them


class PictureStore(QObject):
    """Answers with what is there, and tells when more has come.

    `opened` comes when the sizes of all pages are known, in points; `failed` when there
    is nothing to show; `arrived` with the number of a page of which there is more.
    """

    opened = Signal()
    failed = Signal()
    arrived = Signal(int)

    def __init__(self, content: bytes, reporter: Reporter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sizes: tuple[tuple[float, float], ...] = ()
        self._pages = Pages(content)
        self._runner = Runner(reporter, self)
        self._pictures: OrderedDict[int, QImage] = OrderedDict()
        self._drawing: dict[int, tuple[int, Task[Picture]]] = {}
        self._is_closed = False
        self._open()

    @property
    def is_busy(self) -> bool:
        """Whether something asked for is still to come."""
        return self._runner.is_busy

    def picture(self, page: int, width: int) -> QImage | None:
        """A page as sharp as its picture came so far, or None; a sharper one is asked for."""
        width = self._drawable(page, width)
        known = self._pictures.get(page)
        under_way = self._drawing.get(page, (0, None))[0]
        if (known is None or abs(known.width() - width) > 1) and under_way != width:
            self._draw(page, width)
        return known

    def keep_to(self, wanted: range) -> None:
        """Draw no page but these any more."""
        for page in [page for page in self._drawing if page not in wanted]:
            _, task = self._drawing.pop(page)
            task.cancel()

    def close(self) -> None:
        """Ask for nothing any more; nobody looks at these pages now. Once is enough."""
        if self._is_closed:
            return
        self._is_closed = True
        self._pages.stop()
        self._runner.run(self._pages.close)
        self._runner.finish()
        self.deleteLater()

    def _open(self) -> None:
        """Find out how large the pages are."""
        self._runner.run(self._pages.sizes, self._take_sizes, lambda _error: self.failed.emit())

    def _take_sizes(self, sizes: tuple[tuple[float, float], ...]) -> None:
        self.sizes = sizes
        self.opened.emit() if sizes else self.failed.emit()

    def _drawable(self, page: int, width: int) -> int:
        """The width a picture of the page can have: none is drawn larger than the child will."""
        wide, high = self.sizes[page - 1]
        return min(width, MOST_PIXELS, int(MOST_PIXELS * wide / high))

    def _draw(self, page: int, width: int) -> None:
        if page in self._drawing:
            self._drawing.pop(page)[1].cancel()
        done = self._taking(page)
        task = self._runner.run(lambda: self._pages.picture(page, width), done, self._not_drawn)
        self._drawing[page] = (width, task)

    def _taking(self, page: int) -> Callable[[Picture], None]:
        def take(picture: Picture) -> None:
            self._drawing.pop(page, None)
            self._pictures[page] = image_of(picture)
            self._pictures.move_to_end(page)
            while len(self._pictures) > MOST_PICTURES:
                self._pictures.popitem(last=False)
            self.arrived.emit(page)

        return take

    def _not_drawn(self, error: BaseException) -> None:
        """A page that cannot be drawn stays white."""
        if not isinstance(error, PageNotDrawnError):
            self._runner.report(error)


def image_of(picture: Picture) -> QImage:
    """The picture with pixels of its own."""
    size = (picture.width, picture.height, picture.width * 4)
    return QImage(picture.rows, *size, QImage.Format.Format_RGB32).copy()
