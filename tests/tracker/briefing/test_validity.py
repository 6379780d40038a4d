"""Every kind of paper in every house style, whatever it says: accessible, lasting, and in order."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from itertools import pairwise

import pikepdf
import pypdfium2
import pytest

from tests.tracker.briefing.papers import ALL_KINDS, full_material, gathered
from tests.tracker.briefing.reading_back import Node, failures, pages_of, structure, text_of
from tests.tracker.briefing.veldland import CABINET, COMMITMENTS, EMPLOYERS, UNION, make_statement
from tracker.briefing.material import Material
from tracker.briefing.paper.measures import Paper
from tracker.briefing.paper.style import HouseStyle
from tracker.briefing.sections.setting import day_tied
from tracker.briefing.writing import write_pdf
from tracker.frozen import replace
from tracker.reports import BriefingKind
from tracker.styles.names import SHIPPED
from tracker.styles.shipped import style_called
from tracker.vocabulary import Audience
from tracker.words import words_in

SPEAKERS = (CABINET, EMPLOYERS, UNION)
FIRST = next(iter(SHIPPED))
MANY = 66
HOSTILE = (
    "<b>bold</b> & <img src='/etc/passwd'/> null \x00 bell \x07 direction \u202e end "
    "surrogate \ud800 private \ue000 漢字 🙂 {field} %s \\) ( " + "x" * 900 + " " + "e\u0301" * 400
)


def long_material() -> Material:
    """Many undertakings of three parties, over more pages than can be taken in at a glance."""
    lines = tuple(
        make_statement(
            200 + number,
            f"We will send you paper {number} about the wharf, the ferries and the bridge.",
            actor=SPEAKERS[number % len(SPEAKERS)],
            topics=(f"Topic {number % 5}",),
        )
        for number in range(MANY)
    )
    followed = tuple(replace(COMMITMENTS[0], id=line.entry, statement=line) for line in lines)
    full = full_material()
    return replace(full, statements=(*full.statements, *lines), commitments=followed)


def hostile_material() -> Material:
    """Every text of others is what should not be in a paper."""
    full = full_material()
    statements = tuple(
        replace(line, quote=HOSTILE, caveat=HOSTILE, topics=(HOSTILE,)) for line in full.statements
    )
    documents = tuple(replace(each, title=HOSTILE, reference=HOSTILE) for each in full.documents)
    return replace(full, statements=statements, documents=documents)


MATERIALS = {"short": full_material, "long": long_material, "hostile": hostile_material}
EVERY_PAPER = (
    pytest.mark.parametrize("kind", ALL_KINDS),
    pytest.mark.parametrize("style", SHIPPED),
    pytest.mark.parametrize("says", MATERIALS),
)


@cache
def written(kind: BriefingKind, style: str, says: str, language: str) -> bytes:
    briefing = gathered(MATERIALS[says](), kind, Audience.TEAM)
    house = HouseStyle.of(style_called(style))
    return write_pdf(briefing, words_in(language), house, Paper.A4)


def of_every_paper(test):
    for mark in EVERY_PAPER:
        test = mark(test)
    return test


@of_every_paper
@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_keeps_the_rules_of_accessible_and_lasting_files(kind, style, says, language):
    content = written(kind, style, says, language)
    assert failures(content, "ua1") == []
    assert failures(content, "2a") == []


@of_every_paper
def test_what_a_reader_who_hears_it_needs_is_there(kind, style, says):
    root = structure(written(kind, style, says, "nl"))
    levels = [int(n.tag[1]) for n in root.walk() if n.tag in ("H1", "H2", "H3")]
    assert (levels[0], levels.count(1)) == (1, 1)
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    for node in root.walk():
        assert node.tag != "Figure" or str(node.element.Alt).strip()
        assert all(str(link.Contents).strip() for link in node.links)
        if node.tag == "Table":
            assert_regular(node)
        if node.tag == "BlockQuote":  # English words in a Dutch paper
            assert {str(each.element.get("/Lang", "")) for each in node.walk()} >= {"en"}


def assert_regular(table: Node) -> None:
    """As many cells in every row as there are heads, those that reach down counted."""
    head, *rows = table.children
    running = 0
    for row in rows:
        spans = [int(cell.element.get("/A", {}).get("/RowSpan", 1)) for cell in row.children]
        assert len(spans) + (1 if running else 0) == len(head.children)
        running = max([running - 1, *(span - 1 for span in spans)])


LONG = [BriefingKind.MEETING, BriefingKind.COMMITMENTS]


@pytest.mark.parametrize("kind", LONG)
def test_a_long_paper_has_contents_with_the_page_of_each_part(kind):
    content = written(kind, FIRST, "long", "en")
    (listing,) = (node for node in structure(content).walk() if node.tag == "TOC")
    links = [link for node in listing.walk() for link in node.links]
    assert len(links) == len(listing.children) > 2
    with pikepdf.open(BytesIO(content)) as pdf:
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        leads_to = [numbers[link.Dest[0].objgen] for link in links]
    first = pages_of(content)[0]
    assert len(numbers) > 5
    for link, page in zip(links, leads_to, strict=True):
        title = str(link.Contents).removeprefix("To ")
        assert title in first
        assert f"{title} {page}" in first
        assert title in pages_of(content)[page - 1]


def test_a_table_that_goes_on_says_whose_it_is_on_every_page():
    content = written(BriefingKind.COMMITMENTS, FIRST, "long", "en")
    pages = [text for text in pages_of(content) if "We will send you" in text]
    assert all("Undertaken by" in text for text in pages)
    assert "Undertaken by Cabinet of Veldland (continued)" in pages[1]


def test_a_short_paper_has_no_contents():
    content = written(BriefingKind.COMMITMENTS, FIRST, "short", "en")
    assert "Contents" not in text_of(content)


@pytest.mark.parametrize("paper", list(Paper))
def test_an_annex_does_not_leave_a_page_all_but_empty(paper):
    """Where little stands on the page before it, it begins on that one."""
    for many in range(12):
        material = full_material()
        lines = tuple(
            make_statement(300 + n, "A word more about it.", topics=("Pension age",))
            for n in range(many)
        )
        briefing = gathered(
            replace(material, statements=(*material.statements, *lines)),
            BriefingKind.MEETING,
            Audience.TEAM,
        )
        content = write_pdf(briefing, words_in("en"), HouseStyle(), paper)
        with pypdfium2.PdfDocument(content) as document:
            last = [lowest(page) for page in document]
        annex = next(n for n, text in enumerate(pages_of(content)[1:], 1) if "Every quot" in text)
        begun_above = "A Every quotation" in pages_of(content)[annex][:200]
        assert not begun_above or last[annex - 1] < 0.78


def lowest(page: pypdfium2.PdfPage) -> float:
    """How far down the text of a page leaves off, as a share from below, its foot left out."""
    height = page.get_height()
    bottoms = [thing.get_bounds()[1] for thing in page.get_objects()]
    return min(bottom for bottom in bottoms if bottom > 60) / height


def test_a_topic_of_one_long_word_is_not_cut():
    line = make_statement(200, "We will.", topics=("Werkloosheidsuitkering",))
    material = replace(full_material(), statements=(line,), demands=(), asked=())
    content = write_pdf(
        gathered(material, BriefingKind.POSITIONS, Audience.TEAM),
        words_in("nl"),
        HouseStyle(),
        Paper.LETTER,
    )
    assert "Werkloosheidsuitkering" in text_of(content)


@pytest.mark.parametrize(
    ("said", "set_as"),
    [
        ("Tuesday 26 May 2026", "Tuesday 26\xa0May\xa02026"),
        ("Mittwoch, 25. November 2026, 12:00", "Mittwoch, 25.\xa0November\xa02026, 12:00"),
        ("shortly", "shortly"),
    ],
)
def test_the_day_of_a_term_stays_on_one_line(said, set_as):
    assert day_tied(said) == set_as
