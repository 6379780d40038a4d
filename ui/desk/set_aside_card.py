"""The card of words whose proposal was rejected: they can be brought back."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.desk.card import HANG_ROWS, Card, in_line
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.mirrored import give_margins
from ui.look.parts import button, in_row
from ui.look.plain_text import give_name, plain_label
from ui.look.quotation import QuotationView, Quoted
from ui.look.theme import Look


class SetAsideCard(Card):
    """Words that were rejected; `brought_back` asks for their proposal again."""

    brought_back = Signal()

    def __init__(self, look: Look, words: str) -> None:
        super().__init__(look)
        title = look.words.text("Rejected")
        back = button("", self.brought_back.emit)
        back.setText(look.words.text("Bring back"))
        row = in_row(back, None)
        give_margins(row, HANG_ROWS, 8, 0, 0)
        self.column.addWidget(plain_label(title, sans(Size.HEAD, SEMIBOLD), "quiet"))
        self.column.addLayout(in_line(QuotationView(look, Quoted(words), Size.HEAD)))
        self.column.addLayout(row)
        give_name(self, title, words)
