"""What a PDF brings besides its pages: scripts, actions, files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.letters.letter import Remark
from tracker.letters.readers.contents import Enclosed
from tracker.letters.readers.pdf.pdfium import OpenDocument, PdfiumError, raw

_ACTIONS = re.compile(rb"/(?:JavaScript|Launch|SubmitForm|ImportData|RichMedia)\b")
_MOST_FILES = 200


def active_content(document: OpenDocument, content: bytes) -> Iterator[Remark]:
    """The remark that a PDF acts by itself; what stands in packed parts PDFium tells."""
    if raw.FPDFDoc_GetJavaScriptActionCount(document.raw) > 0 or _ACTIONS.search(content):
        yield Remark.ACTIVE_CONTENT


def enclosed_in(document: OpenDocument) -> tuple[Enclosed, ...]:
    """The files inside, in order; one that cannot be unpacked is left out."""
    count = min(document.count_attachments(), _MOST_FILES)
    return tuple(file for index in range(count) if (file := _file(document, index)))


def _file(document: OpenDocument, index: int) -> Enclosed | None:
    try:
        attachment = document.get_attachment(index)
        return Enclosed(attachment.get_name(), bytes(attachment.get_data()))
    except PdfiumError:
        return None
