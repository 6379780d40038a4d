"""The founding letter, from Markdown, plain text and PDF; skipped where it is absent."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.letters_made import letter_pdf
from tracker.letters.letter import BlockKind
from tracker.letters.reading import ReadLetter, read_bytes, read_letter

FOLDER = Path(__file__).parents[4] / "shared" / "letters"
MARKDOWN = FOLDER / "founding-letter.md"
TEXT = FOLDER / "00-founding-letter.txt"

pytestmark = pytest.mark.skipif(not MARKDOWN.exists(), reason="the letters are not here")

#: The numbers of the paragraphs on each page.
PAGES = {1: range(1, 5), 2: range(5, 10), 3: range(10, 15), 4: range(15, 18)}


@pytest.fixture(scope="module")
def markdown() -> ReadLetter:
    return read_letter(MARKDOWN)


@pytest.fixture(scope="module", params=["text", "pdf", "hyphenated pdf"])
def other_form(request) -> ReadLetter:
    if request.param == "text":
        return read_letter(TEXT)
    made = letter_pdf(MARKDOWN.read_text("utf-8"), hyphenate="hyphenated" in request.param)
    return read_bytes(made, "brief.pdf")


def test_seventeen_paragraphs_stand_on_four_pages(markdown):
    numbered = {b.number: b.page for b in markdown.letter.blocks if b.number}
    assert numbered == {number: page for page, numbers in PAGES.items() for number in numbers}
    assert len(markdown.letter.pages) == 4


def test_paragraphs_cut_by_a_page_end_run_on(markdown):
    assert [b.number for b in markdown.letter.blocks if b.continues] == [5, 10, 15]


def test_the_footnote_ends_the_second_page_and_its_mark_is_gone(markdown):
    letter = markdown.letter
    (note,) = [b for b in letter.blocks if b.kind is BlockKind.FOOTNOTE]
    assert note.page == 2
    assert letter.pages[1][1] - note.end <= 2
    assert not letter.text[note.start].isdigit()
    assert "wetsvoorstel." in letter.text


def test_every_form_gives_the_same_letter(markdown, other_form):
    assert other_form.letter.text == markdown.letter.text
    assert other_form.letter.blocks == markdown.letter.blocks
    assert other_form.letter.pages == markdown.letter.pages


def test_the_facts_are_those_of_the_glossary(markdown, other_form):
    for facts in (markdown.facts, other_form.facts):
        assert (facts.language, facts.kind) == ("nl", "response")
        assert (facts.sender, facts.addressee) == (("Kabinet",), ("FNV",))
        assert (facts.dated, facts.reference) == (date(2026, 5, 26), "2026-0000185362")
        assert [cited.date for cited in facts.answers_to] == [date(2026, 5, 11)]
        assert facts.parliamentary_references == ("Kamerstukken II 2025/26, 36848, nr. 57",)
        assert len(facts.signatories) == 4


def test_the_readings_stand_in_the_text(markdown):
    """Words that people have quoted from the letter are found as they quoted them."""
    readings = json.loads((FOLDER / "00-founding-letter.readings.json").read_text("utf-8"))
    quotes = [
        statement["quote"].replace("<sup>1</sup>", "") for statement in readings["statements"]
    ]
    missing = [quote for quote in quotes if quote not in markdown.letter.text]
    assert not missing
