"""A letter set as pages: where each of its characters stands, in pixels from the top left.

Every block is one `QTextLayout`, so that words can be found by place and places
by pointer without a rich-text document in between. Positions are those of the
letter's own text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Set
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextLine, QTextOption

from tracker.frozen import Frozen
from tracker.letters.letter import Block, BlockKind, Letter
from ui.desk.positions import Positions
from ui.desk.runs import x_of
from ui.look.lettering import LINE_HEIGHT, SEMIBOLD, Size, serif

MEASURE = 72  #: characters in a line, at most
TOP = 88  #: from the top of a page to its first line; the running head stands in it
BOTTOM = 48
BETWEEN_PAGES = 16
HEAD_LINE = 50  #: baseline of the running head

_SMALL = (BlockKind.ADDRESS, BlockKind.DATA, BlockKind.FOOTNOTE)
_LEAST_MEASURE = 120.0
_GUTTER = 16  #: between the cells of a row
#: What ends a line within a block, and in a row of a table also within its cells.
_ENDS_OF_LINES = {ord("\n"): "\u2028"}
_ENDS_OF_CELLS = _ENDS_OF_LINES | {ord("\t"): "\u2028"}
_INDENT = 20  #: of an item of a list

#: Running text with its spaces, to reckon with: Qt's own average is that of wide letters.
_SAMPLE = "the time within which the parties meet again and say what they will do"


class Margins(Frozen):
    """The white beside the words; entry numbers and marks stand in the left one."""

    left: int
    right: int


ROOMY, TIGHT = Margins(104, 44), Margins(76, 28)
_TIGHT_BELOW = 520  #: pages narrower than this have the tight margins


class Page(Frozen):
    """One page: its number and the part of the whole height it takes."""

    number: int
    top: float
    bottom: float


class _Line(Frozen):
    """Where a line of a block stands: how far to the right, and how many lines down."""

    left: float
    row: int


class SetBlock:
    """One block of the letter, set in lines."""

    def __init__(self, block: Block, text: str, left: float, width: float) -> None:
        self.block = block
        self.size = Size.TEXT if block.kind in _SMALL else Size.HEAD
        indent = _INDENT if block.kind is BlockKind.ITEM else 0
        self.left = left + indent
        self.top = 0.0
        self.positions = Positions(text)
        ends = _ENDS_OF_CELLS if block.kind is BlockKind.ROW else _ENDS_OF_LINES
        self.layout = QTextLayout(text.translate(ends), _font_of(block.kind, self.size))
        self._lines: list[_Line] = []
        if block.kind is BlockKind.ROW:
            self._set_lines((width + _GUTTER) / (text.count("\t") + 1), set(_ends(text, "\t")))
        else:
            self._set_lines(width - indent, frozenset())

    def _set_lines(self, width: float, cells: Set[int]) -> None:
        """Lines below each other; after each of the ends in `cells` at the top of a new column."""
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.layout.setTextOption(option)
        self.layout.setCacheEnabled(True)
        self.layout.beginLayout()
        left, row = 0.0, 0
        while (line := self.layout.createLine()).isValid():
            line.setLineWidth(width - _GUTTER if cells else width)
            self._lines.append(_Line(left, row))
            line.setPosition(
                QPointF(left, self.line_top(line.lineNumber()) + self._lead(line.height()))
            )
            row += 1
            if self.positions.character(line.textStart() + line.textLength()) in cells:
                left, row = left + width, 0
        self.layout.endLayout()

    def _lead(self, drawn: float) -> float:
        """Lines stand on a grid; what a face needs less is shared above and below."""
        return (LINE_HEIGHT[self.size] - drawn) / 2

    def line_top(self, number: int) -> float:
        """The top of a line, from the top of the block."""
        return float(self._lines[number].row * LINE_HEIGHT[self.size])

    @property
    def bottom(self) -> float:
        """Where the last line ends."""
        rows = max((line.row + 1 for line in self._lines), default=0)
        return self.top + float(rows * LINE_HEIGHT[self.size])

    def rects(self, start: int, end: int) -> list[QRectF]:
        """The boxes of the characters from `start` to `end`, one for each line they stand on."""
        first = self.positions.unit(max(start - self.block.start, 0))
        last = self.positions.unit(min(end, self.block.end) - self.block.start)
        boxes = [self._line_rect(number, first, last) for number in range(self.layout.lineCount())]
        return [box for box in boxes if box is not None]

    def _line_rect(self, number: int, first: int, last: int) -> QRectF | None:
        line = self.layout.lineAt(number)
        begin = max(first, line.textStart())
        finish = min(last, line.textStart() + line.textLength())
        if begin >= finish:
            return None
        left, right = _x(line, begin), min(_x(line, finish), line.x() + line.naturalTextWidth())
        top = self.top + self.line_top(number)
        return QRectF(self.left + left, top, right - left, LINE_HEIGHT[self.size])

    def caret(self, position: int) -> QRectF:
        """Where a caret before the character at `position` stands, one pixel wide."""
        unit = self.positions.unit(position - self.block.start)
        line = self.layout.lineForTextPosition(unit)
        top = self.top + self.line_top(line.lineNumber())
        return QRectF(self.left + _x(line, unit), top, 1, LINE_HEIGHT[self.size])

    def position_at(self, point: QPointF) -> int:
        """The position nearest to a point beside or in the block."""
        x = point.x() - self.left
        row = int((point.y() - self.top) // LINE_HEIGHT[self.size])
        column = max((line.left for line in self._lines if line.left <= x), default=0.0)
        near = [n for n, line in enumerate(self._lines) if line.left == column]
        line = self.layout.lineAt(near[min(max(row, 0), len(near) - 1)])
        unit = line.xToCursor(x)
        return self.block.start + self.positions.character(unit)


class TypesetLetter:
    """A letter set for a width: its pages below each other, and every block in its place."""

    def __init__(self, letter: Letter, width: float) -> None:
        self.letter = letter
        self.margins = TIGHT if width < _TIGHT_BELOW else ROOMY
        around = self.margins.left + self.margins.right
        self.measure = max(min(width, widest_page()) - around, _LEAST_MEASURE)
        self.width = self.measure + around
        self.blocks = [
            SetBlock(block, letter.text[block.start : block.end], self.margins.left, self.measure)
            for block in letter.blocks
        ]
        self.pages = self._place_blocks()
        self.height = self.pages[-1].bottom if self.pages else 0.0

    @property
    def text_right(self) -> float:
        """The right edge of the column of text."""
        return self.margins.left + self.measure

    def _place_blocks(self) -> list[Page]:
        pages: list[Page] = []
        top = 0.0
        for number in range(1, len(self.letter.pages) + 1):
            y = top + TOP
            before: SetBlock | None = None
            for block in (b for b in self._by_page.get(number, ())):
                y += _space_between(before, block)
                block.top = y
                y, before = block.bottom, block
            pages.append(Page(number, top, y + BOTTOM))
            top = y + BOTTOM + BETWEEN_PAGES
        return pages

    @cached_property
    def _by_page(self) -> dict[int, list[SetBlock]]:
        by_page: dict[int, list[SetBlock]] = {}
        for block in self.blocks:
            by_page.setdefault(block.block.page, []).append(block)
        return by_page

    @cached_property
    def _tops(self) -> list[float]:
        return [block.top for block in self.blocks]

    @cached_property
    def _starts(self) -> list[int]:
        return [block.block.start for block in self.blocks]

    def blocks_between(self, top: float, bottom: float) -> list[SetBlock]:
        """The blocks that show in this part of the height, in order."""
        first = max(bisect_right(self._tops, top) - 1, 0)
        last = bisect_right(self._tops, bottom)
        return [b for b in self.blocks[first:last] if b.bottom >= top]

    def block_of(self, position: int) -> SetBlock:
        """The block that holds `position`, or the last one before it."""
        return self.blocks[max(bisect_right(self._starts, position) - 1, 0)]

    def rects(self, start: int, end: int) -> list[QRectF]:
        """The boxes of the words from `start` to `end`, one for each line, in order."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = bisect_right(self._starts, end - 1)
        return [box for block in self.blocks[first:last] for box in block.rects(start, end)]

    def position_at(self, point: QPointF) -> int:
        """The position nearest to a point anywhere on the pages."""
        above = self.blocks[max(bisect_right(self._tops, point.y()) - 1, 0)]
        return above.position_at(point)

    def line_beside(self, position: int, by: int) -> int:
        """The position one line down (1) or up (-1), straight below or above; else `position`."""
        here = self.caret(position)
        block = self.block_of(position)
        y = here.center().y() + by * here.height()
        if block.top <= y < block.bottom:
            return block.position_at(QPointF(here.x(), y))
        number = self.blocks.index(block) + by
        if not 0 <= number < len(self.blocks):
            return position
        next_block = self.blocks[number]
        edge = next_block.top if by > 0 else next_block.bottom - 1
        return next_block.position_at(QPointF(here.x(), edge))

    def caret(self, position: int) -> QRectF:
        """Where a caret before the character at `position` stands."""
        block = self.block_of(position)
        return block.caret(min(position, block.block.end))


def widest_page() -> int:
    """The width of a page whose lines hold as many characters as one reads with ease."""
    line = QFontMetricsF(serif(Size.HEAD)).horizontalAdvance(_SAMPLE) / len(_SAMPLE) * MEASURE
    return round(line) + ROOMY.left + ROOMY.right


def _ends(text: str, sign: str) -> Iterator[int]:
    """The places right behind each `sign`."""
    return (at + 1 for at, character in enumerate(text) if character == sign)


def _font_of(kind: BlockKind, size: Size) -> QFont:
    return serif(size, SEMIBOLD) if kind is BlockKind.HEADING else serif(size)


def _space_between(before: SetBlock | None, block: SetBlock) -> float:
    if before is None:
        return 0.0
    if block.block.kind is BlockKind.HEADING:
        return 14.0
    if before.block.kind is BlockKind.HEADING:
        return 4.0
    return 24.0 if before.block.kind is not block.block.kind else 10.0


def _x(line: QTextLine, unit: int) -> float:
    return x_of(line.cursorToX(unit))
