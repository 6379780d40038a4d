"""Painting from right to left: all stands at the other side, and no letter or mark is turned.

All that is painted is thought out from left to right. Where the app is read the other way the
painter is turned over, and what has to be read as it is, is turned back at its new place.
Pictures of time run from left to right in any case, as on paper; letters stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QPainter, QTextLayout, QTextLine
from PySide6.QtWidgets import QLayout, QStyle, QWidget

_LETTERS = frozenset({"L", "R", "AL"})
LEFT_TO_RIGHT = Qt.LayoutDirection.LeftToRight
RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft


def painter_of(widget: QWidget) -> QPainter:
    """A painter on `widget` for what is thought out from left to right."""
    painter = QPainter(widget)
    turn_over(painter, QRectF(widget.rect()), widget.layoutDirection())
    return painter


def turn_over(painter: QPainter, area: QRectF, direction: Qt.LayoutDirection) -> None:
    """Have what is drawn in `area` from here on stand at its other side, where that is asked."""
    if direction is RIGHT_TO_LEFT:
        painter.setLayoutDirection(LEFT_TO_RIGHT)
        _turn(painter, area.left() + area.right())


def turned_about(widget: QWidget, point: QPointF) -> QPointF:
    """Where a point of `widget` is for its `painter_of`."""
    is_over = widget.layoutDirection() is RIGHT_TO_LEFT
    return QPointF(widget.width() - point.x(), point.y()) if is_over else point


def is_turned(painter: QPainter) -> bool:
    """Whether what is drawn stands at the other side."""
    return painter.worldTransform().m11() < 0


@contextmanager
def turned_back(painter: QPainter, left: float, width: float) -> Iterator[None]:
    """Meanwhile what is drawn between `left` and `width` further on is drawn as it is."""
    if not is_turned(painter):
        yield
        return
    painter.save()
    turn_back(painter, QPointF(left + width / 2, 0))
    yield
    painter.restore()


def turn_back(painter: QPainter, middle: QPointF) -> None:
    """Have what is drawn from here on, around `middle`, be drawn as it is."""
    if is_turned(painter):
        _turn(painter, 2 * middle.x())


def write(painter: QPainter, baseline: QPointF, text: str) -> None:
    """Write one line in the painter's font; its words follow each other as their language asks."""
    painter.setLayoutDirection(direction_of(text))
    if not is_turned(painter):
        painter.drawText(baseline, text)
        return
    width = QFontMetricsF(painter.font()).horizontalAdvance(text)
    with turned_back(painter, baseline.x(), width):
        painter.drawText(baseline, text)


def write_within(painter: QPainter, area: QRectF, align: Qt.AlignmentFlag, text: str) -> None:
    """Write one line in `area`, at the side that `align` says."""
    if is_turned(painter):
        align = QStyle.visualAlignment(RIGHT_TO_LEFT, align)
    with turned_back(painter, area.left(), area.width()):
        painter.setLayoutDirection(LEFT_TO_RIGHT)  # the side is said already
        forced = Qt.TextFlag.TextForceRightToLeft if is_read_from_right(text) else 0
        painter.drawText(area, align | forced, text)


def draw_lines(painter: QPainter, layout: QTextLayout, at: QPointF) -> None:
    """Draw text that was laid out, each of its lines beginning where lines begin here."""
    if not is_turned(painter):
        layout.draw(painter, at)
        return
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        with turned_back(painter, at.x() + line.x(), line.naturalTextWidth()):
            line.draw(painter, at)


def give_margins(part: QWidget | QLayout, before: int, above: int, after: int, below: int) -> None:
    """Leave so much free around `part`: before where lines begin, after where they end."""
    if QGuiApplication.layoutDirection() is RIGHT_TO_LEFT:
        before, after = after, before
    part.setContentsMargins(before, above, after, below)


def in_line(line: QTextLine, left: float, right: float, *, turned: bool) -> tuple[float, float]:
    """From where to where a part of a laid-out line reaches, for a painter that is `turned`."""
    if not turned:
        return left, right
    both = 2 * line.x() + line.naturalTextWidth()
    return both - right, both - left


def direction_of(text: str) -> Qt.LayoutDirection:
    """How `text` is read, whatever stands around it."""
    return RIGHT_TO_LEFT if is_read_from_right(text) else LEFT_TO_RIGHT


def is_read_from_right(text: str) -> bool:
    """Whether the first letter of `text` is one of those that are written from right to left."""
    return _strong(text) in ("R", "AL")


def reads_as_the_app(text: str) -> bool:
    """Whether `text` is read in the same direction as the app."""
    return direction_of(text) is QGuiApplication.layoutDirection()


@lru_cache(maxsize=4096)
def _strong(text: str) -> str:
    """The direction of its first letter, as Unicode calls it; empty where it has none."""
    return next(filter(_LETTERS.__contains__, map(bidirectional, text)), "")


def _turn(painter: QPainter, sum_of_sides: float) -> None:
    painter.translate(sum_of_sides, 0)
    painter.scale(-1, 1)
