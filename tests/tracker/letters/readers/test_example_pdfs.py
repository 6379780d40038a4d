"""The example letters set as PDFs say what they say in Markdown."""

from __future__ import annotations

import re

import pytest

from tests.letters_made import letter_pdf
from tests.letters_read import letter_as
from tracker.letters.finding.facts import facts_of
from tracker.letters.kinds import FileKind
from tracker.letters.letter import Letter
from tracker.letters.proposing import propose
from tracker.places import resource

LETTERS = sorted(
    path
    for language in ("nl", "en")
    for path in resource("example", "letters", language).iterdir()
    if path.suffix == ".md"
)


def paragraphs(letter: Letter) -> list[str]:
    """The numbered blocks as a person counts them, over the ends of pages."""
    whole: list[str] = []
    for block in letter.blocks:
        words = letter.text[block.start : block.end]
        if block.number and block.continues:
            whole[-1] += f" {words}"
        elif block.number:
            whole.append(words)
    return whole


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: f"{path.parent.name} {path.stem}")
@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("hyphenate", [False, True], ids=["whole", "hyphenated"])
def test_a_letter_says_the_same_in_markdown_and_as_a_pdf(path, columns, hyphenate):
    text = re.sub(r"\[\[(\d{4}-\d\d-\d\d)\]\]", r"\1", path.read_text("utf-8"))
    written = letter_as(FileKind.MARKDOWN, text.encode())
    content = letter_pdf(text, columns=columns, hyphenate=hyphenate)
    printed = letter_as(FileKind.PDF, content)
    assert paragraphs(printed) == paragraphs(written)
    facts = facts_of(written)
    assert [(p.span.words, p.type, p.strength) for p in propose(printed, facts)] == [
        (p.span.words, p.type, p.strength) for p in propose(written, facts)
    ]
