"""Lines behind their numbers, and what stands under their words."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look.lettering import SEMIBOLD, sans
from ui.look.mirrored import give_margins
from ui.look.parts import in_column, in_row
from ui.look.plain_text import plain_label
from ui.look.space import INSIDE

NUMBER_COLUMN = 20


def numbered(number: str, content: QVBoxLayout) -> QHBoxLayout:
    """`content` behind its number."""
    label = plain_label(number, sans(weight=SEMIBOLD))
    label.setFixedWidth(NUMBER_COLUMN)
    head = in_column(label)
    head.addStretch(1)
    row = in_row(head, content, gap=INSIDE)
    row.setStretch(1, 1)
    return row


def set_off(part: QWidget, shift: float) -> QVBoxLayout:
    """`part` under the words, behind the column of the numbers."""
    column = in_column(part)
    give_margins(column, NUMBER_COLUMN + INSIDE + round(shift), 0, 0, 0)
    return column
