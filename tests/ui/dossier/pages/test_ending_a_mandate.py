"""A mandate ends on a day, from the keyboard, and one undo has it go on."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened
from tests.ui.dossier.opening import screen_of
from tracker.register.questions.dossiers.mandates import mandates
from ui.computer.clock import today
from ui.dossier.pages.notes import NotesPage
from ui.forms.last_day_dialog import LastDayDialog
from ui.places import Tab


def page_of_notes(opened: Opened) -> NotesPage:
    screen_of(opened).turn_to(Tab.NOTES)
    opened.settle()
    page = screen_of(opened).tabs.pages[Tab.NOTES]
    assert isinstance(page, NotesPage)
    return page


def test_the_mandate_one_is_at_ends_on_a_day_and_goes_on_after_an_undo(
    opened: Opened, qtbot: QtBot
):
    page = page_of_notes(opened)
    page.mandates.list.setFocus()
    qtbot.keyClick(page.mandates.list, Qt.Key.Key_E)
    shown = page.findChildren(LastDayDialog)[-1]
    qtbot.keyClick(shown.day, Qt.Key.Key_Return)
    opened.settle()
    (line,) = mandates(opened.register, page.dossier_id, today())
    assert line.period.until_day == today()
    opened.window.actions_of_app.by_name["undo"].trigger()
    opened.settle()
    (line,) = mandates(opened.register, page.dossier_id, today())
    assert line.period.until_day is None


def test_a_last_day_before_the_first_is_refused_in_the_dialog(opened: Opened, qtbot: QtBot):
    page = page_of_notes(opened)
    (line,) = mandates(opened.register, page.dossier_id, today())
    assert line.period.from_day is not None
    page.mandates.list.setFocus()
    qtbot.keyClick(page.mandates.list, Qt.Key.Key_E)
    shown = page.findChildren(LastDayDialog)[-1]
    shown.day.setDate(QDate(1999, 1, 1))
    shown.accept()
    opened.settle()
    assert shown.isVisible()
    assert shown.trouble.text()
