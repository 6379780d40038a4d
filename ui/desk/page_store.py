"""The printed pages of one letter: pictures, and the places of its words on them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from tracker.frozen import Frozen
from tracker.letters.letter import Letter
from tracker.letters.pages.placing import PlacedText, placed_text
from ui.paper.picture_store import PictureStore
from ui.tasks import Reporter

_WITH_PAGES = "application/pdf"
_MEASURED = 3  #: pages whose words tell how wide a letter is written


def has_pages(letter: Letter) -> bool:
    """Whether the letter came as printed pages."""
    return letter.media_type == _WITH_PAGES


class _Measured(Frozen):
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


class PageStore(PictureStore):
    """Pages that know where the words of their letter stand.

    When it is `opened` it is known how wide the words on the first pages stand, if they
    are `is_placed` at all; a page also has `arrived` when its places have.
    """

    def __init__(
        self, letter: Letter, content: bytes, reporter: Reporter, parent: QObject | None = None
    ) -> None:
        self.letter = letter
        self.written = (0.0, 0.0)
        self.is_placed = True
        self._places: dict[int, PlacedText] = {}
        self._placing: set[int] = set()
        super().__init__(content, reporter, parent)

    def places(self, page: int) -> PlacedText | None:
        """Where the words of a page stand; None, and asked for, when it is not known yet."""
        if page not in self._places and page not in self._placing:
            self._placing.add(page)
            letter = self.letter
            self._runner.run(
                lambda: self._placed(page),
                lambda placed: self._take_places(page, placed),
                lambda _error: self._take_places(page, placed_text(letter, page, ())),
            )
        return self._places.get(page)

    def _open(self) -> None:
        """Find out how large the pages are, and how wide the words on them stand."""
        self._runner.run(self._measure, self._begin, lambda _error: self.failed.emit())

    def _measure(self) -> _Measured:
        sizes = self._pages.sizes()
        placed = {page: self._placed(page) for page in range(1, len(sizes) + 1)[:_MEASURED]}
        return _Measured(sizes, placed)

    def _begin(self, measured: _Measured) -> None:
        if measured.sizes:
            self._places = dict(measured.placed)
            self.written, self.is_placed = measured.written, measured.is_placed
        self._take_sizes(measured.sizes)

    def _placed(self, page: int) -> PlacedText:
        return placed_text(self.letter, page, self._pages.characters(page))

    def _take_places(self, page: int, placed: PlacedText) -> None:
        self._places[page] = placed
        self.arrived.emit(page)
