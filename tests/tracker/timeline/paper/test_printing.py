"""A timeline on paper: the table after it, sizes of paper, days, audiences; read back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree

import pypdfium2
import pytest

from tests.tracker.briefing.reading_back import failures, pages_of, structure, text_of
from tests.tracker.timeline.veldland import LANES, TODAY, make_event, on, veldland
from tracker.frozen import replace
from tracker.timeline.describing import as_table
from tracker.timeline.events import Event, Fading, Lane, TimelineContent, day_number
from tracker.timeline.paper.wanted import Paper, Source, Wanted
from tracker.timeline.paper.writing import SUFFIXES, write_timeline
from tracker.vocabulary import Side, StatementType, Strength
from tracker.words import words_in

ENGLISH = words_in("en")


def printed(content: TimelineContent, **wanted: object) -> bytes:
    return write_timeline(content, ENGLISH, ".pdf", Wanted(**wanted))  # type: ignore[arg-type]


def many(number: int = 200, days: int = 150) -> TimelineContent:
    """Words spread evenly over the days, in all lanes."""
    events = tuple(
        make_event(
            f"statement:{n}",
            lane=n % len(LANES),
            day=on(1, 1) + n * days / number,
            label=f"word {n} of many said",
            quote=f"This is word {n} of many said.",
            note=f"{n:03}, pension age",
            strength=list(Strength)[n % 6],
        )
        for n in range(number)
    )
    return TimelineContent("Many", LANES, events, TODAY, notice="Team. Not for the other side.")


def hostile() -> TimelineContent:
    bad = "\u202e\u0634\u0644 \U0001f642 \x00\x07 \u6f22\ufffe\ud800 <b>&amp; "
    events = (
        make_event("statement:1", label=bad, quote=bad * 30, caveat=bad * 9, note=bad),
        make_event("statement:2", label="x" * 400, quote="x" * 9000, caveat="y" * 900, note="z"),
        make_event("deadline:3", label=bad, quote="", fading=Fading(bad), heading=bad),
    )
    return TimelineContent(bad * 9, (Lane(bad * 9, Side.UNION),), events, TODAY, notice=bad)


def test_a_table_of_the_same_follows_the_picture():
    text = " ".join(pages_of(printed(veldland()))[1:])
    for row in as_table(veldland(), ENGLISH):
        assert row.words in text
        assert row.day in text
        assert row.caveat in text
    assert text.index("look again at the pace") < text.index("says stops the link")


def test_every_row_of_the_table_has_the_cells_its_heads_announce():
    (table,) = (node for node in structure(printed(veldland())).walk() if node.tag == "Table")
    head, *rows = table.children
    assert [cell.tag for cell in head.children] == ["TH"] * 7
    assert {str(cell.element.A.Scope) for cell in head.children} == {"/Column"}
    assert len(rows) == len(veldland().events)
    for row in rows:
        assert [cell.tag for cell in row.children] == ["TH"] + ["TD"] * 6
        assert str(row.children[0].element.A.Scope) == "/Row"


def test_a_caveat_is_read_in_the_same_block_as_its_words():
    blocks = [n for n in structure(printed(veldland())).walk() if n.tag == "BlockQuote"]
    caveats = [event for event in veldland().events if event.caveat]
    assert sum(len(block.children) == 2 for block in blocks) == len(caveats) > 0


def test_the_table_names_entry_and_place_and_the_language_of_the_words():
    source = Source("141", "Answer of the cabinet, p. 2, par. 1", "nl")
    content = printed(veldland(), sources={"statement:141": source})
    text = text_of(content)
    assert "18 March 2031 141 Cabinet of Veldland" in text
    assert "Answer of the cabinet, p. 2, par. 1" in text
    languages = [str(n.element.get("/Lang", "")) for n in structure(content).walk()]
    assert languages.count("nl") == 1


def test_the_heads_of_a_long_table_stand_on_each_page_and_are_read_once():
    content = printed(many())
    pages = [page for page in pages_of(content) if "Table, page" in page]
    assert len(pages) > 3
    assert all("Where it stands" in page for page in pages)
    heads = [node for node in structure(content).walk() if node.tag == "TH"]
    assert sum(str(head.element.A.Scope) == "/Column" for head in heads) == 7


def test_one_heading_names_the_picture_and_one_the_table():
    tags = [node.tag for node in structure(printed(many(), paper=Paper.A3)).walk()]
    assert [tag for tag in tags if tag.startswith("H")] == ["H1", "H2"]
    assert tags.count("Figure") > 1


def test_what_one_sheet_of_a3_shows_is_not_cut():
    (first, *_), sizes = pages_of(printed(veldland(), paper=Paper.A3)), sizes_of(Paper.A3)
    assert "Sheet 1 of 1" in first
    assert sizes[0] == pytest.approx((1190.55, 841.89), abs=0.1)
    assert sizes[1] == pytest.approx((841.89, 595.28), abs=0.1)


def sizes_of(paper: Paper) -> list[tuple[float, float]]:
    with pypdfium2.PdfDocument(printed(veldland(), paper=paper)) as document:
        return [page.get_size() for page in document]


def sheets_of(content: bytes) -> list[str]:
    return [page for page in pages_of(content) if re.search(r"Sheet \d+ of \d+", page)]


def test_time_is_cut_over_sheets_of_a3_until_all_words_are_shown():
    sheets = sheets_of(printed(many(), paper=Paper.A3))
    assert len(sheets) > 1
    shown = {n for n in range(200) for sheet in sheets if f"word {n} of" in sheet}
    assert len(shown) >= 190
    for number, sheet in enumerate(sheets, 1):
        assert f"Sheet {number} of {len(sheets)}" in sheet
        assert all(lane.name in sheet for lane in LANES)
        assert "Team. Not for the other side." in sheet
        assert "Printed 19 March 2031. Known up to 19 March 2031." in sheet
        assert "Strength of the words" in sheet


def test_sheets_that_lie_side_by_side_say_their_days_and_leave_none_out():
    sheets = sheets_of(printed(many(), paper=Paper.A3))
    day = r"(\d+ \w+ \d+)"
    days = [re.search(rf"{day} to {day}", sheet) for sheet in sheets]
    for left, right in pairwise(days):
        assert left is not None
        assert right is not None
        assert left[2] == right[1]


def test_on_a4_the_whole_time_stands_on_one_sheet():
    assert len(sheets_of(printed(many()))) == 1


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("made", [veldland, many, hostile])
def test_no_letter_is_too_small_and_none_is_cut_at_the_edge(paper, made):
    with pypdfium2.PdfDocument(printed(made(), paper=paper)) as document:
        for page in document:
            for size, (left, bottom, right, top) in letters_of(page):
                assert size >= 7
                assert 14 <= left <= right <= page.get_width() - 14
                assert 14 <= bottom <= top <= page.get_height() - 14


def letters_of(page: pypdfium2.PdfPage) -> Iterator[tuple[float, tuple[float, ...]]]:
    """Each letter's size in points and its box: left, bottom, right, top."""
    text = page.get_textpage()
    for at in range(text.count_chars()):
        if text.get_text_range(at, 1).strip():
            yield pypdfium2.raw.FPDFText_GetFontSize(text, at), text.get_charbox(at)


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("made", [veldland, many, hostile])
def test_every_paper_keeps_the_rules_of_accessible_and_lasting_files(paper, profile, made):
    assert failures(printed(made(), paper=paper), profile) == []


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_any_text_is_drawn_without_harm(suffix):
    content = write_timeline(hostile(), ENGLISH, suffix)
    if suffix == ".svg":
        ElementTree.fromstring(content)
    assert content


