"""`overleg term`, and free days by the command."""

from __future__ import annotations

import json

import pytest


@pytest.mark.parametrize(
    ("asked", "end"),
    [
        (("2026-05-11", 2, "week", "--set-by-act"), "2026-05-26"),
        (("2026-05-11", 2, "week"), "2026-05-25"),
        (("2026-05-13", 3, "day", "--set-by-act"), "2026-05-19"),
        (("2026-06-01", 7, "day", "--back", "--set-by-act"), "2026-05-25"),
        (("2026-05-13", 3, "working-day"), "2026-05-20"),
        (("2026-05-13", 3, "weekday", "--calendar", "de"), "2026-05-18"),
    ],
)
def test_a_term_is_counted_without_a_register(overleg, asked, end):
    status, printed, _ = overleg("term", *asked, "--json")
    assert (status, json.loads(printed)["end"]) == (0, end)


def test_the_working_is_printed_for_people(overleg):
    _, printed, _ = overleg("term", "2026-05-11", 48, "hour", "--clock", "10:00")
    assert printed.splitlines()[-1] == "It ends on Wednesday 13 May 2026 at 10:00."


@pytest.mark.parametrize(
    "asked", [("2026-05-11", 0, "day"), ("2026-05-11", 1, "moon"), ("May", 1, "day"),
              ("2026-05-11", 1, "hour", "--clock", "noon")]
)  # fmt: skip
def test_wrong_use_is_said(overleg, asked):
    status, printed, complaint = overleg("term", *asked)
    assert (status, printed) == (2, "")
    assert "Traceback" not in complaint


def test_a_term_beyond_the_calendar_is_one_sentence(overleg):
    status, _, complaint = overleg("term", "2026-05-11", 9000, "year")
    assert (status, complaint.count("\n")) == (1, 1)


def test_a_free_day_that_is_added_tells_which_terms_end_otherwise(overleg, tmp_path):
    register = tmp_path / "talks.overleg"
    overleg("new", register)
    overleg("add", register, "dossier", "name=Bridge")
    overleg("add", register, "party", "name=Union", "short=U", "side=union")
    term = (
        "subject=the answer",
        "party=U",
        "words=within four days",
        "kind=computed",
        "latest=2026-06-05",
    )
    overleg("add", register, "deadline", *term)
    count = ("day=2026-06-01", "length=4", "unit=day", "statutory=yes")
    overleg("set", register, "count", 1, *count)
    day = ("calendar=nl", "day=2026-06-05", "name=Extra day")
    _, printed, _ = overleg("add", register, "free-day", *day)
    assert printed.splitlines()[-1] == (
        "the answer: until now Friday 5 June 2026, from now on Monday 8 June 2026."
    )
    _, printed, _ = overleg(
        "term", "2026-06-01", 4, "day", "--set-by-act", "--register", register, "--json"
    )
    assert json.loads(printed)["end"] == "2026-06-08"
    _, printed, _ = overleg("list", register, "free-days", "--type", "nl", "--json")
    assert "Extra day" in {row["name"] for row in json.loads(printed)}
