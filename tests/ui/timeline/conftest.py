"""A timeline on screen, with the example of the sketches in it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.tracker.timeline.veldland import veldland
from ui.look.theme import Look
from ui.timeline.view import Timeline


@pytest.fixture
def timeline(qtbot: QtBot, look: Look) -> Timeline:
    made = Timeline(look)
    qtbot.addWidget(made)
    made.resize(1280, 760)
    made.show_content(veldland())
    made.show()
    qtbot.waitExposed(made)
    return made
