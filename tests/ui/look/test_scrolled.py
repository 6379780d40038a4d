"""A page that scrolls is never painted half laid out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLabel, QWidget

from tests.ui.conftest import OpenWindow
from ui.look.scrolled import ScrolledPage
from ui.window import Window


class Frames(QObject):
    """How many sentences were cut in each picture of the window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.cut: list[list[str]] = []
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the sentences just before they are painted."""
        if event.type() == QEvent.Type.Paint:
            page = self._window.shown.findChild(ScrolledPage)
            self.cut.append([] if page is None else [*_cut_in(page.widget())])
        return super().eventFilter(watched, event)


def _cut_in(page: QWidget) -> list[str]:
    return [
        label.text()
        for label in page.findChildren(QLabel)
        if label.isVisible() and label.height() + 1 < label.heightForWidth(label.width())
    ]


@pytest.mark.parametrize("place", ["meeting", "commitment"])
def test_no_frame_shows_sentences_that_are_squashed(open_window: OpenWindow, place: str, qtbot):
    opened = open_window("en")
    frames = Frames(opened.window)
    opened.visit(place)
    qtbot.waitUntil(lambda: len(frames.cut) >= 2)
    opened.window.repaint()
    assert not any(frames.cut)
