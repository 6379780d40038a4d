"""Cells side by side that all may go on over the page: a row taller than one."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.tagged.canvas import TaggedCanvas
from tracker.tagged.pieces import Cell, Piece, measure


class Abreast(Frozen):
    """Pieces side by side on one first baseline; broken only where nothing else helps."""

    cells: tuple[Cell, ...]
    baseline: float = 0.0  # the lowest first baseline of the cells
    height: float = 0.0  # down to the lowest cell

    def __post_init__(self) -> None:
        measure(self, max([cell.piece.baseline for cell in self.cells]), 0.0)
        height = max([self._drop(cell) + cell.piece.height for cell in self.cells])
        measure(self, self.baseline, height)

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw the cells in their order."""
        for cell in self.cells:
            cell.piece.draw(canvas, left + cell.left, top + self._drop(cell))

    def split(self, room: float, *, anywhere: bool = False) -> tuple[Piece, Piece] | None:
        """Every cell that does not fit is cut; those that fit stay with the first part."""
        if not anywhere:
            return None
        upper: list[Cell] = []
        lower: list[Cell] = []
        for cell in self.cells:
            left, piece = cell
            if self._drop(cell) + piece.height <= room:
                upper.append(cell)
                continue
            parts = piece.split(room - self._drop(cell), anywhere=True)
            if parts is None:
                return None
            upper.append(Cell(left, parts[0]))
            lower.append(Cell(left, parts[1]))
        return Abreast(tuple(upper)), Abreast(tuple(lower))

    def _drop(self, cell: Cell) -> float:
        """How far a cell moves down so that the first baselines meet; shapes stay put."""
        return self.baseline - cell.piece.baseline if cell.piece.baseline else 0.0
