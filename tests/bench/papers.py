"""Papers and pictures: a tagged briefing against a bare canvas, a timeline against its own text."""

from __future__ import annotations

import io
import statistics
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pypdfium2
from reportlab.pdfgen.canvas import Canvas

from tests.bench.measuring import Result, compare, processor_seconds, within
from tests.making import (
    WHO,
    make_document,
    make_dossier,
    make_register,
    new_statement,
)
from tracker.briefing.gather import BriefingRequest
from tracker.briefing.writing import write_briefing
from tracker.register import Register
from tracker.register.operations.entries.statements import record_statement
from tracker.timeline.gathering.gather import gather_timeline
from tracker.timeline.paper.writing import write_timeline
from tracker.vocabulary import Audience, StatementType, Strength
from tracker.words import words_in

MANY = 500
FOR_TEN_PAGES = 62
SENTENCES = "\n\n".join(
    f"We undertake to send you paper number {number} about the ferries and the bridge."
    for number in range(MANY)
)
PRINTED = datetime(2031, 3, 19, 16, 40, tzinfo=UTC)


def results() -> Iterator[Result]:
    """A briefing of 500 entries, and the picture of their timeline."""
    with tempfile.TemporaryDirectory() as folder:
        register = make_register(Path(folder))
        dossier = make_dossier(register)
        _fill(register, dossier, MANY)
        words = words_in("en")
        yield _ten_pages(Path(folder))
        request = BriefingRequest(dossier, "promises", None, Audience.ORGANISATION, "a4", PRINTED)
        pages = _pages_of(write_briefing(register, request, words))
        yield compare(
            f"a briefing of {MANY} entries, {len(pages)} pages, tagged",
            lambda: write_briefing(register, request, words),
            "the same lines on a bare canvas, untagged",
            lambda: _bare(pages),
            rounds=3,
        )
        yield compare(
            f"the timeline of {MANY} entries as SVG",
            lambda: write_timeline(
                gather_timeline(register, dossier, date(2031, 3, 19), words), words, ".svg"
            ),
            "asking the register for them",
            lambda: gather_timeline(register, dossier, date(2031, 3, 19), words),
            rounds=5,
        )
        register.close()


def _ten_pages(folder: Path) -> Result:
    """A briefing for the delegation of ten pages, from the register to the file, the app warm."""
    register = make_register(folder, "ten.overleg")
    dossier = make_dossier(register)
    _fill(register, dossier, FOR_TEN_PAGES)
    words = words_in("en")
    request = BriefingRequest(dossier, "meeting", None, Audience.TEAM, "a4", PRINTED)
    pages = len(_pages_of(write_briefing(register, request, words)))
    times = [processor_seconds(lambda: write_briefing(register, request, words)) for _ in "12345"]
    register.close()
    return within(f"a briefing of {pages} pages, warm", statistics.median(times), 0.3)


def _fill(register: Register, dossier: int, many: int) -> None:
    document = make_document(register, dossier, SENTENCES)
    with register.together(WHO):
        for number in range(many):
            new = new_statement(
                register,
                document,
                f"We undertake to send you paper number {number} about the ferries and the bridge.",
                type=StatementType.COMMITMENT,
                strength=Strength.FIRM,
            )
            record_statement(register, new, who=WHO)


def _pages_of(content: bytes) -> list[list[str]]:
    with pypdfium2.PdfDocument(content) as paper:
        return [page.get_textpage().get_text_range().splitlines() for page in paper]


def _bare(pages: list[list[str]]) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target)
    for lines in pages:
        for number, text in enumerate(lines):
            canvas.drawString(60, 800 - number * 9, text)
        canvas.showPage()
    canvas.save()
    return target.getvalue()
