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
    for at in _places_of(layout):
        item = layout.itemAt(at)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _laid_out_in(inner)


def _places_of(layout: QLayout) -> list[int]:
    """The numbers of the items, as one reads them."""
    places = list(range(layout.count()))
    if isinstance(layout, QBoxLayout) and layout.direction() in _BACKWARDS:
        return places[::-1]
    if isinstance(layout, QGridLayout):
        return sorted(places, key=lambda at: _cell(layout, at))
    return places


def _cell(layout: QGridLayout, at: int) -> tuple[int, int]:
    """The row and the column of an item."""
    row, column, _rows, _columns = cast(tuple[int, int, int, int], layout.getItemPosition(at))
    return row, column
