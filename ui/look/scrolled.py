"""A page of a screen that scrolls; its scroll bar stands in the margin, not in the content."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QFocusEvent
from PySide6.QtWidgets import QApplication, QFrame, QLayout, QScrollArea, QWidget

from ui.look.mirrored import give_margins
from ui.look.space import APART, AROUND
from ui.look.spoken import give_role

SCROLL_BAR = 12  #: its width, as the style sheet draws it
HIDDEN_BY_US = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
MOST_ROUNDS = 4  #: widths found in one round tell the heights of sentences in the next


class ScrolledPage(QScrollArea):
    """Content with the margins of a screen.

    The keyboard comes to it only where there is something to scroll; its bar shows it.
    """

    def __init__(self, page: QLayout, beside: int = APART, parent: QWidget | None = None) -> None:
        """`beside` is the margin left and right, in pixels.

        What a page holds takes the style of what it comes into anew, all of it at each step; a
        `parent` that stands in the window already spares it all steps but one.
        """
        super().__init__(parent)
        self._beside = beside
        give_role(self, QAccessible.Role.Pane)
        self._policy = Qt.FocusPolicy.StrongFocus
        content = QWidget()
        content.setLayout(page)
        self._page, self._content = page, content
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalScrollBar().rangeChanged.connect(self._keep_margin)
        self._keep_margin(0, 0)

    def settle(self) -> None:
        """Give all of it its place now, so that nobody sees it half laid out.

        Qt shows what was put into a layout in a later turn and then lays out from the inside
        out, each part in a turn of its own: a page that was filled anew would be painted once
        with all its parts in the height it had before.
        """
        content = self._content
        inside = [each for each in content.findChildren(QWidget) if not each.isWindow()]
        for widget in inside:
            widget.ensurePolished()  # what has no style yet does not know how high it is
            if widget.isHidden() and not widget.testAttribute(HIDDEN_BY_US):
                widget.show()
        for _ in range(MOST_ROUNDS):
            before = content.size()
            for widget in (*reversed(inside), content):
                if (layout := widget.layout()) is not None:
                    layout.activate()
            QApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))
            if content.size() == before:
                break

    def setFocusPolicy(self, policy: Qt.FocusPolicy) -> None:
        """How the keyboard comes to it, where it comes at all."""
        self._policy = policy
        super().setFocusPolicy(policy)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys scroll now."""
        super().focusInEvent(event)
        self._mark_bar(is_here=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys are elsewhere."""
        super().focusOutEvent(event)
        self._mark_bar(is_here=False)

    def _mark_bar(self, *, is_here: bool) -> None:
        bar = self.verticalScrollBar()
        bar.setProperty("here", is_here)
        bar.style().polish(bar)
        bar.update()

    def _keep_margin(self, _least: int, most: int) -> None:
        right = self._beside - SCROLL_BAR if most > 0 else self._beside
        give_margins(self._page, self._beside, 0, right, AROUND)
        super().setFocusPolicy(self._policy if most > 0 else Qt.FocusPolicy.NoFocus)
