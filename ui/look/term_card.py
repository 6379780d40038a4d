"""The small card that says what a term means; Escape closes it, and so does a click beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from tracker.words.glossary import Term
from tracker.words.language import capital
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.parts import button, in_column, remark
from ui.look.plain_text import give_name, running_label
from ui.look.space import BETWEEN, INSIDE, UNIT
from ui.look.theme import Look

WIDTH = 360
KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class TermCard(QFrame):
    """`terms` with what they mean; `more` opens the whole glossary."""

    def __init__(
        self,
        look: Look,
        terms: Sequence[Term],
        parent: QWidget,
        more: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("card")
        self.terms, words = terms, look.words
        column = in_column(gap=INSIDE)
        column.setContentsMargins(BETWEEN, BETWEEN - UNIT, BETWEEN, BETWEEN - UNIT)
        for term in terms:
            name = running_label(capital(term.term), sans(Size.HEAD, SEMIBOLD))
            column.addLayout(
                in_column(name, running_label(term.meaning), remark(term.group), gap=2)
            )
        if not terms:
            text = words.text("No word of the field stands here. The glossary has all of them.")
            column.addWidget(running_label(text))
        self.more = button("small", lambda: self._go(more))
        self.more.setText(words.text("Glossary…"))
        self.more.setVisible(more is not None)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(column)
        self.setFixedWidth(WIDTH)
        said = " ".join(f"{capital(term.term)}: {term.meaning}" for term in terms)
        give_name(self, said or words.text("No word of the field stands here."))

    def open_beside(self, widget: QWidget) -> None:
        """Show it under `widget`, inside its screen."""
        self.adjustSize()
        at = widget.mapToGlobal(QPoint(0, min(widget.height(), 2 * BETWEEN) + UNIT))
        room = widget.screen().availableGeometry()
        at.setX(max(room.left(), min(at.x(), room.right() - self.width())))
        at.setY(max(room.top(), min(at.y(), room.bottom() - self.height())))
        self.move(at)
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it, and so does Enter, as there is nothing else to do."""
        if event.key() == Qt.Key.Key_Escape or event.key() in KEYS:
            self.close()
        else:
            super().keyPressEvent(event)

    def _go(self, more: Callable[[], object] | None) -> None:
        self.close()
        if more is not None:
            more()
