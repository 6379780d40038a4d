"""Printed pages: one drawn by the child against PDFium alone, and frames of a long report."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import cycle
from pathlib import Path
from tempfile import gettempdir

import pypdfium2
from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.bench.measuring import Result, compare
from tests.letters_made import letter_pdf
from tracker.letters.letter import Block, BlockKind, Letter
from tracker.letters.pages.pages import Pages
from ui.desk.letter_view import LetterView
from ui.desk.page_store import PageStore
from ui.desk.text_sheets import RunningHead
from ui.look.theme import Look
from ui.reporting import Reporter

_PAGES, _WIDTH = 300, 900
_PARAGRAPH = "The parties meet again within the time that they have agreed. " * 9
_FRAMES, _STEP = 400, 60  #: frames of a scroll, pixels between them


def results() -> Iterator[Result]:
    """A page at a time, then scrolling through three hundred of them."""
    content = _report(_PAGES)
    yield from _drawing(content)
    yield _scrolling(content)


def _report(pages: int) -> bytes:
    """A report of about `pages` pages, full of words."""
    return letter_pdf("Dear Sir,\n\n" + "\n\n".join([_PARAGRAPH] * (9 * pages)))


def _drawing(content: bytes) -> Iterator[Result]:
    pages, document = Pages(content), pypdfium2.PdfDocument(BytesIO(content))
    ours, theirs = cycle(range(1, 100)), cycle(range(99))

    def draw() -> None:
        page = document[next(theirs)]
        bytes(page.render(scale=_WIDTH / page.get_size()[0]).buffer)

    yield compare(
        "a page drawn by its child (time passed)",
        lambda: pages.picture(next(ours), _WIDTH),
        "the same drawn by PDFium in this process",
        draw,
        rounds=25,
        seconds=_seconds_passed,
    )
    yield compare(
        "its characters with their places (time passed)",
        lambda: pages.characters(next(ours)),
        "the page drawn by PDFium in this process",
        draw,
        rounds=25,
        seconds=_seconds_passed,
    )
    pages.close()


def _seconds_passed(work: Callable[[], object]) -> float:
    before = time.perf_counter()
    work()
    return time.perf_counter() - before


def _scrolling(content: bytes) -> Result:
    """The slow frames (p95) of a scroll through 300 pages, against those through three."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    look = Look(QApplication.instance() or QApplication([]))
    ours = _slow_frame(look, content, _PAGES)
    theirs = _slow_frame(look, _report(3), 3)
    return Result(
        "p95 frame of 300 printed pages", "p95 frame of 3 printed pages", ours, theirs,
        ours / theirs, 1.5,
    )  # fmt: skip


def _slow_frame(look: Look, content: bytes, pages: int) -> float:
    owner = QObject()
    store = PageStore(_letter(pages), content, Reporter(look, Path(gettempdir())), owner)
    view = LetterView(look)
    view.resize(640, 900)
    view.show_letter(store.letter, RunningHead("", ""), None)
    _settle(store)
    view.show_pages(store)
    bar, image = view.verticalScrollBar(), QImage(view.size(), QImage.Format.Format_RGB32)
    times: list[float] = []
    loop, next_frame = QEventLoop(), QTimer()

    def draw() -> None:
        before = time.thread_time()
        view.render(image)
        times.append(time.thread_time() - before)
        bar.setValue(len(times) * _STEP % max(bar.maximum(), 1))
        if len(times) == _FRAMES:
            loop.quit()

    # Between two frames the window takes in what has come: pages drawn meanwhile.
    next_frame.timeout.connect(draw)
    next_frame.start(0)
    loop.exec()
    store.close()
    return statistics.quantiles(times, n=20)[-1]


def _settle(store: PageStore) -> None:
    """Until the sizes of all pages are known."""
    loop = QEventLoop()
    store.opened.connect(loop.quit)
    store.failed.connect(loop.quit)
    loop.exec()


def _letter(pages: int) -> Letter:
    """A letter with one paragraph on each page; where it stands is found out page by page."""
    text = "\n\n".join([_PARAGRAPH.strip()] * pages)
    length = len(_PARAGRAPH.strip()) + 2
    starts = [number * length for number in range(pages)]
    blocks = [
        Block(BlockKind.PARAGRAPH, start, start + length - 2, page)
        for page, start in enumerate(starts, 1)
    ]
    ends = [*starts[1:], len(text)]
    return Letter("application/pdf", text, tuple(zip(starts, ends, strict=True)), tuple(blocks))
