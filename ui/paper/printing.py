"""Sending a PDF to a printer: its pages drawn at the printer's own resolution, in strips.

It is drawn by the child behind the fence that also shows it, so what is printed is what
was seen. A strip is held at a time: a page at 600 dots an inch is 140 MB as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from tracker.errors import TrackerError
from tracker.letters.pages.pages import PageNotDrawnError, Pages
from ui.paper.picture_store import image_of
from ui.tasks import Task

MOST_DOTS = 600  #: an inch; more of them nobody sees, and each costs time
_POINTS_OF_INCH = 72
_NEAR = 3.0  #: points by which sizes of paper may differ and still be the same


class NotPrintedError(TrackerError):
    """The printer took nothing, or the pages could not be drawn."""

    message = (
        "The paper was not printed: the printer {printer} did not take it. See whether it is on "
        "and has paper, or save the paper as a file and print that."
    )


def print_pages(content: bytes, printer: QPrinter, task: Task[int]) -> int:
    """Print the pages of a PDF that `printer` was asked for; how many sheets were drawn.

    For a worker. Cancelled, nothing more goes to the printer. `NotPrintedError`.
    """
    try:
        with closing(Pages(content)) as pages:
            return _Job(pages, printer, task).run()
    except PageNotDrawnError as error:
        printer.abort()
        raise NotPrintedError(printer=printer.printerName()) from error


class _Job:
    """One paper on its way to a printer."""

    def __init__(self, pages: Pages, printer: QPrinter, task: Task[int]) -> None:
        self._pages, self._printer, self._task = pages, printer, task
        self._sizes = pages.sizes()

    def run(self) -> int:
        wanted = list(self._wanted())
        painter = QPainter()
        try:
            for done, number in enumerate(wanted):
                self._task.checkpoint(done / len(wanted))
                self._begin(painter, number, is_first=not done)
                self._draw(painter, number)
        except BaseException:
            self._printer.abort()
            raise
        finally:
            if painter.isActive():
                painter.end()
        self._task.checkpoint(1.0)
        return len(wanted)

    def _wanted(self) -> Iterator[int]:
        """The numbers of the pages as the printer is to have them, copies it cannot make too."""
        ranges = self._printer.pageRanges()
        numbers = [
            number
            for number in range(1, len(self._sizes) + 1)
            if ranges.isEmpty() or ranges.contains(number)
        ]
        if self._printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
            numbers.reverse()
        copies = 1 if self._printer.supportsMultipleCopies() else self._printer.copyCount()
        if self._printer.collateCopies():
            return iter(numbers * copies)
        return (number for number in numbers for _ in range(copies))

    def _begin(self, painter: QPainter, number: int, *, is_first: bool) -> None:
        """A new sheet, turned as its page is."""
        wide, high = self._sizes[number - 1]
        ways = QPageLayout.Orientation
        self._printer.setPageOrientation(ways.Landscape if wide > high else ways.Portrait)
        begun = painter.begin(self._printer) if is_first else self._printer.newPage()
        if not begun:
            raise NotPrintedError(printer=self._printer.printerName())

    def _draw(self, painter: QPainter, number: int) -> None:
        """The page in the middle of the sheet, at its own size; smaller on a smaller sheet."""
        sheet = QRectF(self._printer.paperRect(QPrinter.Unit.DevicePixel))
        wide, high = self._sizes[number - 1]
        dots = self._printer.resolution() / _POINTS_OF_INCH
        fitting = min(sheet.width() / (wide * dots), sheet.height() / (high * dots))
        scale = dots * min(fitting, 1.0) if abs(fitting - 1) > _NEAR / wide else dots * fitting
        place = QRectF(QPointF(), QSizeF(wide * scale, high * scale))
        place.moveCenter(QPointF(sheet.width() / 2, sheet.height() / 2))
        self._draw_strips(painter, number, place)

    def _draw_strips(self, painter: QPainter, number: int, place: QRectF) -> None:
        most = self._sizes[number - 1][0] / _POINTS_OF_INCH * MOST_DOTS
        width = round(min(place.width(), most))
        times = place.width() / width
        top = place.top()
        for strip in self._pages.strips(number, width):
            self._task.checkpoint(self._task.progress)
            high = strip.height * times
            painter.drawImage(QRectF(place.left(), top, place.width(), high), image_of(strip))
            top += high


def prepared(printer: QPrinter, sizes: tuple[tuple[float, float], ...], name: str) -> QPrinter:
    """A printer that proposes the paper these pages are for, without margins of its own."""
    printer.setDocName(name)
    printer.setCreator("Overleg")
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF())
    if sizes:
        wide, high = sorted(sizes[0])
        known = QPageSize(QSizeF(wide, high), QPageSize.Unit.Point)
        printer.setPageSize(known)
    return printer
