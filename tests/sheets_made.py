"""Pages set by hand, for tests of how a PDF is read: columns, tables, heads, hidden words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

LEFT, RIGHT, TOP, FOOT = 60.0, 535.0, 770.0, 70.0
FACE, SIZE, LEADING, GAP = "Helvetica", 9.0, 11.0, 7.0

#: Draws one page on a canvas.
Page = Callable[[Canvas], None]


def pdf_of(*pages: Page) -> bytes:
    """A PDF of these pages; always the same bytes for the same pages."""
    made = BytesIO()
    canvas = Canvas(made, pagesize=A4, invariant=1)
    for page in pages:
        canvas.setFont(FACE, SIZE)
        page(canvas)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def text(canvas: Canvas, *paragraphs: str, top: float = TOP, left: float = LEFT) -> None:
    """Paragraphs in one column down the page."""
    for line, x, y in _set(paragraphs, left, RIGHT - left, top)[0]:
        canvas.drawString(x, y, line)


def columns(
    paragraphs: Iterable[str], count: int, *, gutter: float = 18.0, by_row: bool = False
) -> tuple[Page, list[str]]:
    """A page of `count` columns, and the paragraphs that found room on it.

    `by_row` writes the lines of all columns from the top down, as some programs do.
    """
    width = (RIGHT - LEFT - gutter * (count - 1)) / count
    waiting, lines, placed = list(paragraphs), [], []
    for number in range(count):
        column, used = _set(waiting, LEFT + number * (width + gutter), width, TOP)
        lines += column
        placed += waiting[:used]
        del waiting[:used]
    if by_row:
        lines.sort(key=lambda line: (-line[2], line[1]))

    def draw(canvas: Canvas) -> None:
        for line, x, y in lines:
            canvas.drawString(x, y, line)

    return draw, placed


def table(canvas: Canvas, rows: Iterable[Iterable[str]], *, top: float, edges: list[float]) -> None:
    """Rows of cells, each cell at its edge."""
    for number, row in enumerate(rows):
        for cell, edge in zip(row, edges, strict=True):
            canvas.drawString(edge, top - number * 14, cell)


def _set(
    paragraphs: Iterable[str], left: float, width: float, top: float
) -> tuple[list[tuple[str, float, float]], int]:
    """The lines of those paragraphs that fit above the foot, with their places."""
    lines, used = [], 0
    for paragraph in paragraphs:
        words = simpleSplit(paragraph, FACE, SIZE, width)
        if top - len(words) * LEADING < FOOT:
            break
        for line in words:
            lines.append((line, left, top))
            top -= LEADING
        top -= GAP
        used += 1
    return lines, used
