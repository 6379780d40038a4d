"""A row that goes on in the next line where it has no more room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from ui.look.space import INSIDE


class Flow(QLayout):
    """Its widgets from left to right, then below, each as large as it wants, on one middle."""

    def __init__(self, parent: QWidget | None = None, gap: int = INSIDE) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Put an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place; None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out; None beyond the last."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high the lines are together."""
        around = self._around
        room = QRect(0, 0, width - around.width(), 0)
        return self._arrange(room, moves=False) + around.height()

    def setGeometry(self, area: QRect) -> None:
        """Put every widget in its place."""
        super().setGeometry(area)
        self._arrange(area.marginsRemoved(self.contentsMargins()), moves=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        sizes = [item.sizeHint() for item in self._items]
        width = sum(size.width() + self._gap for size in sizes)
        return QSize(width, max((size.height() for size in sizes), default=0)) + self._around

    def minimumSize(self) -> QSize:
        """Room for the largest."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size + self._around

    @property
    def _around(self) -> QSize:
        """What the margins take."""
        margins = self.contentsMargins()
        return QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, area: QRect, *, moves: bool) -> int:
        """Line by line; how high all of it became."""
        y = area.y()
        for line in self._lines(area.width()):
            sizes = [item.sizeHint() for item in line]
            high = max(size.height() for size in sizes)
            x = area.x()
            for item, size in zip(line, sizes, strict=True):
                if moves:
                    place = QRect(QPoint(x, y + (high - size.height()) // 2), size)
                    direction = QGuiApplication.layoutDirection()
                    item.setGeometry(QStyle.visualRect(direction, area, place))
                x += size.width() + self._gap
            y += high + self._gap
        return max(y - self._gap - area.y(), 0)

    def _lines(self, room: int) -> list[list[QLayoutItem]]:
        """The items, as many in a line as there is room for."""
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._items:
            wide = item.sizeHint().width()
            if not lines or wide > left:
                lines.append([])
                left = room
            lines[-1].append(item)
            left -= wide + self._gap
        return lines
