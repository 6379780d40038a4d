"""A page that scrolls has all its parts in their places before anybody can see it."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from tests.ui.conftest import OpenWindow
from ui.look.scrolled import ScrolledPage


def _cut_in(page: QWidget) -> list[str]:
    return [
        label.text()
        for label in page.findChildren(QLabel)
        if label.isVisible() and label.height() + 1 < label.heightForWidth(label.width())
    ]


def test_no_sentence_is_squashed_when_a_page_is_there(open_window: OpenWindow):
    opened = open_window("en")
    cut: list[list[str]] = []

    def look() -> None:
        page = opened.window.shown.findChild(ScrolledPage)
        assert page is not None
        cut.append(_cut_in(page.widget()))

    opened.settle()
    opened.window.ready.connect(look)
    opened.visit("commitment")
    assert cut
    assert not any(cut)
