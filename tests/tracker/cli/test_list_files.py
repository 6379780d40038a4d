"""`overleg list … -o FILE`: a list for a spreadsheet, and what the history says of it."""

from __future__ import annotations

import hashlib
import json

import pytest

from tests.tracker.exports.reading_back import columns_of


def test_a_list_is_written_for_its_audience_and_noted(round_, tmp_path):
    file = tmp_path / "promises.xlsx"
    asked = ("commitments", "--audience", "shared", "--language", "nl", "-o", file)
    assert round_("list", *asked) == f"Made {file}.\n"
    assert "Woorden" in columns_of(file.read_bytes(), ".xlsx")
    line = json.loads(round_("history", "--limit", "1", "--json"))[0]
    assert (line["operation"], line["table"]) == ("hand out", "handed_out")
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    told = {"what": "commitments", "form": "xlsx", "audience": "shared", "language": "nl"}
    assert line["after"] == {**told, "as_of": None, "sha256": digest}


def test_a_list_of_an_earlier_day_is_the_same_file_whenever_it_is_made(round_, tmp_path):
    files = [tmp_path / name for name in ("one.csv", "two.csv")]
    for file in files:
        asked = ("documents", "--as-of", "2026-12-31", "-o", file)
        round_("list", *asked)
    assert files[0].read_bytes() == files[1].read_bytes()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("watch", "-o", "x.csv"), "As a file there are: commitments"),
        (("parties", "-o", "x.ods"), ".csv or .xlsx"),
        (("demands", "--topic", "AOW", "-o", "x.csv"), "--topic does not fit a file"),
        (("demands", "--audience", "team"), "give -o FILE"),
    ],
)
def test_wrong_use_says_what_is_right(overleg, recorded, arguments, says):
    status, _, error = overleg("list", recorded, *arguments)
    assert status == 2
    assert says in error
