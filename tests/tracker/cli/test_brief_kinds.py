"""`overleg brief --kind`: every kind of paper from the command."""

from __future__ import annotations

from datetime import date

import pytest

from tests.tracker.briefing.reading_back import text_of
from tracker.example import make_example
from tracker.reports import BriefingKind

KINDS = [kind.value for kind in BriefingKind]

#: The example holds more than one dossier: this is the one that is meant.
FIRST = ("--dossier", "Work and Security")


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    path = tmp_path_factory.mktemp("example") / "example.overleg"
    make_example(path, "en", date.today())
    return path


@pytest.fixture
def register(example, tmp_path):
    copy = tmp_path / "example.overleg"
    copy.write_bytes(example.read_bytes())
    return copy


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("audience", ["team", "public"])
def test_every_kind_is_made_for_whoever_asks(overleg, register, tmp_path, kind, audience):
    paper = tmp_path / "paper.pdf"
    asked = ["--kind", kind, "--audience", audience, "--language", "de", "--paper", "letter"]
    status, said, complaint = overleg("brief", register, *FIRST, *asked, "-o", paper)
    assert (status, complaint) == (0, "")
    assert said == f"Made {paper}.\n"
    assert "Register" in text_of(paper.read_bytes())


def test_changes_count_from_the_last_meeting_unless_a_day_is_given(overleg, register, tmp_path):
    paper = tmp_path / "paper.pdf"
    assert overleg("brief", register, *FIRST, "--kind", "changes", "-o", paper)[0] == 0
    assert "What changed since “Meeting 6”" in text_of(paper.read_bytes())
    asked = ["--kind", "changes", "--since", "2020-03-03"]
    assert overleg("brief", register, *FIRST, *asked, "-o", paper)[0] == 0
    assert "What changed since 3 March 2020" in text_of(paper.read_bytes())


def test_changes_count_from_the_meeting_that_is_named(overleg, register, tmp_path):
    paper = tmp_path / "paper.pdf"
    asked = ["--kind", "changes", "--meeting", "1"]
    assert overleg("brief", register, *FIRST, *asked, "-o", paper)[0] == 0
    assert "What changed since “" in text_of(paper.read_bytes())


def test_a_meeting_briefing_begins_with_what_changed_on_request(overleg, register, tmp_path):
    paper = tmp_path / "paper.pdf"
    assert overleg("brief", register, "--meeting", "next", "-o", paper)[0] == 0
    assert "What changed since" not in text_of(paper.read_bytes())
    asked = ["--meeting", "next", "--since", "last"]
    assert overleg("brief", register, *FIRST, *asked, "-o", paper)[0] == 0
    assert "What changed since “Meeting 6”" in text_of(paper.read_bytes())


def test_without_a_meeting_to_count_from_it_says_what_to_give(overleg, tmp_path):
    register, letter = tmp_path / "r.overleg", tmp_path / "letter.txt"
    letter.write_text("Dear Minister,\n\nWe will send you our figures before 15 January 2027.\n")
    overleg("new", register)
    overleg("import", register, letter, "--dossier", "D", "--accept")
    asked = ["--kind", "changes", "-o", tmp_path / "paper.pdf"]
    status, _, complaint = overleg("brief", register, *asked)
    assert status == 1
    assert complaint == "No meeting was held yet to count from. Give --since DATE.\n"


@pytest.mark.parametrize("since", ["yesterday", "2026-13-01"])
def test_a_day_that_is_none_is_wrong_use(overleg, register, tmp_path, since):
    asked = ["--kind", "changes", "--since", since, "-o", tmp_path / "paper.pdf"]
    assert overleg("brief", register, *asked)[0] == 2
