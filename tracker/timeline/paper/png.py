"""A timeline as a PNG picture."""

from __future__ import annotations

from io import BytesIO
from typing import Any

#: Dots per inch: sharp on a screen and in a slide.
RESOLUTION = 144


def png_of(pages: bytes) -> bytes:
    """The first page of a PDF of our own making as a PNG, on white."""
    import pypdfium2

    pdfium: Any = pypdfium2  # it has no types
    with pdfium.PdfDocument(pages) as document:
        whole = document[0].render(scale=RESOLUTION / 72).to_pil().convert("RGB")
    file = BytesIO()
    whole.save(file, "PNG", dpi=(RESOLUTION, RESOLUTION))
    return file.getvalue()
