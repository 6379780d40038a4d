"""The screen of a meeting, with the keyboard in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.in_front import bring_to_front
from tracker.register.questions.keeping.changes import version_of
from tracker.register.questions.talks.meetings import meeting, meetings
from ui.places import MeetingPlace
from ui.screens.meeting import MeetingScreen


@pytest.fixture
def line(session):
    """The meeting of the example that has most to ask."""
    pages = (meeting(session.register, each.id) for each in meetings(session.register))
    return max(pages, key=lambda page: len(page.questions)).line


@pytest.fixture
def screen(session, line, qtbot, settle):
    made = MeetingScreen(session, MeetingPlace(line.id, line.dossier_id))
    qtbot.addWidget(made)
    made.resize(1100, 800)
    bring_to_front(qtbot, made)
    made.read_again()
    settle()
    return made


@pytest.fixture
def press(screen, settle):
    """Presses a key where the keyboard is; what that changed is read again."""

    def press_key(key, modifiers=Qt.KeyboardModifier.NoModifier):
        before = version_of(screen.session.register)
        QTest.keyClick(screen.window().focusWidget() or screen, key, modifiers)
        settle()
        if version_of(screen.session.register) != before:
            screen.read_again()  # as the window has it do
            settle()

    return press_key
