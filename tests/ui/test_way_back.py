"""Back leads where one came from, whatever lies between, and past what is gone."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from tests.ui.conftest import Opened, OpenWindow
from tracker.register.operations.keeping.undo import undo
from tracker.register.operations.talks.meetings import NewMeeting, plan_meeting
from tracker.register.questions.talks.meetings import meetings
from ui.computer.clock import now
from ui.places import DossierPlace, EntryPlace, FindPlace, MeetingPlace, Tab, TodayPlace


def way_back(opened: Opened) -> str:
    """What the title line names as where Back leads; empty where it shows nothing."""
    button = opened.window.title_line.findChildren(QPushButton)[0]
    return button.accessibleName() if button.isVisible() else ""


def test_back_names_where_one_came_from_and_leads_there(open_window: OpenWindow):
    opened = open_window("en", TodayPlace())
    opened.visit("meeting")
    meeting = opened.window.place
    assert way_back(opened) == "Back to Today"
    opened.visit("letter")
    assert way_back(opened) == f"Back to {meetings(opened.register)[-1].title}"
    opened.go_back()
    assert opened.window.place == meeting
    opened.go_back()
    assert opened.window.place == TodayPlace()


def test_back_from_find_leads_to_the_meeting_one_prepares(open_window: OpenWindow):
    opened = open_window("en")
    opened.visit("meeting")
    meeting = opened.window.place
    opened.window.actions_of_app.by_name["find"].trigger()
    opened.settle()
    assert opened.window.place == FindPlace()
    opened.visit("entry")
    assert isinstance(opened.window.place, EntryPlace)
    opened.go_back()
    assert opened.window.place == FindPlace()
    opened.go_back()
    assert opened.window.place == meeting


def test_a_dossier_is_left_and_come_back_to_at_its_tab(open_window: OpenWindow):
    opened = open_window("en")
    opened.window.shown.turn_to(Tab.POSITIONS)  # type: ignore[attr-defined] - of the dossier
    opened.settle()
    opened.visit("today")
    opened.go_back()
    place = opened.window.place
    assert isinstance(place, DossierPlace)
    assert place.tab is Tab.POSITIONS


def test_back_passes_by_what_is_not_there_any_more(open_window: OpenWindow):
    opened = open_window("en", TodayPlace())
    dossier_id = meetings(opened.register)[0].dossier_id
    planned = plan_meeting(
        opened.register, NewMeeting(dossier_id, "Talks between two", now()), who="test"
    )
    opened.window.go(MeetingPlace(planned.ids[0], dossier_id))
    opened.settle()
    opened.visit("letter")
    undo(opened.register, "test")
    opened.go_back()
    assert opened.window.place == TodayPlace()
