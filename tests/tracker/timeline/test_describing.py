"""The timeline in words."""

from __future__ import annotations

from tests.tracker.timeline.veldland import TODAY, on, veldland
from tracker.frozen import replace
from tracker.timeline.describing import as_table, description_of, period_table, spoken
from tracker.timeline.events import CalendarPeriod
from tracker.vocabulary import CalendarLayer
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


def moved(*days):
    """The deadline of the dossier after it stood at `days`, in its table row and spoken."""
    content = veldland()
    events = tuple(
        replace(event, moves=days) if event.key == "deadline:87" else event
        for event in content.events
    )
    changed = replace(content, events=events)
    row = next(row for row in as_table(changed, ENGLISH) if row.key == "deadline:87")
    event = next(event for event in events if event.key == "deadline:87")
    return row.term, spoken(event, changed, ENGLISH)


def test_a_moved_date_names_the_first_one_every_later_one_and_the_slip():
    term, said = moved(on(2, 28), on(3, 7))
    assert (
        term == "first 28 February 2031, then 7 March 2031 and 14 March 2031: 14 days later in all"
    )
    assert term in said


def test_a_date_that_was_brought_forward_says_so():
    assert moved(on(3, 15))[0] == "first 15 March 2031, then 14 March 2031: 1 day earlier in all"


def test_a_date_that_came_back_has_no_slip():
    assert moved(on(3, 14), on(4, 1))[0].endswith("then 1 April 2031 and 14 March 2031")


def test_what_is_open_is_said_of_the_mark_and_counted_for_the_whole():
    content = veldland()
    event = replace(content.events[0], is_open=True)
    assert "Still open." in spoken(event, content, ENGLISH)
    assert "Still open." not in spoken(content.events[0], content, ENGLISH)
    events = (event, *content.events[1:])
    assert "1 still open" in description_of(replace(content, events=events), ENGLISH)


def test_the_table_names_whose_an_event_is_whatever_lane_it_stands_in():
    content = veldland()
    events = (replace(content.events[0], party="Harbour Authority"), *content.events[1:])
    rows = as_table(replace(content, events=events), ENGLISH)
    party = {row.key: row.party for row in rows}
    assert party[events[0].key] == "Harbour Authority"
    assert party["document:4"] == "Employers’ Council"


def test_the_description_says_what_could_not_be_placed():
    said = description_of(replace(veldland(), undated=2), ENGLISH)
    assert "2 entries without a date are left out." in said


def test_a_line_is_told_in_the_row_it_begins_at_and_spoken_with_it():
    content = veldland()
    row = next(row for row in as_table(content, ENGLISH) if row.key == "document:1")
    assert row.lines == "answered on 18 March 2031: Letter to the Federation, six passages"
    event = next(event for event in content.events if event.key == "document:1")
    assert row.lines in spoken(event, content, ENGLISH)


def test_periods_have_rows_of_their_own_and_are_in_the_description():
    first = TODAY.toordinal()
    recess = CalendarPeriod(CalendarLayer.RECESS, "Spring recess", first, first + 7)
    content = replace(veldland(), periods=(recess,))
    (row,) = period_table(content, ENGLISH)
    assert (row.day, row.kind, row.words) == ("19 March 2031", "Recess", "Spring recess")
    assert row.term == "until 25 March 2031"
    assert "periods of recess" in description_of(content, ENGLISH)
    assert "Under it" not in description_of(veldland(), ENGLISH)
