"""A table of the tree as a real table: head rows that are repeated, rows that stay whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, Protocol

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from tracker.exports.word import styles
from tracker.exports.word.recording import Recording
from tracker.tagged import Element

_Docx = Any  # the library has no types

#: Lines above and below the table, and between its rows, in eighths of a point.
EDGE, HAIRLINE = "8", "4"
GREY = "A9A69E"
LEAST = 12.0  # points that a column is wide
#: Room around the text of a cell, in twentieths of a point.
ABOVE, BESIDE = "60", "160"


class CellWriter(Protocol):
    """Writes what stands in a cell."""

    width: float  # of the text, in points

    def write(self, parent: Element, into: _Docx) -> None:
        """Everything below `parent`."""

    def paragraph(self, element: Element, into: _Docx, style: str) -> _Docx:
        """The words of an element as one paragraph."""


class Placed(NamedTuple):
    """A cell at its row and column, and over how many rows it goes."""

    row: int
    column: int
    cell: Element


def write_table(writer: CellWriter, recording: Recording, table: Element, into: _Docx) -> None:
    """Write `table`; cells that head several rows are one cell."""
    rows = [each for each in table.children if isinstance(each, Element)]
    placed = list(_grid(rows))
    count = 1 + max(each.column for each in placed)
    made = into.add_table(rows=len(rows), cols=count)
    _draw_lines(made)
    _set_widths(made, _widths(recording, placed, count, writer.width))
    for row, element in zip(made.rows, rows, strict=True):
        _keep_whole(row, is_head=_is_head(element))
    cells = list(made._cells)  # asked for once: the library counts them all each time
    for each in placed:
        over = min(each.cell.rows, len(rows) - each.row)
        first, last = (cells[row * count + each.column] for row in (each.row, each.row + over - 1))
        _fill(writer, first if over == 1 else first.merge(last), each.cell)


def _grid(rows: Sequence[Element]) -> Iterator[Placed]:
    """Each cell at its place; a cell over several rows takes its column in all of them."""
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(rows):
        column = 0
        for cell in row.children:
            if not isinstance(cell, Element):
                continue
            while (number, column) in taken:
                column += 1
            taken.update((number + more, column) for more in range(cell.rows))
            yield Placed(number, column, cell)


def _fill(writer: CellWriter, cell: _Docx, element: Element) -> None:
    empty = cell.paragraphs[0]
    is_head = element.scope == "Column"
    if is_head or not any(isinstance(each, Element) for each in element.children):
        writer.paragraph(element, cell, styles.TABLE_HEAD if is_head else styles.TABLE_TEXT)
    else:
        writer.write(element, cell)
        _tighten(cell)
    if len(cell.paragraphs) > 1:
        empty._p.getparent().remove(empty._p)


def _tighten(cell: _Docx) -> None:
    """What is running text elsewhere is text of a table here, and hangs from its edge."""
    for paragraph in cell.paragraphs:
        if paragraph.style.name in ("Normal", styles.LEAD):
            paragraph.style = styles.TABLE_TEXT
        elif paragraph.style.name == styles.QUOTATION:
            paragraph.paragraph_format.left_indent = Pt(0)
            _resize(paragraph, 10)
        elif paragraph.style.name == styles.CAVEAT:
            paragraph.paragraph_format.left_indent = Pt(styles.INDENT)
            _resize(paragraph, 9)


def _resize(paragraph: _Docx, size: float) -> None:
    for run in paragraph.runs:
        run.font.size = run.font.size or Pt(size)


def _is_head(row: Element) -> bool:
    cells = [each for each in row.children if isinstance(each, Element)]
    return bool(cells) and all(cell.scope == "Column" for cell in cells)


def _widths(
    recording: Recording, placed: Sequence[Placed], count: int, whole: float
) -> list[float]:
    """How wide the columns were on the page, in points."""
    lefts: dict[int, float] = {}
    for each in placed:  # the heads come first, and stand where their columns begin
        first = next(recording.all_of(each.cell), None)
        if first is not None:
            lefts.setdefault(each.column, first.left)
    if len(lefts) < count:
        return [whole / count] * count
    edges = [lefts[column] for column in range(count)]
    return [after - left for left, after in zip(edges, [*edges[1:], edges[0] + whole], strict=True)]


def _set_widths(table: _Docx, widths: Sequence[float]) -> None:
    table.autofit = False
    wide = [Pt(max(width, LEAST)) for width in widths]
    for column, width in zip(table.columns, wide, strict=True):
        column.width = width
    for row in table.rows:
        for cell, width in zip(row.cells, wide, strict=True):
            cell.width = width


def _keep_whole(row: _Docx, *, is_head: bool) -> None:
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if is_head:
        properties.append(OxmlElement("w:tblHeader"))


def _draw_lines(table: _Docx) -> None:
    borders = OxmlElement("w:tblBorders")
    lines = (("top", EDGE, "auto"), ("bottom", EDGE, "auto"), ("insideH", HAIRLINE, GREY))
    for side, size, colour in lines:
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", size), ("space", "0"), ("color", colour)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    table._tbl.tblPr.append(borders)
    margins = OxmlElement("w:tblCellMar")
    for side, width in (("top", ABOVE), ("left", "0"), ("bottom", ABOVE), ("right", BESIDE)):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), width)
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.append(margins)
