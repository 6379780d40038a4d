"""Lists of a dossier go into a file from the window, for the readers one chooses."""

from __future__ import annotations

import json
from pathlib import Path

import icalendar
import pytest
from PySide6.QtWidgets import QFileDialog

from tests.tracker.exports.reading_back import columns_of
from tests.ui.conftest import OpenWindow
from tracker.register.questions.keeping.changes import changes
from tracker.vocabulary import Audience
from ui.briefing.list_dialog import CALENDAR, ListChoice, ListDialog
from ui.briefing.list_files import ListFiles
from ui.places import DossierPlace, Tab
from ui.reporting import Message
from ui.requests.lists import ListRequest
from ui.window import Window


@pytest.fixture
def window(open_window: OpenWindow) -> Window:
    made = open_window("en")
    made.visit("commitments")
    return made.window


@pytest.fixture
def request_(window: Window) -> ListRequest:
    assert isinstance(window.place, DossierPlace)
    return ListRequest(window.place.dossier_id, "Work and Security", "commitments")


def files(window: Window) -> ListFiles:
    assert window.session is not None
    return ListFiles(window.session, window, window.waiting)


def test_save_as_asks_for_the_list_one_looks_at_and_says_what_is_left_out(window, settle):
    window.shown.tabs.turn_to(Tab.DOCUMENTS)
    window.shown.tabs.save_button.click()
    settle()
    (dialog,) = window.findChildren(ListDialog)
    assert dialog.what.currentText() == "Documents"
    dialog.audience.setCurrentIndex(dialog.audience.findData(Audience.PUBLIC.value))
    assert dialog.counted.text()
    dialog.make.click()
    (where,) = window.findChildren(QFileDialog)
    assert Path(where.selectedFiles()[0]).suffix == ".xlsx"
    where.reject()


def test_a_list_is_written_and_noted(window, request_, told: list[Message], tmp_path, settle):
    for ending in (".xlsx", ".csv"):
        path = tmp_path / f"list{ending}"
        files(window).write(request_, ListChoice("commitments", Audience.TEAM, "en"), path)
        settle()
        assert columns_of(path.read_bytes(), ending)["Words"]
        assert told[-1].sentence == f"The list is in list{ending}."
        (line,) = changes(window.session.register, 1)
        noted = json.loads(line.after or "")
        assert (noted["audience"], noted["form"]) == ("team", ending[1:])


def test_a_calendar_is_written_from_the_window_too(
    window: Window, request_: ListRequest, tmp_path: Path, settle
):
    path = tmp_path / "talks.ics"
    files(window).write(request_, ListChoice(CALENDAR, Audience.TEAM, "nl"), path)
    settle()
    assert icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
