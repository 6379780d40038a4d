"""A letter is the same letter as Word document, OpenDocument text and Markdown."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from tracker.letters.kinds import FileKind
from tracker.letters.letter import Block
from tracker.letters.proposing import propose
from tracker.letters.reading import ReadLetter, read_bytes, read_letter

FILES = Path(__file__).parents[4] / "files"
FOUNDING = Path(__file__).parents[6] / "shared" / "letters" / "founding-letter.md"


def told(letter: ReadLetter, blocks: tuple[Block, ...]) -> list[tuple[str, str, int | None]]:
    return [(b.kind, letter.letter.text[b.start : b.end], b.number) for b in blocks]


@pytest.mark.parametrize("name", ["ultimatum.nl", "answer.en"])
@pytest.mark.parametrize("ending", ["docx", "odt"])
def test_a_letter_of_the_example_is_the_same_in_every_form(name, ending):
    marked = read_letter(FILES / f"{name}.md")
    other = read_letter(FILES / f"{name}.{ending}")
    assert other.media_type == FileKind[ending.upper()]
    assert told(other, other.letter.blocks) == told(marked, marked.letter.blocks)
    assert other.facts == marked.facts
    proposals = propose(other.letter, other.facts)
    assert len(proposals) > 3
    assert [(p.span, p.type, p.strength, p.time) for p in proposals] == [
        (p.span, p.type, p.strength, p.time) for p in propose(marked.letter, marked.facts)
    ]


def typed(marked: str) -> bytes:
    """A Word document with the paragraphs of a Markdown letter, without its notes."""
    document = Document()
    for block in re.split(r"\n\s*\n", marked):
        plain = re.sub(r"<sup>.*?</sup>|\*\*|^> ?", "", block, flags=re.MULTILINE)
        plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", plain)
        lines = [line.strip() for line in plain.split("\n") if line.strip()]
        if lines and not block.startswith("<sup>"):
            document.add_paragraph("\n".join(lines))
    made = BytesIO()
    document.save(made)
    return made.getvalue()


@pytest.mark.skipif(not FOUNDING.exists(), reason="the letters are not here")
def test_the_founding_letter_has_its_seventeen_paragraphs():
    marked = read_letter(FOUNDING)
    word = read_bytes(typed(FOUNDING.read_text("utf-8")), "brief.docx")
    numbered = [b for b in word.letter.blocks if b.number]
    assert len(numbered) == 17
    in_markdown = tuple(b for b in marked.letter.blocks if b.number)
    assert told(word, tuple(numbered)) == told(marked, in_markdown)
    assert (word.facts.dated, word.facts.reference) == (marked.facts.dated, marked.facts.reference)
