"""A key shown as a small cap with what it does; also a button for the pointer."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.look.key_names import on_cap
from ui.look.lettering import Size, sans
from ui.look.mirrored import painter_of, write_within
from ui.look.plain_text import KEYS, OFFERED, give_name
from ui.look.space import DENSE_ROW, RADIUS
from ui.look.theme import Look

_CAP = 18  #: height of a cap
_PAD = 6  #: inside a cap, and between it and its words


class KeyButton(QAbstractButton):
    """A quiet button that shows its key: the key works wherever one is on the desk."""

    def __init__(self, look: Look, key: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._key = look, key
        self.setProperty(KEYS, key)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_title(title)

    def show_title(self, title: str) -> None:
        """Say what the key does, in the language of the moment."""
        self.setText(title)
        self.setFixedSize(self.sizeHint())
        give_name(self, title, self._look.words.text("Key {key}", key=on_cap(self._key)))

    def offer(self, *, offered: bool) -> None:
        """Show it where it has something to do, and where there is room for it."""
        self.setProperty(OFFERED, offered)
        self.setVisible(offered)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The cap, its words and the air around them."""
        metrics = QFontMetrics(sans(Size.SMALL))
        words = metrics.horizontalAdvance(self.text())
        return QSize(int(self._cap_width()) + _PAD + words + _PAD, DENSE_ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cap with its key, and the words beside it."""
        painter = painter_of(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(sans(Size.SMALL))
        cap = QRectF(0.5, (self.height() - _CAP) / 2 + 0.5, self._cap_width() - 1, _CAP - 1)
        is_lit = self.isEnabled() and (self.hasFocus() or self.underMouse())
        painter.setPen(QPen(self._look.colour("accent" if is_lit else "hairline"), 1))
        painter.setBrush(self._look.colour("sheet" if self.isEnabled() else "paper"))
        painter.drawRoundedRect(cap, RADIUS - 1, RADIUS - 1)
        painter.setPen(self._look.colour("quiet" if self.isEnabled() else "edge"))
        write_within(painter, cap, Qt.AlignmentFlag.AlignCenter, on_cap(self._key))
        role = "accent" if is_lit else "ink"
        painter.setPen(self._look.colour(role if self.isEnabled() else "quiet"))
        left = cap.right() + _PAD
        words = QRectF(left, 0, self.width() - left, self.height())
        left_middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        write_within(painter, words, left_middle, self.text())

    def _cap_width(self) -> float:
        metrics = QFontMetrics(sans(Size.SMALL))
        return max(metrics.horizontalAdvance(on_cap(self._key)) + 2.0 * _PAD, _CAP)
