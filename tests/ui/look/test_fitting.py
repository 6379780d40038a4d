"""Dialogs fit the screen: at 200% a large one scrolls, and no word of it is cut."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.cut import cut_in
from tests.ui.in_front import bring_to_front
from tests.ui.test_for_everybody import dialogs
from tracker.words import LANGUAGES
from ui.briefing.dialog import BriefingDialog
from ui.look.fitting import Fitting, fit
from ui.look.naming import NAMES
from ui.look.theme import Look
from ui.settings import Settings
from ui.shell.settings_dialog import SettingsDialog

AT_TWICE = QSize(944, 444)
ALL = [*dialogs(), lambda look: SettingsDialog(look, Settings())]
IDS = ["dossier", "meeting", "briefing", "list", "settings"]


@pytest.mark.parametrize("make", ALL, ids=IDS)
@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_a_dialog_fits_and_shows_all_its_words(
    look: Look, language: str, make: Callable[[Look], QWidget], qtbot: QtBot
):
    look.use_language(language)
    dialog = make(look)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    fit(dialog, AT_TWICE)
    qtbot.waitUntil(lambda: cut_in(dialog) == [], timeout=3_000)
    assert dialog.width() <= AT_TWICE.width()
    assert dialog.height() <= AT_TWICE.height()
    look.use_language("en")


def test_the_keyboard_brings_what_it_is_on_into_view(look: Look, qtbot: QtBot):
    dialog = BriefingDialog(look, NAMES)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    bring_to_front(qtbot, dialog)
    fit(dialog, AT_TWICE)
    dialog.kinds.focus_chosen()
    for _ in range(20):
        if dialog.focusWidget() is dialog.make:
            break
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.make
    make = dialog.make
    assert make.visibleRegion().boundingRect() == make.rect()
    assert dialog.rect().contains(make.mapTo(dialog, make.rect().center()))


def test_a_dialog_with_room_enough_is_left_as_it_is(look: Look, qtbot: QtBot):
    dialog = BriefingDialog(look, NAMES)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    before = dialog.layout(), dialog.size()
    fit(dialog, QSize(1900, 1000))
    assert (dialog.layout(), dialog.size()) == before


def test_it_is_fitted_when_it_gets_the_keyboard(look: Look, qapp: QApplication, qtbot: QtBot):
    fitting = Fitting(qapp)
    dialog = BriefingDialog(look, NAMES)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    bring_to_front(qtbot, dialog)
    room = dialog.screen().availableSize()
    qtbot.waitUntil(lambda: dialog.width() <= room.width(), timeout=3_000)
    fitting.deleteLater()
