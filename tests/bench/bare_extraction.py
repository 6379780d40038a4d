"""The floor for reading a PDF: a child that has PDFium write out its text, and nothing else."""

from __future__ import annotations

import sys

import pypdfium2


def main() -> None:
    """The PDF after the first line of standard input as text, on standard output."""
    _, _, content = sys.stdin.buffer.read().partition(b"\n")
    document = pypdfium2.PdfDocument(content)
    for page in document:
        sys.stdout.buffer.write(page.get_textpage().get_text_range().encode())
