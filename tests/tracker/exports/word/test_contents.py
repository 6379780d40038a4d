"""The contents of a Word document: a field that can be counted anew, and is filled already."""

from __future__ import annotations

import re

import pytest
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from tests.tracker.briefing.veldland import make_material, make_request
from tests.tracker.exports.word.reading_back import read, text_of
from tracker.briefing.gather import gather
from tracker.briefing.paper.measures import Paper
from tracker.briefing.paper.style import HouseStyle
from tracker.exports.word.making import write_docx
from tracker.reports import BriefingKind
from tracker.vocabulary import Audience
from tracker.words import LANGUAGES, words_in


def made(language: str = "en", kind: str = BriefingKind.MEETING):
    briefing = gather(make_material(), make_request(kind=kind, audience=Audience.TEAM))
    return read(write_docx(briefing, words_in(language), HouseStyle(), Paper.A4))


def contents_of(document):
    (block,) = document.element.body.iter(qn("w:sdt"))
    return block


def listed(document) -> list[Paragraph]:
    """The paragraphs whose headings a word processor lists when it counts anew."""
    body = document.element.body
    start = next(e for e in body.iter(qn("w:bookmarkStart")) if e.get(qn("w:id")) == "0")
    end = next(e for e in body.iter(qn("w:bookmarkEnd")) if e.get(qn("w:id")) == "0")
    order = list(body)
    inside = set(map(id, order[order.index(start) : order.index(end)]))
    return [each for each in document.paragraphs if id(each._p) in inside]


def lines_of(block) -> list[str]:
    lines = ("".join(text.text for text in line.iter(qn("w:t"))) for line in block.iter(qn("w:p")))
    return list(lines)


def test_it_is_one_field_with_a_field_for_each_page():
    block = contents_of(made())
    kinds = [mark.get(qn("w:fldCharType")) for mark in block.iter(qn("w:fldChar"))]
    assert kinds[:2] == ["begin", "separate"]
    assert kinds[-1] == "end"
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end")
    first, *others = [text.text.strip() for text in block.iter(qn("w:instrText"))]
    assert first == r'TOC \o "2-2" \h \z \b listed_in_contents'
    assert others
    assert all(re.fullmatch(r"PAGEREF \w+ \\h", said) for said in others)


def test_its_lines_are_the_headings_it_would_find_and_lead_to_them():
    document = made()
    block = contents_of(document)
    heading, *lines = lines_of(block)
    assert heading == "Contents"
    found = [text_of(each) for each in listed(document) if each.style.name == "Heading 2"]
    assert len(found) > 3
    assert [re.sub(r"\d+$", "", " ".join(line.split())) for line in lines] == found
    places = {mark.get(qn("w:name")) for mark in document.element.body.iter(qn("w:bookmarkStart"))}
    links = [link.get(qn("w:anchor")) for link in block.iter(qn("w:hyperlink"))]
    assert len(links) == len(lines)
    assert set(links) <= places


def test_its_own_heading_is_not_one_of_those_it_lists():
    styles = {mark.get(qn("w:val")) for mark in contents_of(made()).iter(qn("w:pStyle"))}
    assert styles == {"TOCHeading", "toc2"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_headed_in_the_language_of_the_paper(language: str):
    heading, *_ = lines_of(contents_of(made(language)))
    assert heading == words_in(language).text("Contents")


def test_a_page_that_has_no_contents_has_none_here():
    document = made(kind=BriefingKind.PROMISES)
    assert not list(document.element.body.iter(qn("w:sdt")))
