"""Tab goes as one reads: through a window in the order in which it is laid out.

For Qt the control that was made last comes last, and so do the rows that come with every
reading of the register. The order is found anew each time somebody presses Tab.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QBoxLayout,
    QComboBox,
    QGridLayout,
    QLayout,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QWidget,
)

from ui.look.laying_out import parts_in

#: What is one stop, whatever Qt made it of.
WHOLE = (QAbstractScrollArea, QAbstractSpinBox, QComboBox)
_BACKWARDS = (QBoxLayout.Direction.RightToLeft, QBoxLayout.Direction.BottomToTop)


def put_in_order(root: QWidget) -> None:
    """From now on Tab goes through `root` as one reads."""
    for before, after in pairwise(stops_in(root)):
        QWidget.setTabOrder(before, after)


def stops_in(widget: QWidget) -> Iterator[QWidget]:
    """What the keyboard stops at in `widget`, itself too, in the order in which one reads."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    for part in _parts_of(widget):
        yield from stops_in(part)


def _parts_of(widget: QWidget) -> list[QWidget]:
    if isinstance(widget, QSplitter):
        parts = [widget.widget(at) for at in range(widget.count())]
        return [part for part in parts if part is not None]
    if isinstance(widget, QMainWindow | QScrollArea):
        shown = widget.widget() if isinstance(widget, QScrollArea) else widget.centralWidget()
        return [shown] if shown is not None else []
    if isinstance(widget, WHOLE):
        return []
    laid_out = list(_laid_out_in(widget.layout()))
    known = set(laid_out)
    free = [
        child
        for child in widget.children()
        if isinstance(child, QWidget) and not child.isWindow() and child not in known
    ]
    return laid_out + sorted(free, key=lambda child: (child.y(), child.x()))


def _laid_out_in(layout: QLayout | None) -> Iterator[QWidget]:
    if layout is None:
        return
    for part in _as_read(layout):
        if isinstance(part, QLayout):
            yield from _laid_out_in(part)
        else:
            yield part


def _as_read(layout: QLayout) -> list[QWidget | QLayout]:
    """The parts of a layout, as one reads them."""
    parts = parts_in(layout)
    if isinstance(layout, QBoxLayout) and layout.direction() in _BACKWARDS:
        parts = parts[::-1]
    elif isinstance(layout, QGridLayout):
        parts.sort(key=lambda part: _cell(layout, part[0]))
    return [part for _at, part in parts]


def _cell(layout: QGridLayout, at: int) -> tuple[int, int]:
    """The row and the column of an item."""
    row, column, _rows, _columns = cast(tuple[int, int, int, int], layout.getItemPosition(at))
    return row, column
