"""What runs inside the page child: one PDF in, then a question and an answer at a time.

Started by `tracker.letters.pages.pages`; it shuts the fence behind itself
before it opens the file. A page that cannot be drawn is no reason to end.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from tracker.letters.fence import limit_resources, put_up
from tracker.letters.pages.drawing import DrawnPdf
from tracker.letters.pages.frames import BrokenFrameError, receive, send
from tracker.letters.readers.pdf.pdfium import PdfiumError

MOST_PAGES = 500
#: A long report read from end to end takes minutes of drawing, never hours.
_PROCESSOR_SECONDS = 600
_MOST_CONTENT, _MOST_QUESTION = 2**31, 1_000


def main() -> None:
    """Answer questions about the PDF that comes first, until there are no more."""
    asked, told = sys.stdin.buffer, sys.stdout.buffer
    content = receive(asked, _MOST_CONTENT)
    limit_resources(_PROCESSOR_SECONDS)
    put_up(Path(folder) for folder in sys.path if folder)
    try:
        pdf = DrawnPdf(content, MOST_PAGES)
    except PdfiumError:
        return
    with suppress(BrokenFrameError):
        while True:
            send(told, *_answer(pdf, json.loads(receive(asked, _MOST_QUESTION))))


def _answer(pdf: DrawnPdf, question: dict[str, Any]) -> tuple[bytes, bytes]:
    """JSON and bytes: `{}` and nothing for a page that PDFium cannot open."""
    try:
        if question["about"] == "sizes":
            return json.dumps(pdf.sizes()).encode(), b""
        if question["about"] == "picture":
            width, height, rows = pdf.picture(question["page"], question["width"])
            return json.dumps([width, height]).encode(), rows
        if question["about"] == "strip":
            place = (question["width"], question["top"], question["rows"])
            width, height, rows = pdf.strip(question["page"], *place)
            return json.dumps([width, height]).encode(), rows
        return b"[]", pdf.characters(question["page"])
    except PdfiumError:
        return b"{}", b""
