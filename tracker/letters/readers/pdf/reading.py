"""PDF with a text layer, read by PDFium."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.letters.kinds import FileKind
from tracker.letters.readers.contents import Contents
from tracker.letters.readers.items import split_items
from tracker.letters.readers.pdf.columns import page_in_order
from tracker.letters.readers.pdf.lines import Line, lines_of
from tracker.letters.readers.pdf.paragraphs import Steps, paragraphs, usual_steps
from tracker.letters.readers.pdf.pdfium import Document, OpenDocument, PdfiumError, raw
from tracker.letters.readers.pdf.rows import with_rows
from tracker.letters.readers.pdf.running import without_running_lines
from tracker.letters.readers.printed import Look, Printed
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
    heights: list[float] = []
    for page in document:
        heights.append(page.get_size()[1])
        pages.append(page_in_order(lines_of(page)))
        page.close()
    pages = without_running_lines(pages, heights)
    steps = usual_steps(pages)
    for number, lines in enumerate(pages, 1):
        for block in _printed(lines, steps, number):
            yield from split_items(block, dashes=True)


def _printed(lines: list[Line], steps: Steps, page: int) -> Iterator[Printed]:
    """The paragraphs and the rows of tables on one page."""
    text: list[Line] = []
    for part in with_rows(lines):
        if isinstance(part, Line):
            text.append(part)
            continue
        yield from _paragraphs(text, steps, page)
        text = []
        yield Printed(tuple(cell.words for cell in part), Look.ROW, page)
    yield from _paragraphs(text, steps, page)


def _paragraphs(lines: list[Line], steps: Steps, page: int) -> Iterator[Printed]:
    for group in paragraphs(lines, steps):
        yield Printed(tuple(line.words for line in group), page=page)
