"""PDF with a text layer, read by PDFium."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.letters.kinds import FileKind
from tracker.letters.readers.contents import Contents
from tracker.letters.readers.items import split_items
from tracker.letters.readers.pdf.lines import Line, lines_of
from tracker.letters.readers.pdf.paragraphs import (
    in_reading_order,
    paragraphs,
    usual_step,
    without_running_lines,
)
from tracker.letters.readers.pdf.pdfium import Document, OpenDocument, PdfiumError, raw
from tracker.letters.readers.printed import Printed
from tracker.letters.readers.refused import Reason, RefusedError

MOST_PAGES = 500

#: A whole PDF says where it ends, within its last bytes; one cut off does not.
_END = b"%%EOF"
_END_WITHIN = 4096


def contents_of(content: bytes, password: str | None) -> Contents:
    """The blocks of a PDF, page by page; none when its pages hold no text.

    Raises RefusedError for a password, a damaged file and one of too many pages.
    """
    return Contents(FileKind.PDF, _pages_of(content, password))


def _pages_of(content: bytes, password: str | None) -> list[Printed]:
    if _END not in content[-_END_WITHIN:]:
        raise RefusedError(Reason.NOT_READABLE)
    document = _opened(content, password)
    try:
        if len(document) > MOST_PAGES:
            raise RefusedError(Reason.TOO_LONG)
        return list(_blocks(document))
    except PdfiumError as error:
        raise RefusedError(Reason.NOT_READABLE) from error
    finally:
        document.close()


def _opened(content: bytes, password: str | None) -> OpenDocument:
    try:
        return Document(content, password=password)
    except PdfiumError as error:
        if error.err_code != raw.FPDF_ERR_PASSWORD:
            raise RefusedError(Reason.NOT_READABLE) from error
        wrong = Reason.WRONG_PASSWORD if password else Reason.PROTECTED
        raise RefusedError(wrong) from error


def _blocks(document: OpenDocument) -> Iterator[Printed]:
    pages: list[list[Line]] = []
    width = height = 0.0
    for page in document:
        width, height = page.get_size()
        pages.append(in_reading_order(lines_of(page), width))
        page.close()
    pages = without_running_lines(pages, height)
    step = usual_step(pages)
    for number, lines in enumerate(pages, 1):
        for group in paragraphs(lines, step):
            words = tuple(line.words for line in group)
            yield from split_items(Printed(words, page=number), dashes=True)
