"""Every kind of paper as DOCX: what the PDF says, in headings, paragraphs and real tables."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from itertools import pairwise

import pytest
from docx.oxml.ns import qn
from PIL import Image

from tests.tracker.briefing.reading_back import structure
from tests.tracker.briefing.reading_back import text_of as text_of_pdf
from tests.tracker.briefing.veldland import make_material, make_request, make_statement
from tests.tracker.exports.word.reading_back import paragraphs, part, read, text_of, words_of
from tracker.briefing.gather import gather
from tracker.briefing.kinds.table import KINDS
from tracker.briefing.paper.measures import Paper
from tracker.briefing.paper.style import HouseStyle
from tracker.briefing.writing import write_pdf
from tracker.exports.word.making import write_docx
from tracker.styles.house import House
from tracker.styles.names import SHIPPED
from tracker.styles.reading import read_style
from tracker.styles.shipped import style_called
from tracker.vocabulary import Audience, Strength
from tracker.words import LANGUAGES, words_in

ALL_KINDS = tuple(kind.value for kind in KINDS)
PLAIN = HouseStyle()


def gathered(kind: str, audience: Audience = Audience.TEAM, **material):
    return gather(make_material(**material), make_request(kind=kind, audience=audience))


def made(kind: str, language: str = "en", house: House = PLAIN, **wanted) -> bytes:
    briefing = gathered(kind, **wanted)
    return write_docx(briefing, words_in(language), HouseStyle.of(house), Paper.A4)


def letters(text: str) -> Counter[str]:
    """The words of a text without the marks around them; numbers of pages are none."""
    return Counter(re.findall(r"\w+", text.casefold()))


@pytest.mark.parametrize("kind", ALL_KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_every_word_of_the_pdf_and_no_other(kind, language):
    briefing, words = gathered(kind), words_in(language)
    pdf = text_of_pdf(write_pdf(briefing, words, PLAIN, Paper.A4))
    said = letters(" ".join(words_of(made(kind, language))))
    there = letters(pdf)
    assert set(said) <= set(there)
    left_out = {word for word in set(there) - set(said) if not word.isdigit()}
    at_the_edges = letters(" ".join(text_of(each) for each in edges_of(made(kind, language))))
    contents = letters(words.text("Contents") + words.text("(continued)"))
    assert left_out <= set(at_the_edges) | set(contents)


def edges_of(content: bytes):
    section = read(content).sections[0]
    for each in (section.header, section.first_page_header, section.footer):
        yield from each.paragraphs


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_headings_are_styles_and_never_skip_a_level(kind):
    found = [p for p in paragraphs(read(made(kind))) if p.style.name.startswith("Heading")]
    levels = [int(each.style.name[-1]) for each in found]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(text_of(each) for each in found)


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_tables_are_real_with_as_many_rows_and_with_heads_that_are_repeated(kind):
    briefing = gathered(kind)
    tree = structure(write_pdf(briefing, words_in("en"), PLAIN, Paper.A4))
    tables = [node for node in tree.walk() if node.tag == "Table"]
    expected = [sum(row.tag == "TR" for row in table.walk()) for table in tables]
    found = read(made(kind)).tables
    assert [len(table.rows) for table in found] == expected
    for table in found:
        heads = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
        assert heads == [True, *[False] * (len(heads) - 1)]


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_every_limit_stands_under_its_words(kind):
    briefing = gathered(kind)
    found = [(p.style.name, text_of(p)) for p in paragraphs(read(made(kind)))]
    for entry in briefing.entries:
        if not entry.caveat:
            continue
        words = " ".join(entry.words.split())
        at = [n for n, (style, text) in enumerate(found) if style == "Quotation" and words in text]
        for number in at:
            assert found[number + 1][0] == "Caveat"
            assert entry.caveat in found[number + 1][1]


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_words_of_another_language_are_marked_so(kind):
    content = made(kind, "nl")
    is_quoted = bool(gathered(kind).entries)
    assert ('w:lang w:val="en-GB"' in part(content, "word/document.xml")) == is_quoted
    assert 'w:lang w:val="nl-NL"' in part(content, "word/styles.xml")


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_head_and_foot_say_for_whom_it_is_and_count_the_pages(kind):
    section = read(made(kind)).sections[0]
    assert "Not for the other side." in section.header.paragraphs[0].text or kind == "joint"
    for foot in (section.footer, section.first_page_footer):
        fields = [each.get(qn("w:instr")) for each in foot._element.iter(qn("w:fldSimple"))]
        assert fields == ["PAGE", "NUMPAGES"]
        assert "Register 212" in foot.paragraphs[0].text


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_every_link_leads_to_a_place_that_is_there_once(kind):
    body = read(made(kind)).element.body
    places = [each.get(qn("w:name")) for each in body.iter(qn("w:bookmarkStart"))]
    links = [each.get(qn("w:anchor")) for each in body.iter(qn("w:hyperlink"))]
    assert len(places) == len(set(places))
    assert set(links) <= set(places)


@pytest.mark.parametrize("kind", ALL_KINDS)
@pytest.mark.parametrize("name", SHIPPED)
def test_the_same_content_gives_the_same_bytes_in_every_style(kind, name):
    house = style_called(name)
    assert made(kind, house=house) == made(kind, house=house)
    assert words_of(made(kind, house=house)) == words_of(made(kind))


def test_the_file_says_what_it_is_and_nothing_of_what_made_it():
    content = made("promises")
    properties = read(content).core_properties
    assert properties.title == "Meeting on the cabinet’s answer of 18 March, briefing for team"
    assert properties.author == properties.last_modified_by == "Federation of Workers"
    assert properties.category == "Team. Not for the other side."
    assert (properties.language, properties.revision) == ("en", 1)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert not [name for name in package.namelist() if "thumbnail" in name]
        assert "python-docx" not in package.read("docProps/core.xml").decode()
        assert {info.date_time[0] for info in package.infolist()} == {1980}


def test_a_wide_paper_lies_down():
    section = read(made("matrix")).sections[0]
    assert section.page_width > section.page_height


def test_letterhead_and_logo_of_the_house_stand_in_it(tmp_path):
    Image.new("RGB", (300, 120), (28, 58, 94)).save(tmp_path / "logo.png")
    style = tmp_path / "ours.toml"
    style.write_text(
        '[letterhead]\nname = "Secretariat"\nlogo = "logo.png"\nlogo_shows = "Arms"\n'
        '[colours]\nheadings = "#1C3A5E"\n'
    )
    for kind in ("meeting", "promises"):
        document = read(made(kind, house=read_style(style)))
        shown = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
        assert [words for words in shown if words] == ["Arms"]
        assert str(document.styles["Heading 1"].font.color.rgb) == "1C3A5E"


@pytest.mark.parametrize("text", ["a\x07b", "tab\there", "\u202eright to left", "𝕏 and 日本"])
def test_words_that_no_document_can_hold_do_no_harm(text):
    hostile = make_statement(141, f"{text} " * 3, strength=Strength.FIRM)
    content = made("promises", statements=(hostile,), demands=(), deadlines=())
    assert words_of(content)
