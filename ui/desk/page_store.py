"""The printed pages of one letter: pictures and places, fetched behind the window when needed.

A thread of its own asks for them, so that drawing never keeps a question to the
register waiting. What scrolled out of view before its turn came is not drawn.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from tracker.letters.letter import Letter
from tracker.letters.pages.pages import PageNotDrawnError, Pages, Picture
from tracker.letters.pages.placing import PlacedText, placed_text
from ui.tasks import Reporter, Runner, Task

_WITH_PAGES = "application/pdf"
_MEASURED = 3  #: pages whose words tell how wide a letter is written
MOST_PICTURES = 12  #: pages kept as pictures: those in view and the ones next to them


def has_pages(letter: Letter) -> bool:
    """Whether the letter came as printed pages."""
    return letter.media_type == _WITH_PAGES


@dataclass(frozen=True, slots=True)
class _Measured:
    """What is known of the pages before the first of them is shown."""

    sizes: tuple[tuple[float, float], ...]
    placed: Mapping[int, PlacedText]

    @property
    def written(self) -> tuple[float, float]:
        """From the first to the last character across, in points; the page when it is empty."""
        lines = [line for text in self.placed.values() for line in text.lines(text.start, text.end)]
        left = min((line.left for line in lines), default=0.0)
        right = max((line.right for line in lines), default=0.0)
        return (left, right) if right > left else (0.0, self.sizes[0][0])

    @property
    def is_placed(self) -> bool:
        """Whether on each of these pages words of its text are found; a scan shows only print."""
        return all(
            text.start == text.end or text.lines(text.start, text.end)
            for text in self.placed.values()
        )


class PageStore(QObject):
    """Answers with what is there, and tells when more has come.

    `opened` comes when the sizes of all pages are known, and how wide the words on
    the first of them stand, if they are `is_placed` at all; `failed` when there is
    nothing to show; `arrived` with the number of a page of which there is more.
    """

    opened = Signal()
    failed = Signal()
    arrived = Signal(int)

    def __init__(
        self, letter: Letter, content: bytes, reporter: Reporter, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.letter = letter
        self.sizes: tuple[tuple[float, float], ...] = ()
        self.written = (0.0, 0.0)
        self.is_placed = True
        self._pages = Pages(content)
        self._runner = Runner(reporter, self)
        self._pictures: OrderedDict[int, QImage] = OrderedDict()
        self._places: dict[int, PlacedText] = {}
        self._drawing: dict[int, tuple[int, Task[Picture]]] = {}
        self._placing: set[int] = set()
        self._is_closed = False
        self._runner.run(self._measure, self._begin, lambda _error: self.failed.emit())

    @property
    def is_busy(self) -> bool:
        """Whether something asked for is still to come."""
        return self._runner.is_busy

    def picture(self, page: int, width: int) -> QImage | None:
        """The picture of a page, as sharp as it came so far; a sharper one is asked for."""
        known = self._pictures.get(page)
        under_way = self._drawing.get(page, (0, None))[0]
        if (known is None or abs(known.width() - width) > 1) and under_way != width:
            self._draw(page, width)
        return known

    def places(self, page: int) -> PlacedText | None:
        """Where the words of a page stand; asked for when it is not known yet."""
        if page not in self._places and page not in self._placing:
            self._placing.add(page)
            letter = self.letter
            self._runner.run(
                lambda: self._placed(page),
                lambda placed: self._take_places(page, placed),
                lambda _error: self._take_places(page, placed_text(letter, page, ())),
            )
        return self._places.get(page)

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

    def _draw(self, page: int, width: int) -> None:
        if page in self._drawing:
            self._drawing.pop(page)[1].cancel()
        done = self._taking(page)
        task = self._runner.run(lambda: self._pages.picture(page, width), done, self._not_drawn)
        self._drawing[page] = (width, task)

    def _taking(self, page: int) -> Callable[[Picture], None]:
        def take(picture: Picture) -> None:
            self._drawing.pop(page, None)
            format = QImage.Format.Format_RGB32
            size = (picture.width, picture.height, picture.width * 4)
            self._pictures[page] = QImage(picture.rows, *size, format).copy()
            self._pictures.move_to_end(page)
            while len(self._pictures) > MOST_PICTURES:
                self._pictures.popitem(last=False)
            self.arrived.emit(page)

        return take

    def _not_drawn(self, error: BaseException) -> None:
        """A page that cannot be drawn stays white; its words are in the text."""
        if not isinstance(error, PageNotDrawnError):
            self._runner.report(error)

    def _measure(self) -> _Measured:
        sizes = self._pages.sizes()
        placed = {page: self._placed(page) for page in range(1, len(sizes) + 1)[:_MEASURED]}
        return _Measured(sizes, placed)

    def _begin(self, measured: _Measured) -> None:
        self.sizes, self._places = measured.sizes, dict(measured.placed)
        if self.sizes:
            self.written, self.is_placed = measured.written, measured.is_placed
            self.opened.emit()
        else:
            self.failed.emit()

    def _placed(self, page: int) -> PlacedText:
        return placed_text(self.letter, page, self._pages.characters(page))

    def _take_places(self, page: int, placed: PlacedText) -> None:
        self._places[page] = placed
        self.arrived.emit(page)
