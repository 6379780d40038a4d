"""What stands over a list: its heading, and at the right the keys that act on its lines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.look.key_button import KeyButton
from ui.look.key_strip import KeyStrip
from ui.look.parts import in_row
from ui.look.space import APART, DENSE_ROW, INSIDE
from ui.look.theme import Look


def key_row(look: Look, head: QWidget, keys: Sequence[KeyButton]) -> QHBoxLayout:
    """The row, with the last keys where there is no room for all."""
    row = in_row(head, KeyStrip(look, keys, ends_right=True), gap=INSIDE)
    row.setStretch(1, 1)
    head.setFixedHeight(DENSE_ROW)
    row.setContentsMargins(APART, INSIDE, APART, INSIDE)
    return row
