"""Every dialog that a screen opens can be heard, and Tab goes through it as one reads."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from shiboken6 import isValid

from tests.ui.conftest import Opened, OpenWindow
from tests.ui.test_focus import leaps
from tests.ui.test_for_everybody import nameless
from ui.commands.commands import Command, commands_of_screen
from ui.look.reading_order import stops_in

#: Where most dialogs are opened, each with how many it opens at least.
SCREENS = {
    "dossiers": 1,
    "dossier settings": 4,
    "demands": 2,
    "commitment": 15,
    "entry": 8,
    "rounds": 4,
    "letter": 2,
    "meeting": 4,
    "parties": 1,
    "party": 8,
}


def offered(opened: Opened) -> dict[str, Command]:
    """What asks for more before it is done, and what a key does, by title."""
    found = commands_of_screen(opened.window.screens, opened.window.look.words)
    return {each.title: each for each in found if "…" in each.title or each.title[0].islower()}


def dialogs(opened: Opened, place: str) -> Iterator[QDialog]:
    """Each dialog that the screen opens, one after the other; answered with Escape."""
    opened.visit(place)
    for title in offered(opened):
        opened.visit(place)
        command = offered(opened).get(title)
        if command is None:  # it went with what was done before
            continue
        command.act()
        opened.settle()
        while isinstance(dialog := QApplication.activeModalWidget(), QDialog):
            if not isinstance(dialog, QFileDialog):  # that is Qt's
                yield dialog
            dialog.reject()
            opened.settle()
            if isValid(dialog) and dialog.isVisible():
                return


def first_stop(dialog: QDialog) -> QWidget:
    return next(stop for stop in stops_in(dialog) if stop.isVisible() and stop.isEnabled())


@pytest.mark.parametrize("place", SCREENS)
def test_it_can_be_heard_and_tab_goes_as_one_reads(open_window: OpenWindow, place: str):
    opened, seen = open_window("en"), 0
    for dialog in dialogs(opened, place):
        seen += 1
        assert nameless(dialog) == [], dialog.windowTitle()
        assert leaps(dialog, first_stop(dialog)) == [], dialog.windowTitle()
    assert seen >= SCREENS[place]
