"""Every control has a name a screen reader can say, on every screen and in every dialog."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QWidget

from tests.ui.conftest import OpenWindow
from tracker.register.questions.lines import PartyLine, TopicLine
from tracker.vocabulary import Side
from ui.briefing.dialog import BriefingDialog
from ui.briefing.list_dialog import ListDialog
from ui.computer.clock import now
from ui.importing.which_dossier import WhichDossier
from ui.look.naming import NAMES
from ui.look.theme import Look
from ui.meetings.dialog import MeetingDialog, MeetingOffer

PLACES = (
    "today",
    "watch",
    "dossiers",
    "dossier settings",
    "demands",
    "commitments",
    "commitment",
    "entry",
    "positions",
    "documents",
    "meetings",
    "questions",
    "notes",
    "rounds",
    "letter",
    "ladder",
    "meeting",
    "find",
    "find first",
    "history",
    "glossary",
    "parties",
    "party",
)


def nameless(root: QWidget) -> list[str]:
    """The controls below `root` one can reach by keyboard and that have no name."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        if reachable(widget):
            seen = QAccessible.queryAccessibleInterface(widget)
            is_silent = not seen.text(QAccessible.Text.Name).strip()
            if isinstance(widget, QComboBox):  # the name Qt tells of it may be what is chosen
                kinds = (QAccessible.Text.Name, QAccessible.Text.Description)
                told = " ".join(seen.text(kind) for kind in kinds)
                is_silent = not widget.accessibleName() or widget.accessibleName() not in told
            if is_silent:
                found.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    return found


def reachable(widget: QWidget) -> bool:
    if not widget.isVisible() or widget.focusPolicy() & Qt.FocusPolicy.TabFocus == 0:
        return False
    if widget.focusProxy() is not None or widget.isWindow():
        return False
    return not isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_control_of_a_screen_has_a_name(open_window: OpenWindow, place: str, language: str):
    window = open_window(language)
    window.visit(place)
    assert nameless(window.window) == []


def dialogs() -> list[Callable[[Look], QWidget]]:
    parties = [PartyLine(1, "Federation of Workers", "FoW", Side.UNION, ())]
    offer = MeetingOffer(1, parties, [TopicLine(1, "pension age", ())], now())
    return [
        lambda look: WhichDossier(look, ["Work and Security"]),
        lambda look: MeetingDialog(look, offer),
        lambda look: BriefingDialog(look, NAMES),
        lambda look: ListDialog(look, NAMES),
    ]


@pytest.mark.parametrize("make", dialogs(), ids=["dossier", "meeting", "briefing", "list"])
def test_every_control_of_a_dialog_has_a_name(make: Callable[[Look], QWidget], look: Look, qtbot):
    dialog = make(look)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    assert nameless(dialog) == []


@pytest.mark.parametrize("place", [place for place in PLACES if place != "letter"])
def test_tab_reaches_every_control_and_comes_round(open_window: OpenWindow, place: str, qtbot):
    window = open_window("en")
    window.visit(place)
    wanted = {w for w in window.window.findChildren(QWidget) if reachable(w) and w.isEnabled()}
    reached: set[QWidget] = set()
    for _ in range(3 * len(wanted) + 10):
        window.window.focusNextChild()
        at = window.window.focusWidget()
        reached.add(at)
    assert {type(w).__name__ for w in wanted - reached} == set()
