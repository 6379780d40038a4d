"""A label that is a word of the field: a dotted line under it, and its meaning one key away."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from tracker.words.glossary import term_of
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.mirrored import painter_of
from ui.look.plain_text import PlainLabel, give_name
from ui.look.term_card import KEYS, TermCard
from ui.look.theme import Look

#: The property of a widget that names the term it is about.
SUBJECT = "term"


class TermLabel(PlainLabel):
    """Opens the card of its term by click, Enter or blank; `key` is that of the glossary."""

    def __init__(
        self, look: Look, key: str, text: str = "", font: QFont | None = None, role: str = "ink"
    ) -> None:
        super().__init__(font or sans(), role)
        self._look = look
        self.setProperty(SUBJECT, key)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.WhatsThisCursor)
        self.setText(text)

    def setText(self, text: str) -> None:
        """The label; to a screen reader with what the term means."""
        super().setText(text)
        term = term_of(str(self.property(SUBJECT)), self._look.words)
        give_name(self, text or term.term, term.meaning)

    def explain(self) -> TermCard:
        """Open the card of the term."""
        term = term_of(str(self.property(SUBJECT)), self._look.words)
        card = TermCard(self._look, [term], self)
        card.open_beside(self)
        return card

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click says what the term means."""
        self.explain()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """So do Enter and the blank."""
        if event.key() in KEYS:
            self.explain()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and a dotted line under it; a whole one where the keyboard is."""
        super().paintEvent(event)
        painter = painter_of(self)
        metrics = self.fontMetrics()
        has_focus = self.hasFocus()
        pen = QPen(self._look.colour("accent" if has_focus else "quiet"), 2.0 if has_focus else 1.0)
        if not has_focus:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        middle = (self.height() + metrics.ascent() - metrics.descent()) / 2
        y = min(middle + 3.5, self.height() - 0.5)
        width = min(metrics.horizontalAdvance(self.text()), self.width())
        painter.drawLine(QPointF(0, y), QPointF(width, y))


def term_heading(look: Look, key: str, text: str = "") -> TermLabel:
    """The heading of a group that is called after a term."""
    return TermLabel(look, key, text, sans(Size.HEAD, SEMIBOLD))


def term_remark(look: Look, key: str, text: str = "") -> TermLabel:
    """A small label that is a term."""
    return TermLabel(look, key, text, sans(Size.SMALL), "quiet")


def subject_of(widget: QWidget | None) -> str | None:
    """The key of the term that a widget, or what it stands in, is about; None for none."""
    while widget is not None:
        key = widget.property(SUBJECT)
        if key:
            return str(key)
        widget = widget.parentWidget()
    return None
