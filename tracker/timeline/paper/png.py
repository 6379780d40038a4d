"""A timeline as a PNG picture: its pages, rendered and set under each other."""

from __future__ import annotations

from io import BytesIO
from typing import Any

#: Dots per inch: sharp on a screen and in a slide.
RESOLUTION = 144


def png_of(pages: bytes) -> bytes:
    """The pages of a PDF of our own making as one PNG."""
    import pypdfium2
    from PIL import Image

    pdfium: Any = pypdfium2  # it has no types
    with pdfium.PdfDocument(pages) as document:
        pictures = [page.render(scale=RESOLUTION / 72).to_pil() for page in document]
    whole = Image.new(
        "RGB",
        (max(picture.width for picture in pictures), sum(p.height for p in pictures)),
        "white",
    )
    top = 0
    for picture in pictures:
        whole.paste(picture, (0, top))
        top += picture.height
    file = BytesIO()
    whole.save(file, "PNG", dpi=(RESOLUTION, RESOLUTION))
    return file.getvalue()
