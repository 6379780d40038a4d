"""Columns of a page: as wide as one reads, and filled anew when what they show is another."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look.laying_out import empty


def kept_column(column: QVBoxLayout, width: int) -> QWidget:
    """A column that starts at the top and is never wider than `width`."""
    column.addStretch(1)
    made = QWidget()
    made.setLayout(column)
    made.setMaximumWidth(width)
    return made


def refill(column: QVBoxLayout, parts: Iterable[QWidget]) -> None:
    """Put `parts` in the place of what stood in `column`."""
    empty(column)
    for part in parts:
        column.addWidget(part)
