"""What the letter view asks of a letter laid out in pixels, whatever it is laid out as."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, QRectF

from tracker.frozen import Frozen
from ui.desk.mark_painter import MarkPainter
from ui.desk.marking import Marking
from ui.desk.state import Range


class Shown(Frozen):
    """What is shown on the letter at the moment; `caret` is None without the keyboard."""

    marking: Marking
    selected: Range
    caret: int | None


class Setting(Protocol):
    """A letter laid out: places in its text and places in pixels from the top left.

    A place that is not laid out yet has no boxes.
    """

    @property
    def width(self) -> float:
        """How wide it is, margins and all."""

    @property
    def height(self) -> float:
        """How high it is, from the first page to the last."""

    @property
    def text_right(self) -> float:
        """The right edge of what is written."""

    def rects(self, start: int, end: int) -> list[QRectF]:
        """The boxes of the words from `start` to `end`, one for each line, in order."""

    def caret(self, position: int) -> QRectF:
        """Where a caret before the character at `position` stands."""

    def position_at(self, point: QPointF) -> int:
        """The position nearest to a point anywhere on the pages."""

    def line_beside(self, position: int, by: int) -> int:
        """The position one line down (1) or up (-1), straight below or above; else `position`."""

    def paint(self, paint: MarkPainter, shown: Shown, area: QRectF) -> None:
        """Paint what `area` shows."""