def test_five_thousand_words_in_a_month_are_counted():
    crowd = replace(many(5000, 28), title="Crowd")
    picture = write_timeline(crowd, ENGLISH, ".svg").decode()
    assert re.search(r">\+\d", picture)


def test_only_the_days_asked_for_are_printed():
    content = printed(veldland(), first=date(2031, 3, 5), last=date(2031, 3, 14))
    text = text_of(content)
    assert "halve the step" in text
    assert "on ice" in text
    for outside in ("look again at the pace", "stops the link", "Members’ council"):
        assert outside not in text
    # It began before and its term runs on.
    assert "Ultimatum, five demands" in text
    assert "Union of Professionals" not in text


def test_the_last_day_asked_for_is_shown_itself():
    late = make_event(day=day_number(date(2031, 3, 14)) + 0.49, label="at midnight")
    content = TimelineContent("Late", LANES[:1], (late,), TODAY)
    assert "at midnight" in text_of(printed(content, last=date(2031, 3, 14)))


def test_a_state_of_an_earlier_day_names_that_day_and_no_day_of_printing():
    pages = pages_of(printed(replace(veldland(), as_it_stood=True)))
    assert "As of 19 March 2031" in pages[0]
    for page in pages:
        assert "Today" not in page
        assert "Known up to 19 March 2031, as the register stood then." in page
        assert "Printed" not in page


def reading() -> Event:
    return make_event(
        type=StatementType.DEFERRAL,
        strength=Strength.HEDGED,
        heading="Deferral, hedged",
        spoken="12 February 2031, cabinet, deferral, hedged: words",
        quote="Shortly we will look.",
        label="Shortly we will look.",
        fading=Fading("shortly", on(4, 30)),
    )


def test_others_see_the_words_and_not_how_the_house_reads_them():
    content = TimelineContent("Shared", LANES[:1], (reading(),), TODAY)
    inside = text_of(printed(content))
    outside = text_of(printed(content, with_readings=False))
    assert "Deferral, hedged" in inside
    assert "Shortly we will look." in outside
    assert "“shortly”" in outside
    for word in ("hedged", "eferral", "Strength of the words", "30 April"):
        assert word not in outside


def test_a_timeline_without_entries_says_so():
    empty = replace(veldland(), events=(), lanes=())
    (page,) = pages_of(printed(empty))
    assert "No entry has a day here." in page
    assert failures(printed(empty), "ua1") == []


def test_one_entry_makes_a_sheet_and_a_row():
    one = TimelineContent("One", LANES[:1], (make_event(),), TODAY)
    assert [len(pages_of(printed(one))), len(as_table(one, ENGLISH))] == [2, 1]
