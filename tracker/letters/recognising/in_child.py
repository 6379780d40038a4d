"""What runs inside the child that draws: one PDF and one question in, one answer out.

The question is a page to draw, or none: then the pages are told that show no
text of their own. The fence is shut before the file is opened.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tracker.letters.fence import limit_resources, put_up
from tracker.letters.pages.drawing import DrawnPdf
from tracker.letters.readers.pdf.pdfium import PdfiumError
from tracker.letters.readers.pdf.reading import MOST_PAGES

#: A page whose picture takes longer to unpack is none that a scanner made.
_PROCESSOR_SECONDS = 30


def main() -> None:
    """Answer from standard input to standard output; nothing for a page that cannot be drawn."""
    head, _, content = sys.stdin.buffer.read().partition(b"\n")
    asked = json.loads(head)
    limit_resources(_PROCESSOR_SECONDS)
    put_up(Path(folder) for folder in sys.path if folder)
    try:
        pdf = DrawnPdf(content, MOST_PAGES, asked["password"])
        told = _answer(pdf, asked["page"], asked["resolution"])
    except PdfiumError:
        return
    sys.stdout.buffer.write(told)
    sys.stdout.buffer.flush()


def _answer(pdf: DrawnPdf, page: int | None, resolution: int) -> bytes:
    """The pages without text, or one in shades of grey.

    The picture is in a form (PGM) that needs no library to write or read.
    """
    if page is None:
        return json.dumps(pdf.without_text()).encode()
    width, height, rows = pdf.grey(page, resolution)
    return b"P5\n%d %d\n255\n" % (width, height) + rows
