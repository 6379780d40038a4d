"""PDF pages set by hand, for tests of how a page is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 595.0, 842.0
MARGIN, TOP, BOTTOM = 60.0, 770.0, 100.0
SIZE, LEADING = 10.0, 12.5
FONT = "Helvetica"


def pdf_of(*pages: Callable[[Canvas], object]) -> bytes:
    """A PDF of which each page is drawn by one of `pages`."""
    made = BytesIO()
    canvas = Canvas(made, pagesize=(WIDTH, HEIGHT), invariant=1)
    for draw in pages:
        canvas.setFont(FONT, SIZE)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def wrapped(words: str, width: float) -> Iterator[str]:
    """`words` in lines no wider than `width`."""
    line = ""
    for word in words.split():
        longer = f"{line} {word}".strip()
        if stringWidth(longer, FONT, SIZE) > width:
            yield line
            longer = word
        line = longer
    yield line


def in_columns(
    canvas: Canvas, paragraphs: list[str], count: int, gutter: float = 24.0, top: float = TOP
) -> None:
    """The paragraphs in `count` columns as even as their lines allow."""
    width = (WIDTH - 2 * MARGIN - gutter * (count - 1)) / count
    lines = [line for words in paragraphs for line in [*wrapped(words, width), ""]][:-1]
    each = -(-len(lines) // count)
    for column in range(count):
        left = MARGIN + column * (width + gutter)
        for row, line in enumerate(lines[column * each : (column + 1) * each]):
            if line:
                canvas.drawString(left, top - row * LEADING, line)


def down(canvas: Canvas, *lines: str, left: float = MARGIN, top: float = TOP) -> None:
    """Lines one under the other."""
    for row, line in enumerate(lines):
        canvas.drawString(left, top - row * LEADING, line)
