"""`--as-of`: papers and pictures of what the register held on an earlier day."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pypdfium2
import pytest

from tests.tracker.briefing.reading_back import text_of
from tracker.cli.main import run
from tracker.example import make_example


@pytest.fixture
def example(tmp_path):
    path = tmp_path / "example.overleg"
    make_example(path, "en", date(2031, 3, 19))
    return path


def overleg(*arguments):
    return run(lambda _: 0, [str(each) for each in arguments])


def test_a_briefing_as_of_a_day_holds_nothing_later(example, tmp_path):
    paper = tmp_path / "then.pdf"
    asked = ("--kind", "promises", "--language", "en", "-o", paper)
    assert overleg("brief", example, "--as-of", "2031-03-12", *asked) == 0
    then = text_of(paper.read_bytes())
    assert "The link goes on ice until the summer." in then
    assert "has decided to stop" not in then
    assert "Known up to 12 March 2031" in then


def test_a_timeline_as_of_a_day_shows_nothing_later(example, tmp_path):
    picture = tmp_path / "then.pdf"
    assert overleg("timeline", example, "--as-of", "2031-03-12", "-o", picture) == 0
    with pypdfium2.PdfDocument(picture) as paper:
        said = paper[0].get_textpage().get_text_bounded()
    assert "Answer of the cabinet" not in said
    assert "Minutes of meeting 6" in said


def test_before_a_register_was_begun_it_held_nothing(example, tmp_path, capsys):
    day = datetime(2031, 2, 24).date() - timedelta(days=1)
    assert overleg("timeline", example, "--as-of", day, "-o", tmp_path / "none.svg") == 1
    assert "was begun on" in capsys.readouterr().err
    assert not (tmp_path / "none.svg").exists()
