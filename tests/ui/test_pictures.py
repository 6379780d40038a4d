"""Every screen looks as it did when somebody last looked at it, in light, dark and high contrast.

After a change that is meant, renew the pictures, look at them and commit them:

    RENEW_PICTURES=1 pytest tests/ui/test_pictures.py
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.exceptions import TimeoutError as QtTimeoutError
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened, OpenWindow
from tests.ui.picturing import (
    KEPT,
    MOST_FAR,
    faint_words,
    far_pixels,
    keep,
    places_of,
    side_by_side,
    small,
)
from tests.ui.test_for_everybody import PLACES
from ui.look.parts import in_column
from ui.look.plain_text import plain_label
from ui.look.theme import Scheme

RENEW = bool(os.environ.get("RENEW_PICTURES"))
SCHEMES = (Scheme.LIGHT, Scheme.DARK, Scheme.HIGH_CONTRAST)
SIZE = QSize(1280, 800)
RESTING = 5_000  #: milliseconds in which a window comes to rest


pytestmark = pytest.mark.usefixtures("stopped_clock")


@pytest.fixture(autouse=True)
def steady_cursor(qapp: QApplication) -> Iterator[None]:
    blinking = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(blinking)


def at_rest(opened: Opened, qtbot: QtBot) -> None:
    """Wait until the window paints the same twice, with all pages of a letter there."""
    seen = []

    def is_still() -> bool:
        desk = getattr(opened.window.shown, "desk", None)
        seen.append((opened.window.grab().toImage(), places_of(opened.window)))
        drawn = desk is None or not desk.awaits_pages
        return drawn and len(seen) > 1 and seen[-1] == seen[-2]

    opened.settle()
    qtbot.waitUntil(is_still, timeout=RESTING)


@pytest.mark.parametrize("place", PLACES)
def test_a_screen_looks_as_it_did(
    open_window: OpenWindow, place: str, tmp_path: Path, qtbot: QtBot
):
    opened = open_window("en")
    opened.window.resize(SIZE)
    opened.visit(place)
    opened.window.look.use_scheme(SCHEMES[0])
    at_rest(opened, qtbot)
    laid_out = places_of(opened.window)
    for scheme in SCHEMES:
        opened.window.look.use_scheme(scheme)
        with suppress(QtTimeoutError):  # a list that is filled anew hides its bar for a moment
            qtbot.waitUntil(lambda: places_of(opened.window) == laid_out, timeout=RESTING)
        at_rest(opened, qtbot)
        assert places_of(opened.window) == laid_out, "the appearances are not laid out alike"
        assert faint_words(opened.window) == []
        compare(small(opened.window.grab()), f"{place.replace(' ', '-')}-{scheme}", tmp_path)


@pytest.mark.usefixtures("from_right_to_left")
@pytest.mark.parametrize("place", ["today", "commitments", "positions", "commitment", "letter"])
def test_a_screen_looks_as_it_did_from_right_to_left(
    open_window: OpenWindow, place: str, tmp_path: Path, qtbot: QtBot
):
    opened = open_window("en")
    opened.window.resize(SIZE)
    opened.visit(place)
    opened.window.look.use_scheme(Scheme.LIGHT)
    at_rest(opened, qtbot)
    compare(small(opened.window.grab()), f"{place}-from-right-to-left", tmp_path)


def compare(found: Image.Image, name: str, tmp_path: Path) -> None:
    path = KEPT / f"{name}.png"
    if RENEW:
        keep(found, path)
        return
    assert path.exists(), "no picture is kept: see the head of this file"
    kept = Image.open(path).convert("RGB")
    differ = far_pixels(kept, found)
    if differ > MOST_FAR:
        shown = tmp_path / f"{name}.png"
        side_by_side(kept, found).save(shown)
        pytest.fail(f"{differ} pixels of {name} differ; was, is and difference: {shown}")


# -- the measure itself


def test_a_word_that_is_gone_is_found(open_window: OpenWindow, qtbot: QtBot):
    opened = open_window("en")
    opened.visit("parties")
    at_rest(opened, qtbot)
    before = small(opened.window.grab())
    assert far_pixels(before, small(opened.window.grab())) == 0
    opened.window.shown.add_button.hide()  # type: ignore[attr-defined]
    at_rest(opened, qtbot)
    assert far_pixels(before, small(opened.window.grab())) > MOST_FAR


def test_words_that_hardly_stand_out_are_found(qtbot: QtBot):
    whole = QWidget()
    qtbot.addWidget(whole)
    whole.setLayout(in_column(plain_label("well seen"), faint := plain_label("hardly seen")))
    whole.setStyleSheet("QWidget { background: white; color: black; }")
    faint.setStyleSheet("color: #BBBBBB;")
    whole.show()
    assert len(faint_words(whole)) == 1
    assert "hardly seen" in faint_words(whole)[0]
