"""PDF with a text layer, read by PDFium."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from tracker.letters.kinds import FileKind
from tracker.letters.letter import Remark
from tracker.letters.readers.contents import Contents
from tracker.letters.readers.items import split_items
from tracker.letters.readers.pdf.columns import page_in_order
from tracker.letters.readers.pdf.enclosing import enclosed_in
from tracker.letters.readers.pdf.lines import Line, PageLines, lines_of
from tracker.letters.readers.pdf.paragraphs import Steps, paragraphs, usual_steps
from tracker.letters.readers.pdf.pdfium import Document, OpenDocument, PdfiumError, raw
from tracker.letters.readers.pdf.recognised import recognised_lines
from tracker.letters.readers.pdf.rows import with_rows
from tracker.letters.readers.pdf.running import laid_level, without_running_lines
from tracker.letters.readers.printed import Look, Printed
from tracker.letters.readers.refused import Reason, RefusedError

MOST_PAGES = 500

#: A whole PDF says where it ends, within its last bytes; one cut off does not.
_END = b"%%EOF"
_END_WITHIN = 4096

#: Names of what acts by itself; in a packed part of the file they do not show, and do nothing here.
_ACTIVE = re.compile(rb"/(?:JavaScript|JS|Launch|SubmitForm|ImportData|RichMedia)\b")


def contents_of(
    content: bytes, password: str | None, *, recognised: Mapping[int, str] | None = None
) -> Contents:
    """The blocks of a PDF, page by page; none when its pages hold no text.

    `recognised` is what Tesseract tells of pages that hold none. Raises RefusedError
    for a password, a damaged file and one of too many pages.
    """
    if _END not in content[-_END_WITHIN:]:
        raise RefusedError(Reason.NOT_READABLE)
    document = _opened(content, password)
    try:
        if len(document) > MOST_PAGES:
            raise RefusedError(Reason.TOO_LONG)
        return _contents(document, recognised or {}, is_active=bool(_ACTIVE.search(content)))
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


def _contents(
    document: OpenDocument, recognised: Mapping[int, str], *, is_active: bool
) -> Contents:
    found: list[PageLines] = []
    heights: list[float] = []
    for number, page in enumerate(document, 1):
        lines = lines_of(page)
        if number in recognised and not lines.whole:
            lines = recognised_lines(recognised[number], *page.get_size())
        found.append(lines)
        heights.append(height_of(found[-1]))
        page.close()
    ordered = [page_in_order(page) for page in found]
    if recognised:
        ordered = laid_level(ordered, heights)
    is_active = is_active or raw.FPDFDoc_GetJavaScriptActionCount(document.raw) > 0
    return Contents(
        media_type=FileKind.PDF,
        blocks=list(_blocks(ordered, heights)),
        remarks=_remarks(found, is_active=is_active),
        enclosed=enclosed_in(document),
    )


def height_of(page: PageLines) -> float:
    """How high a page is as it is read: its long side where its text goes that far up."""
    short, long = sorted((page.seen.width, page.seen.height))
    highest = max((line.baseline for line in page.whole), default=0.0)
    return long if highest > short or page.seen.height == long else short


def _remarks(pages: Sequence[PageLines], *, is_active: bool) -> list[Remark]:
    empty = [page for page in pages if not page.whole]
    said = {
        Remark.HIDDEN_TEXT: any(page.pieces.hidden for page in pages),
        Remark.RECOGNISED: any(page.pieces.is_scan for page in pages),
        Remark.PAGES_WITHOUT_TEXT: any(page.pieces.has_pictures for page in empty),
        Remark.ACTIVE_CONTENT: is_active,
    }
    return [remark for remark, holds in said.items() if holds]


def _blocks(pages: list[list[Line]], heights: Sequence[float]) -> Iterator[Printed]:
    pages = without_running_lines(_turned_last(pages), heights)
    steps = usual_steps(pages)
    for number, lines in enumerate(pages, 1):
        for block in _printed(lines, steps, number):
            yield from split_items(block, dashes=True)


def _turned_last(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Words that run across the page or up its side after its text; on every page, left out."""
    turned = Counter(line.words for lines in pages for line in lines if not line.is_upright)
    return [
        [line for line in lines if line.is_upright]
        + [line for line in lines if not line.is_upright and turned[line.words] == 1]
        for lines in pages
    ]


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
