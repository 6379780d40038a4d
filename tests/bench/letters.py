"""Letters: reading a file in its worker against a bare child, and proposing against splitting."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator

from tests.bench.measuring import Result, compare
from tests.letters_made import letter_pdf
from tracker.letters.proposing import propose
from tracker.letters.reading import read_bytes
from tracker.letters.worker import ask_worker
from tracker.places import resource

_PARAGRAPH = "The parties meet again within the time that they have agreed. " * 9
_PARAGRAPHS = 2900  #: they fill 300 pages, each of five thousand characters


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
    report = letter_pdf("Dear Sir,\n\n" + "\n\n".join([_PARAGRAPH] * _PARAGRAPHS))
    yield compare(
        "a report of 300 pages read in its worker",
        lambda: read_bytes(report, "report.pdf"),
        "its bare text written out by PDFium in a child",
        lambda: ask_worker(report, entry="tests.bench.bare_extraction"),
        bound=1.5,
    )
    long = read_bytes(letter * 10, "answers.md")
    yield compare(
        "statements proposed in ten times the text",
        lambda: propose(long.letter, long.facts),
        "in the text once",
        lambda: propose(found.letter, found.facts),
        bound=15.0,
    )
