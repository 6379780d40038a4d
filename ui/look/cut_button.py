"""A button whose words end in dots where the room ends: a title one can click."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.look.plain_text import LEAST, give_tip


class CutButton(QPushButton):
    """As wide as its words where there is room, `kind` as of every button."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._whole = ""
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def whole(self) -> str:
        """All its words."""
        return self._whole

    def say(self, text: str) -> None:
        """Show other words; `&` is one of them."""
        self._whole = text
        self._cut()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for all of it."""
        hint = super().sizeHint()
        shown = self.fontMetrics().horizontalAdvance(self._shown())
        return QSize(hint.width() - shown + self._width(), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Room for the beginning."""
        return QSize(min(self.sizeHint().width(), LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less of it can be seen."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        beside = super().sizeHint().width() - self.fontMetrics().horizontalAdvance(self._shown())
        room = self.width() - beside
        metrics = self.fontMetrics()
        is_cut = self._width() > room
        shown = metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText((shown if is_cut else self._whole).replace("&", "&&"))
        give_tip(self, self._whole if is_cut else "")

    def _shown(self) -> str:
        return self.text().replace("&&", "&")

    def _width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self._whole) + 1
