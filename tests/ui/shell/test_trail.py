"""Where Back leads: along the way one came, and never round."""

from __future__ import annotations

from itertools import pairwise

from tracker.words import words_in
from ui.places import (
    DossierPlace,
    EntryPlace,
    FindPlace,
    LetterPlace,
    MeetingPlace,
    Place,
    Tab,
    TodayPlace,
)
from ui.screen import Heading
from ui.shell.trail import Trail

MEETING, LETTER, ENTRY = MeetingPlace(7, 1), LetterPlace(3, 1, 10, 20), EntryPlace(5, 1)


def walked(*places: Place) -> Trail:
    trail = Trail()
    for left, to in pairwise(places):
        trail.leave(left, "a title", to)
    return trail


def test_back_leads_along_the_way_one_came():
    assert walked(TodayPlace(), MEETING, LETTER).ways(None) == [MEETING, TodayPlace()]


def test_who_came_from_nowhere_goes_to_what_is_above():
    above = DossierPlace(1, Tab.MEETINGS)
    assert Trail().ways(above) == [above]
    assert Trail().ways(None) == []


def test_going_where_one_was_before_is_going_back():
    assert walked(FindPlace("a"), LETTER, ENTRY, LetterPlace(3, 1, 40, 50)).ways(None) == [
        FindPlace("a")
    ]
    assert walked(TodayPlace(), MEETING, TodayPlace()).ways(None) == []


def test_a_dossier_is_gone_back_to_at_the_tab_one_left():
    at_tab = DossierPlace(1, Tab.POSITIONS)
    assert walked(DossierPlace(1), TodayPlace()).ways(None) == [DossierPlace(1)]
    assert walked(at_tab, ENTRY).ways(None) == [at_tab]
    assert walked(at_tab, ENTRY, DossierPlace(1)).ways(None) == []


def test_the_way_back_is_named_by_what_one_left():
    trail = Trail()
    trail.leave(MEETING, "Meeting 7", LETTER)
    heading = Heading("A letter", "Work", DossierPlace(1))
    assert trail.head(heading, words_in("en")).above_name == "Meeting 7"
    assert Trail().head(heading, words_in("en")).above_name == "Work"


def test_a_place_of_the_rail_is_named_as_there_and_shows_no_way_back_itself():
    trail = walked(TodayPlace(), LETTER)
    heading = Heading("A letter", "Work", DossierPlace(1))
    assert trail.head(heading, words_in("nl")).above_name == "Vandaag"
    assert trail.head(Heading("Find"), words_in("nl")).above_name == ""
