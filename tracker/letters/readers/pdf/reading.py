"""PDF with a text layer, read by PDFium."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tracker.letters.kinds import FileKind
from tracker.letters.letter import Remark
from tracker.letters.readers.contents import Contents
from tracker.letters.readers.pdf.besides import active_content, enclosed_in
from tracker.letters.readers.pdf.blocks import blocks_of
from tracker.letters.readers.pdf.pdfium import Document, OpenDocument, PdfiumError, raw
from tracker.letters.readers.pdf.sheet import Sheet, sheet_of
from tracker.letters.readers.refused import Reason, RefusedError

MOST_PAGES = 500

#: A whole PDF says where it ends, within its last bytes; one cut off does not.
_END = b"%%EOF"
_END_WITHIN = 4096


def contents_of(content: bytes, password: str | None) -> Contents:
    """The blocks of a PDF, page by page; none when its pages hold no text.

    Raises RefusedError for a password, a damaged file and one of too many pages.
    """
    if _END not in content[-_END_WITHIN:]:
        raise RefusedError(Reason.NOT_READABLE)
    document = _opened(content, password)
    try:
        if len(document) > MOST_PAGES:
            raise RefusedError(Reason.TOO_LONG)
        sheets = list(_sheets(document))
        remarks = [*_remarks(sheets), *active_content(document, content)]
        return Contents(FileKind.PDF, list(blocks_of(sheets)), remarks, enclosed_in(document))
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


def _sheets(document: OpenDocument) -> Iterator[Sheet]:
    for page in document:
        try:
            yield sheet_of(page)
        finally:
            page.close()


def _remarks(sheets: Sequence[Sheet]) -> Iterator[Remark]:
    """What is to be said of the pages: unseen words, scans, pages that are pictures only."""
    if any(sheet.hidden for sheet in sheets):
        yield Remark.HIDDEN_TEXT
    if any(sheet.recognised for sheet in sheets):
        yield Remark.RECOGNISED
    with_text = [sheet for sheet in sheets if sheet.lines or sheet.leaning]
    if 0 < len(with_text) < len(sheets):
        yield Remark.PAGES_WITHOUT_TEXT
