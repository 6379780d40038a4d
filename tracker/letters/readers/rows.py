"""Rows of a table: facts side by side, or only a way to put text in columns."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.letters.readers.printed import Look, Printed

#: From so many lines on a cell holds text, such as an address, and no fact.
_LINES_OF_TEXT = 3
_LONGEST_OF_ADDRESS = 60


def row_blocks(cells: list[list[Printed]]) -> Iterator[Printed]:
    """The blocks of a row whose cells hold these blocks.

    A row of facts is one block with a line per cell; lines within a cell stay
    parted by a line break. In a row that only lays out text every cell comes by
    itself, from left to right.
    """
    filled = [cell for cell in cells if cell]
    if len(filled) < 2 or any(map(_is_text, filled)):
        for cell in filled:
            yield from _in_lines(cell)
        return
    while not cells[-1]:
        cells = cells[:-1]
    yield Printed(tuple(map(_words, cells)), Look.ROW, filled[0][0].page)


def _is_text(cell: list[Printed]) -> bool:
    lines = sum(len(block.lines) for block in cell)
    return lines >= _LINES_OF_TEXT or any(block.look is Look.ROW for block in cell)


def _words(cell: list[Printed]) -> str:
    return "\n".join(line for block in cell for line in block.lines)


def _in_lines(cell: list[Printed]) -> list[Printed]:
    """The blocks of a cell; short ones are the lines of an address."""
    lines = tuple(line for block in cell for line in block.lines)
    plain = all(block.look is Look.TEXT for block in cell)
    if plain and all(len(line) <= _LONGEST_OF_ADDRESS for line in lines):
        return [cell[0].with_lines(lines)]
    return cell
