"""Files that were put into a PDF, as an invoice or a spreadsheet is at times."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.letters.readers.contents import Enclosed
from tracker.letters.readers.pdf.pdfium import OpenDocument, PdfiumError

MOST_FILES = 50
MOST_BYTES = 25 * 1024 * 1024


def enclosed_in(document: OpenDocument) -> tuple[Enclosed, ...]:
    """The files inside a PDF in their order; together at most 25 MiB, what is beyond is left."""
    files, room = [], MOST_BYTES
    for file in _files(document):
        room -= len(file.content)
        if room < 0:
            break
        files.append(file)
    return tuple(files)


def _files(document: OpenDocument) -> Iterator[Enclosed]:
    for number in range(min(document.count_attachments(), MOST_FILES)):
        try:
            attached = document.get_attachment(number)
            name, content = attached.get_name(), bytes(attached.get_data())
        except PdfiumError:  # one that is damaged is no reason to lose the letter
            continue
        if content:
            yield Enclosed(name.encode("utf-8", "replace").decode() or f"{number + 1}", content)
