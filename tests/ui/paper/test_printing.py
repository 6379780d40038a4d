"""Printing a paper: what comes out of a printer is what the pages show, at its resolution."""

from __future__ import annotations

from functools import partial
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import ImageChops
from PIL.Image import Image
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from tracker.letters.pages.pages import Pages
from ui.paper.printing import NotPrintedError, prepared, print_pages
from ui.tasks import Runner, Task

A4, WIDE = (595.28, 841.89), (841.89, 595.28)


def paper(*sizes: tuple[float, float]) -> bytes:
    """A page of each size, with its number in large type and a line along its edges."""
    made = BytesIO()
    canvas = Canvas(made)
    for number, (wide, high) in enumerate(sizes, start=1):
        canvas.setPageSize((wide, high))
        canvas.setFont("Helvetica", 200)
        canvas.drawCentredString(wide / 2, high / 2, str(number))
        canvas.rect(30, 30, wide - 60, high - 60)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


@pytest.fixture
def printer(qapp, tmp_path: Path) -> QPrinter:
    """A printer whose paper comes out as a file."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "out.pdf"))
    made.setResolution(150)
    return made


@pytest.fixture
def print_it(printer: QPrinter, runner: Runner, qtbot: QtBot):
    """Prints a paper of these sizes as the window does; what came out of the printer."""

    def do(content: bytes, sizes: tuple[tuple[float, float], ...]) -> pypdfium2.PdfDocument:
        prepared(printer, sizes, "Briefing")
        runner.follow(partial(_print, content, printer))
        qtbot.waitUntil(lambda: not runner.is_busy, timeout=20_000)
        return pypdfium2.PdfDocument(Path(printer.outputFileName()).read_bytes())

    return do


def _print(content: bytes, printer: QPrinter, task: Task[int]) -> int:
    return print_pages(content, printer, task)


def grey(document: pypdfium2.PdfDocument, page: int) -> Image:
    return document[page].render(scale=0.5).to_pil().convert("L")


def differs(one: Image, other: Image) -> float:
    """How far two pictures of a page are apart: 0 the same, 1 black against white."""
    apart = ImageChops.difference(one, other.resize(one.size))
    return sum(value * count for value, count in enumerate(apart.histogram())) / (
        255 * one.width * one.height
    )


def test_each_page_comes_out_as_it_is_at_its_own_size(print_it):
    content = paper(A4, WIDE, A4)
    printed = print_it(content, (A4, WIDE, A4))
    shown = pypdfium2.PdfDocument(content)
    assert len(printed) == 3
    for page, size in enumerate((A4, WIDE, A4)):
        assert printed[page].get_size() == pytest.approx(size, abs=1.5)
        assert differs(grey(shown, page), grey(printed, page)) < 0.01
    assert differs(grey(shown, 0), grey(shown, 2)) > 0.01, "this test could not fail"


def test_only_the_pages_that_were_asked_for_are_printed(print_it, printer: QPrinter):
    content = paper(A4, A4, A4)
    printer.setPageRanges(QPageRanges.fromString("2-3"))
    shown = pypdfium2.PdfDocument(content)
    printed = print_it(content, (A4,) * 3)
    assert len(printed) == 2
    assert differs(grey(shown, 1), grey(printed, 0)) < 0.01


def test_copies_are_made_where_the_printer_makes_none(print_it, printer: QPrinter):
    printer.setCopyCount(2)
    printer.setCollateCopies(True)
    content = paper(A4, A4)
    printed, shown = print_it(content, (A4, A4)), pypdfium2.PdfDocument(content)
    assert len(printed) == 4
    assert differs(grey(shown, 0), grey(printed, 2)) < 0.01


def test_a_large_sheet_is_made_smaller_for_the_paper_that_is_there(print_it, printer, tmp_path):
    a3 = (1190.55, 841.89)
    content = paper(a3)
    printed = print_it(content, (WIDE,))
    assert printed[0].get_size() == pytest.approx(WIDE, abs=1.5)
    assert differs(grey(pypdfium2.PdfDocument(content), 0), grey(printed, 0)) < 0.02


def test_what_cannot_be_drawn_is_not_printed_and_says_so(printer: QPrinter, runner, qtbot, told):
    runner.follow(partial(_print, b"no pdf", printer))
    qtbot.waitUntil(lambda: not runner.is_busy, timeout=20_000)
    assert told[-1].sentence.startswith("The paper was not printed")
    assert NotPrintedError(printer="x").facts["printer"] == "x"


def test_a_print_that_is_cancelled_ends(printer: QPrinter, runner, qtbot):
    content = paper(*(A4,) * 40)
    prepared(printer, (A4,), "Briefing")
    task = runner.follow(partial(_print, content, printer))
    task.progressed.connect(lambda part: part > 0 and task.cancel())
    qtbot.waitUntil(lambda: not runner.is_busy, timeout=20_000)
    assert task.progress < 0.5


def test_strips_of_a_page_are_the_page(qapp):
    pages = Pages(paper(A4))
    try:
        whole = pages.picture(1, 1000)
        strips = list(pages.strips(1, 1000))
        assert b"".join(strip.rows for strip in strips) == whole.rows
        large = list(pages.strips(1, 4960))
        assert len(large) > 5
        assert all(strip.width == 4960 for strip in large)
        assert sum(strip.height for strip in large) in (7015, 7016)  # 842 points and a bit
    finally:
        pages.close()
