"""`--as-of`: papers and pictures of what the register held on an earlier day."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pypdfium2
import pytest

from tests.tracker.briefing.reading_back import pages_of, text_of
from tracker.cli.main import run
from tracker.example import make_example
from tracker.exports.scanning import texts_in_file
from tracker.words import words_in


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    """The example, which none of these tests changes."""
    path = tmp_path_factory.mktemp("example") / "example.overleg"
    make_example(path, "en", date(2031, 3, 19))
    return path


def overleg(*arguments):
    """What a call on the first dossier of the example ends with."""
    asked = (*arguments, "--dossier", "Work and Security")
    return run(lambda _: 0, [str(each) for each in asked])


def test_a_briefing_as_of_a_day_holds_nothing_later(example, tmp_path):
    paper = tmp_path / "then.pdf"
    asked = ("--kind", "promises", "--language", "en", "-o", paper)
    assert overleg("brief", example, "--as-of", "2031-03-12", *asked) == 0
    then = text_of(paper.read_bytes())
    assert "The link goes on ice until the summer." in then
    assert "has decided to stop" not in then
    assert "Known up to 12 March 2031" in then


@pytest.mark.parametrize("ending", [".pdf", ".docx", ".md"])
def test_a_briefing_as_of_a_day_says_nothing_of_the_day_it_is_made(example, tmp_path, ending):
    papers = [tmp_path / f"{name}{ending}" for name in ("one", "two")]
    for paper in papers:
        asked = ("--kind", "promises", "--language", "en", "-o", paper)
        assert overleg("brief", example, "--as-of", "2031-03-12", *asked) == 0
    assert papers[0].read_bytes() == papers[1].read_bytes()
    today = words_in("en").day(date.today())
    if ending == ".pdf":
        assert "12 March 2031, 23:59. Known up to 12 March 2031." in text_of(papers[0].read_bytes())
    else:
        assert today not in "\n".join(texts_in_file(papers[0].read_bytes(), ending))


def test_a_timeline_as_of_a_day_shows_nothing_later(example, tmp_path):
    picture = tmp_path / "then.pdf"
    assert overleg("timeline", example, "--as-of", "2031-03-12", "-o", picture) == 0
    with pypdfium2.PdfDocument(picture) as paper:
        said = paper[0].get_textpage().get_text_bounded()
    assert "Answer of the cabinet" not in said
    assert "Minutes of meeting 6" in said


def test_the_ladder_of_the_example_has_its_dated_steps_on_one_page(example, tmp_path):
    paper = tmp_path / "ladder.pdf"
    asked = ("--ladder", "Pension age", "--language", "en", "-o", paper)
    assert overleg("timeline", example, *asked) == 0
    (page,) = pages_of(paper.read_bytes())
    for rung in ("0 Proceed", "3 Soften", "6 On ice", "7 Stop", "9 Finally off the table"):
        assert rung in page
    for entry in ("006", "019", "020", "035", "036"):
        assert f"{entry} " in page


def test_a_ladder_as_of_a_day_has_nothing_later_and_is_the_same_whenever_it_is_printed(
    example, tmp_path
):
    asked = ("--ladder", "Pension age", "--as-of", "2031-03-12", "--language", "en", "-o")
    papers = [tmp_path / name for name in ("one.pdf", "two.pdf")]
    for paper in papers:
        assert overleg("timeline", example, *asked, paper) == 0
    assert papers[0].read_bytes() == papers[1].read_bytes()
    then = text_of(papers[0].read_bytes())
    assert "The link goes on ice until the summer." in then
    assert "caveat: until the summer" in then
    assert "has decided to stop" not in then
    assert "Known up to 12 March 2031, as the register stood then." in then
    assert "Printed" not in then


def test_a_ladder_is_a_reading_and_stays_inside(example, tmp_path, capsys):
    asked = ("--ladder", "Pension age", "--audience", "public", "-o", tmp_path / "x.pdf")
    assert overleg("timeline", example, *asked) == 1
    assert "reading of the house" in capsys.readouterr().err
    assert not (tmp_path / "x.pdf").exists()


def test_a_public_timeline_holds_nothing_of_the_house(example, tmp_path):
    paper = tmp_path / "public.pdf"
    asked = ("--as-of", "2031-03-19", "--audience", "public", "--language", "en", "-o", paper)
    assert overleg("timeline", example, *asked) == 0
    said = text_of(paper.read_bytes())
    assert "Public" in said
    assert "The cabinet goes ahead with the link" in said
    for ours in ("Meeting", "on ice", "off the table for good", "Not for the other side"):
        assert ours not in said


def test_a_timeline_of_some_days_in_another_language(example, tmp_path):
    paper = tmp_path / "days.pdf"
    asked = ("--from", "2031-03-01", "--until", "2031-03-08", "--language", "nl", "-o", paper)
    assert overleg("timeline", example, "--as-of", "2031-03-19", *asked) == 0
    said = text_of(paper.read_bytes())
    assert "6 maart 2031" in said
    assert "has decided to stop" not in said
    assert overleg(
        "timeline", example, "--from", "2031-03-09", "--until", "2031-03-08", "-o", paper
    )


def test_before_a_register_was_begun_it_held_nothing(example, tmp_path, capsys):
    day = datetime(2031, 2, 24).date() - timedelta(days=1)
    assert overleg("timeline", example, "--as-of", day, "-o", tmp_path / "none.svg") == 1
    assert "was begun on" in capsys.readouterr().err
    assert not (tmp_path / "none.svg").exists()
