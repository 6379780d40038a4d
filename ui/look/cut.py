"""A label that ends in "…" where the room ends, and tells the whole when one points at it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyleOption

from ui.look.plain_text import give_tip

#: The least that is shown of a text: a word and the "…".
LEAST = 80


class CutLabel(QLabel):
    """One line of plain text that gives way to what stands beside it."""

    def __init__(self, font: QFont, role: str = "ink") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setFont(font)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Room for the beginning."""
        whole = super().minimumSizeHint()
        return QSize(min(whole.width(), LEAST), whole.height())

    @property
    def is_cut(self) -> bool:
        """Whether the room is too narrow for all of it."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self._tell_the_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less of it can be seen."""
        super().resizeEvent(event)
        self._tell_the_whole()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As much as there is room for, in the colour of the label's role."""
        painter, area = QPainter(self), self.contentsRect()
        option = QStyleOption()
        option.initFrom(self)
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, area.width()
        )
        self.style().drawItemText(
            painter,
            area,
            int(self.alignment()),
            option.palette,
            self.isEnabled(),
            shown,
            self.foregroundRole(),
        )

    def _tell_the_whole(self) -> None:
        give_tip(self, self.text() if self.is_cut else "")
