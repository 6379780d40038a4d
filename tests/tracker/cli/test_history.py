"""The history as the command tells it."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, timedelta

import pytest

from tracker.cli import history


def lines(round_, *options):
    return json.loads(round_("history", *options, "--json"))


def test_the_newest_comes_first_and_none_is_missing(round_):
    numbers = [line["number"] for line in lines(round_)]
    assert numbers == list(range(numbers[0], 0, -1))


def test_a_limit_leaves_the_newest(round_):
    assert lines(round_, "--limit", 3) == lines(round_)[:3]


def test_a_long_history_comes_whole_a_window_at_a_time(round_, monkeypatch):
    whole = lines(round_)
    monkeypatch.setattr(history, "WINDOW", 7)
    assert lines(round_) == whole


def test_since_a_day_leaves_what_was_recorded_from_then_on(round_):
    today = date.today()
    assert lines(round_, "--since", today - timedelta(days=1)) == lines(round_)
    assert lines(round_, "--since", today + timedelta(days=1)) == []


def test_a_dossier_has_a_history_without_that_of_parties(round_):
    tables = {line["table"] for line in lines(round_, "--dossier", "Bridge and ferry")}
    assert "statement" in tables
    assert not tables & {"party", "person", "office"}


def test_a_changed_record_tells_what_differs(round_):
    round_("set", "document", "Answer", "reference=V-1", "--who", "E. Wold", "--why", "It had one.")
    (line,) = lines(round_, "--limit", 1)
    assert (line["before"], line["after"]) == ({"reference": None}, {"reference": "V-1"})
    assert (line["who"], line["why"]) == ("E. Wold", "It had one.")


def test_a_person_reads_what_was_and_what_became(round_):
    round_("set", "document", "Answer", "reference=V-1")
    assert "reference: — → V-1" in round_("history", "--limit", 1)


def test_csv_has_a_line_per_line(round_):
    cells = list(csv.DictReader(io.StringIO(round_("history", "--csv"))))
    assert [int(row["number"]) for row in cells] == [line["number"] for line in lines(round_)]


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["--entry", "99"], 1),
        (["--dossier", "Nowhere"], 1),
        (["--entry", "0"], 2),
        (["--since", "soon"], 2),
        (["--limit", "0"], 2),
    ],
)
def test_what_cannot_be_told_is_said(overleg, recorded, arguments, status):
    told, printed, complaint = overleg("history", recorded, *arguments)
    assert (told, printed) == (status, "")
    assert complaint
