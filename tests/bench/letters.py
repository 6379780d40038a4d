"""Letters: reading a file in its worker against a bare child, and proposing against splitting."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator

from tests.bench.measuring import Result, compare
from tests.pages_made import down, pdf_of, wrapped
from tracker.letters.proposing import propose
from tracker.letters.readers.pdf.pdfium import Document
from tracker.letters.readers.pdf.reading import contents_of
from tracker.letters.reading import read_bytes
from tracker.places import resource


def results() -> Iterator[Result]:
    """Reading and proposing, on a letter of the example."""
    letter = resource("example", "letters", "nl", "answer.md").read_bytes()
    yield compare(
        "a letter read in its fenced worker",
        lambda: read_bytes(letter, "answer.md"),
        "starting an empty Python",
        lambda: subprocess.run([sys.executable, "-I", "-c", ""], check=True),
    )
    found = read_bytes(letter, "answer.md")
    yield compare(
        "its statements proposed",
        lambda: propose(found.letter, found.facts),
        "its words found by one expression, 100 times",
        lambda: [re.findall(r"\w+", found.letter.text) for _ in range(100)],
    )
    long = read_bytes(letter * 10, "answers.md")
    yield compare(
        "statements proposed in ten times the text",
        lambda: propose(long.letter, long.facts),
        "in the text once",
        lambda: propose(found.letter, found.facts),
        bound=15.0,
    )
    report = long_report()
    yield compare(
        "the blocks of a PDF of 300 pages",
        lambda: contents_of(report, None),
        "its bare text taken out by PDFium",
        lambda: bare_text(report),
        bound=1.5,
    )


def long_report() -> bytes:
    """A PDF of 300 pages with some 2,500 characters each."""
    words = "De bonden stellen voor het loon en het verlof in overleg met allen te regelen. " * 33
    lines = list(wrapped(words, 440))
    return pdf_of(*[lambda canvas: down(canvas, *lines)] * 300)


def bare_text(content: bytes) -> list[str]:
    """What PDFium gives of each page, without any place."""
    document, texts = Document(content), list[str]()
    for page in document:
        text = page.get_textpage()
        texts.append(text.get_text_range())
        text.close()
        page.close()
    document.close()
    return texts
