"""A page of a screen that scrolls; its scroll bar stands in the margin, not in the content."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget

from ui.look.space import APART, AROUND

SCROLL_BAR = 12  #: its width, as the style sheet draws it


class ScrolledPage(QScrollArea):
    """Content with the margins of a screen."""

    def __init__(self, page: QLayout, beside: int = APART) -> None:
        """`beside` is the margin left and right, in pixels."""
        super().__init__()
        self._beside = beside
        content = QWidget()
        content.setLayout(page)
        self._page = page
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalScrollBar().rangeChanged.connect(self._keep_margin)
        self._keep_margin(0, 0)

    def _keep_margin(self, _least: int, most: int) -> None:
        right = self._beside - SCROLL_BAR if most > 0 else self._beside
        self._page.setContentsMargins(self._beside, 0, right, AROUND)
