"""On every screen all words can be read: longer ones, larger ones, and from right to left."""

from __future__ import annotations

from contextlib import suppress

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from pytestqt.exceptions import TimeoutError as QtTimeoutError
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened, OpenWindow
from tests.ui.cut import cut_in, cut_in_painting
from tests.ui.pseudo import pseudo, pseudo_words
from tests.ui.test_for_everybody import PLACES
from tracker.words import LANGUAGES
from ui.look.fitting import fit
from ui.session import Session
from ui.settings import Settings
from ui.shell.settings_dialog import SettingsDialog
from ui.window import Window

#: An ordinary screen, and what a screen of 1920 by 1080 has to offer at 200%.
ARRANGING = 1500  #: milliseconds
#: Where rows have room for all they say. Elsewhere a line of remarks ends where the room ends,
#: and what narrows a search says all of itself in its tip.
WHOLE = [place for place in PLACES if place not in ("today", "find")]
USUAL, AT_TWICE = QSize(1280, 800), QSize(960, 500)


def shown(opened: Opened, place: str, size: QSize, qtbot: QtBot) -> None:
    opened.window.resize(size)
    opened.visit(place)
    qtbot.waitUntil(lambda: opened.window.size() == size, timeout=5_000)
    opened.settle()


def cut_at_rest(opened: Opened, qtbot: QtBot) -> list[str]:
    """What is cut once the window has arranged itself, for which it takes a moment."""
    with suppress(QtTimeoutError):
        qtbot.waitUntil(lambda: not cut_in(opened.window), timeout=ARRANGING)
    return cut_in(opened.window)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize("size", [USUAL, AT_TWICE], ids=["usual", "twice"])
def test_no_word_of_a_language_is_cut(
    open_window: OpenWindow, place: str, language: str, size: QSize, qtbot: QtBot
):
    opened = open_window(language)
    shown(opened, place, size, qtbot)
    assert cut_at_rest(opened, qtbot) == []


@pytest.mark.parametrize("place", WHOLE)
@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_no_word_that_is_painted_is_cut(
    open_window: OpenWindow,
    place: str,
    language: str,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
):
    opened = open_window(language)
    shown(opened, place, USUAL, qtbot)
    assert cut_in_painting(opened.window, monkeypatch) == []


@pytest.mark.parametrize("place", PLACES)
def test_no_word_of_a_longer_language_is_cut(open_window: OpenWindow, place: str, qtbot: QtBot):
    opened = open_window("en")
    opened.window.look.words = pseudo_words()
    opened.window.look.changed.emit()
    shown(opened, place, USUAL, qtbot)
    assert cut_at_rest(opened, qtbot) == []


@pytest.mark.usefixtures("from_right_to_left")
@pytest.mark.parametrize("place", PLACES)
def test_no_word_is_cut_from_right_to_left(open_window: OpenWindow, place: str, qtbot: QtBot):
    opened = open_window("en")
    shown(opened, place, USUAL, qtbot)
    assert cut_at_rest(opened, qtbot) == []


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize("size", [USUAL, AT_TWICE], ids=["usual", "twice"])
def test_no_word_of_the_first_screen_is_cut(
    session: Session, language: str, size: QSize, qtbot: QtBot
):
    session.look.use_language(language)
    window = Window(session.look, session.runner, session.reporter)
    qtbot.addWidget(window)
    window.resize(size)
    window.welcome.show_first_start()
    window.show()
    with suppress(QtTimeoutError):
        qtbot.waitUntil(lambda: not cut_in(window), timeout=ARRANGING)
    assert cut_in(window) == []
    session.look.use_language("en")


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize("action", ["shortcuts", "commands", "settings"])
def test_no_word_of_what_opens_over_a_window_is_cut(
    open_window: OpenWindow, language: str, action: str, qtbot: QtBot
):
    opened = open_window(language)
    opened.window.resize(AT_TWICE)
    if action == "settings":
        SettingsDialog(opened.window.look, Settings(), opened.window).open()
    else:
        opened.window.actions_of_app.by_name[action].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    fit(dialog, AT_TWICE)
    with suppress(QtTimeoutError):
        qtbot.waitUntil(lambda: not cut_in(dialog), timeout=ARRANGING)
    assert cut_in(dialog) == []
    dialog.reject()


# -- the measure itself


def test_a_label_without_room_is_found(qtbot: QtBot):
    label = QLabel("a sentence that needs more room than this")
    qtbot.addWidget(label)
    label.show()
    label.setFixedWidth(60)
    assert len(cut_in(label)) == 1


def test_a_button_without_room_is_found(qtbot: QtBot):
    button = QPushButton("a sentence that needs more room than this")
    qtbot.addWidget(button)
    button.show()
    assert cut_in(button) == []
    button.setFixedWidth(60)
    assert len(cut_in(button)) == 1


def test_the_language_nobody_speaks_is_longer_and_keeps_its_fields():
    said = pseudo("As it stood on {day}")
    assert "{day}" in said
    assert len(said) >= 1.3 * len("As it stood on {day}")
    assert pseudo("") == ""
