"""How the cells of the table are painted: words as a quotation with its caveat, the rest plain."""

from __future__ import annotations

from collections import OrderedDict
from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.dossier.table_model import Column, TableLine
from ui.lists.model import LINE
from ui.look.lettering import Size, sans
from ui.look.mirrored import turn_over
from ui.look.quotation import HANG, Quotation, Quoted, SetText
from ui.look.space import BETWEEN, INSIDE
from ui.look.theme import Look

#: Laid-out cells that are kept: those of a few screens.
MOST_KEPT = 1000

Cell = Quotation | SetText


class TableCells(QStyledItemDelegate):
    """Paints ground, hairline and text; cells begin at the top of their row."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._kept: OrderedDict[tuple[int, Column, int], Cell] = OrderedDict()

    def forget(self) -> None:
        """Other lines, another language."""
        self._kept.clear()

    def height(self, line: TableLine, widths: list[int]) -> int:
        """How high a line is in columns of these widths."""
        cells = (self._cell(line, column, widths[column]) for column in Column)
        return round(max(cell.height for cell in cells)) + 2 * INSIDE

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as its text at the width it has."""
        line, column = cast(TableLine, index.data(LINE)), Column(index.column())
        height = self._cell(line, column, option.rect.width()).height
        return QSize(option.rect.width(), round(height) + 2 * INSIDE)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one cell."""
        line, column = cast(TableLine, index.data(LINE)), Column(index.column())
        area = QRectF(option.rect)
        painter.save()
        painter.setClipRect(area)
        turn_over(painter, area, option.direction)
        self._paint_ground(painter, area, option)
        cell = self._cell(line, column, round(area.width()))
        ink, quiet = self._look.colour("ink"), self._look.colour("quiet")
        if isinstance(cell, Quotation):
            cell.paint(painter, area.topLeft() + QPointF(HANG, INSIDE), ink, quiet)
        else:
            is_quiet = column in (Column.LINES, Column.STATE)
            left = HANG if column is Column.WORDS else 0
            at = area.topLeft() + QPointF(left, INSIDE)
            cell.paint(painter, at, quiet if is_quiet else ink)
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._look.colour("selected"))
            if option.state & QStyle.StateFlag.State_Active and option.widget.hasFocus():
                foot = QRectF(area.left(), area.bottom() - 2, area.width(), 2)
                painter.fillRect(foot, self._look.colour("accent"))
                return
        painter.setPen(QPen(self._look.colour("hairline"), 1.0))
        bottom = area.bottom() - 0.5
        painter.drawLine(QPointF(area.left(), bottom), QPointF(area.right(), bottom))

    def _cell(self, line: TableLine, column: Column, width: int) -> Cell:
        """Laid out once for a width, and kept for a while."""
        key = (id(line), column, width)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        if len(self._kept) >= MOST_KEPT:
            self._kept.popitem(last=False)
        made = self._kept[key] = self._laid_out(line, column, width - BETWEEN)
        return made

    def _laid_out(self, line: TableLine, column: Column, room: float) -> Cell:
        words, event = self._look.words, line.event
        if column is not Column.WORDS:
            small = column in (Column.LINES, Column.STATE)
            return SetText(line.text(column, words), sans(Size.SMALL if small else Size.TEXT), room)
        if event is not None and (event.quote or event.caveat):
            quoted = Quoted(
                " ".join((event.quote or event.label).split()),
                event.caveat,
                event.fading.words if event.fading else None,
            )
            return Quotation(quoted, words, room - HANG, Size.TEXT)
        return SetText(line.row.words, sans(), room - HANG)
