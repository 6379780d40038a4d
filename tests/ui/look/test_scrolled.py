"""A page that scrolls has all its parts in their places before anybody can see it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from tests.ui.conftest import OpenWindow
from ui.look.scrolled import ScrolledPage


def _cut_in(page: QWidget) -> list[str]:
    return [
        label.text()
        for label in page.findChildren(QLabel)
        if label.isVisible() and label.height() + 1 < label.heightForWidth(label.width())
    ]


@pytest.mark.parametrize("place", ["commitment", "meeting"])
@pytest.mark.parametrize("size", [(1280, 800), (960, 640)])
def test_no_sentence_is_squashed_when_a_page_is_there(
    open_window: OpenWindow, place: str, size: tuple[int, int]
):
    opened = open_window("en")
    opened.window.resize(*size)
    cut: list[list[str]] = []

    def look() -> None:
        page = opened.window.shown.findChild(ScrolledPage)
        assert page is not None
        cut.append(_cut_in(page.widget()))

    opened.settle()
    opened.window.ready.connect(look)
    opened.visit(place)
    assert cut
    assert not any(cut)


@pytest.mark.parametrize("language", ["en", "nl", "fr", "de"])
def test_the_page_of_a_meeting_is_no_wider_than_a_small_window(
    open_window: OpenWindow, language: str
):
    opened = open_window(language)
    opened.window.resize(960, 640)
    opened.visit("meeting")
    opened.window.shown.record_button.click()
    page = opened.window.shown.findChild(ScrolledPage)
    assert page is not None
    page.settle()
    assert page.horizontalScrollBar().maximum() == 0
