"""The timeline in words."""

from __future__ import annotations

from dataclasses import replace

from tests.tracker.timeline.veldland import veldland
from tracker.timeline.describing import as_table, description_of, spoken
from tracker.words import words_in

ENGLISH = words_in("en")


def test_the_table_has_every_event_in_the_order_of_its_day():
    content = veldland()
    rows = as_table(content, ENGLISH)
    assert sorted(row.key for row in rows) == sorted(event.key for event in content.events)
    days = {event.key: event.day for event in content.events}
    assert [days[row.key] for row in rows] == sorted(days.values())


def test_a_caveat_is_in_the_row_of_its_words_and_is_spoken_with_them():
    content = veldland()
    row = next(row for row in as_table(content, ENGLISH) if row.key == "statement:142")
    assert row.caveat == "provided the saving is found in another way"
    event = next(event for event in content.events if event.key == "statement:142")
    said = spoken(event, content, ENGLISH)
    assert said.index(event.quote) < said.index(row.caveat)


def test_a_vague_term_stays_the_words_it_has():
    row = next(row for row in as_table(veldland(), ENGLISH) if row.key == "statement:145")
    assert row.term == "“shortly”"


def test_a_moved_date_names_the_first_one():
    row = next(row for row in as_table(veldland(), ENGLISH) if row.key == "deadline:87")
    assert row.day == "14 March 2031"
    assert row.term == "first 28 February 2031"


def test_the_description_says_what_could_not_be_placed():
    said = description_of(replace(veldland(), undated=2), ENGLISH)
    assert "2 entries without a date are left out." in said
