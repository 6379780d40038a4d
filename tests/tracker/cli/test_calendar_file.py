"""`overleg calendar`: terms and meetings as a file that other calendars read."""

from __future__ import annotations

import json

import icalendar


def test_a_calendar_is_written_and_noted(round_, tmp_path):
    file = tmp_path / "talks.ics"
    assert round_("calendar", "--language", "nl", "-o", file) == f"Made {file}.\n"
    read = icalendar.Calendar.from_ical(file.read_bytes())
    assert read.walk("VEVENT")
    line = json.loads(round_("history", "--limit", "1", "--json"))[0]
    assert (line["operation"], line["after"]["what"], line["after"]["form"]) == (
        "hand out",
        "calendar",
        "ics",
    )


def test_making_it_again_gives_the_same_file(round_, tmp_path):
    files = [tmp_path / name for name in ("one.ics", "two.ics")]
    for file in files:
        round_("calendar", "-o", file)
    assert files[0].read_bytes() == files[1].read_bytes()


def test_another_ending_is_wrong_use(overleg, recorded, tmp_path):
    status, _, error = overleg("calendar", recorded, "-o", tmp_path / "talks.txt")
    assert status == 2
    assert "must end in .ics" in error
