"""What a screen reader is told of the letter on the desk: its paragraphs, and where one reads."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from tracker.letters.letter import Letter
from ui.desk.state import Range
from ui.look.plain_text import give_name
from ui.look.spoken import Item, Items, give_role, place_among, tell
from ui.look.theme import Look


class Letters(Protocol):
    """What is asked of a view of a letter."""

    @property
    def letter(self) -> Letter | None:
        """The letter that is shown; None before there is one."""

    @property
    def caret(self) -> int:
        """The position one reads at."""

    def place_of(self, where: Range) -> QRectF | None:
        """Where the first line of these words shows on the view; None when out of view."""


class LetterTelling:
    """Tells `widget`, on which `view` shows its letter, as a document of paragraphs."""

    def __init__(self, look: Look, view: Letters, widget: QWidget) -> None:
        self._look, self._view, self._widget = look, view, widget
        self._at: int | None = None
        give_role(widget, QAccessible.Role.Document, self.items, QAccessible.Role.Paragraph)

    def speak(self, *, anew: bool = False) -> None:
        """Read the paragraph in which the caret stands, once; `anew` reads it again."""
        shown = self.items()
        at = shown.at if shown is not None else None
        words = shown.item(at).name if shown is not None and at is not None else ""
        give_name(self._widget, self._look.words.text("The letter"), words)
        if anew or at != self._at:
            self._at = at
            tell(self._widget)

    def items(self) -> Items | None:
        """Its paragraphs; None before there is a letter."""
        letter, caret = self._view.letter, self._view.caret
        if letter is None:
            return None
        block = letter.block_at(caret)
        at = letter.blocks.index(block) if block is not None else None
        return Items(len(letter.blocks), at, self._item)

    def _item(self, number: int) -> Item:
        letter = self._view.letter
        if letter is None:
            return Item("")
        block = letter.blocks[number]
        area = self._view.place_of((block.start, block.end))
        place = place_among(self._look.words, number, len(letter.blocks))
        words = letter.text[block.start : block.end]
        return Item(words, place, area.toRect() if area is not None else QRect())
