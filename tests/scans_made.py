"""Scans for tests: the pages of a letter as pictures in a PDF, as a copier makes them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from io import BytesIO

import pypdfium2
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.letters_made import PAGE_HEIGHT, PAGE_WIDTH

#: Dots on an inch, as copiers are set.
_DOTS = 200
_WHITE = 255


def scan_of(pdf: bytes, *, askew: float = 0.0, shifted: Sequence[float] = ()) -> bytes:
    """The pages of `pdf` as pictures; `askew` by degrees, each `shifted` up by so many points."""
    up = [*shifted, *[0.0] * len(pages := pictures_of(pdf))]
    return pdf_of_pictures(
        [page.rotate(askew, fillcolor=_WHITE, resample=Image.Resampling.BICUBIC) for page in pages],
        up,
    )


def pictures_of(pdf: bytes) -> list[Image.Image]:
    """The pages of a PDF in shades of grey."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.render(scale=_DOTS / 72, grayscale=True).to_pil() for page in document]


def pdf_of_pictures(pictures: Sequence[Image.Image], up: Sequence[float] = ()) -> bytes:
    """A PDF with a picture on each page."""
    made = BytesIO()
    canvas = Canvas(made, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), invariant=1)
    for number, picture in enumerate(pictures):
        shift = up[number] if number < len(up) else 0.0
        canvas.drawImage(ImageReader(picture), 0, shift, PAGE_WIDTH, PAGE_HEIGHT)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def noise() -> Image.Image:
    """A page of dots that mean nothing."""
    dots = random.Random(7)
    size = (413, 585)
    grey = bytes(dots.randrange(256) for _ in range(size[0] * size[1]))
    return Image.frombytes("L", size, grey).resize((1654, 2339))
