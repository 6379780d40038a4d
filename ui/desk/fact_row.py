"""One fact on the card: what it says, and the words of the letter that say it."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QEnterEvent, QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tracker.letters.proposal import Span
from tracker.words import Words
from ui.desk.card import HANG_ROWS
from ui.desk.facts_lines import FactItem, FactLine
from ui.desk.runs import Hand, Run, RunningText
from ui.look.mirrored import give_margins, painter_of
from ui.look.plain_text import give_name
from ui.look.space import UNIT
from ui.look.spoken import give_role
from ui.look.theme import Look

LABELS = 108  #: width of the column of labels
_LONGEST = 120  #: of words shown on the card; the letter has all of them
_ARTICLE = 4  #: as long as an article with its space, which a name in a list goes without
_GAP = Run("\N{EM SPACE}")


class FactRow(QWidget):
    """A fact that can be pointed at, by pointer or by keyboard.

    `pointed` carries whether the keyboard came: then its words are brought into view.
    """

    pointed = Signal(object, bool)
    let_go = Signal()

    def __init__(self, look: Look, line: FactLine) -> None:
        super().__init__()
        self._look, self.line = look, line
        give_role(self, QAccessible.Role.ListItem)
        self._is_lit = False
        row = QHBoxLayout(self)
        give_margins(row, HANG_ROWS, 3, UNIT, 3)
        row.setSpacing(0)
        label = RunningText(look, [Run(line.label, Hand.ASIDE)])
        label.setFixedWidth(LABELS)
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        self.content = QVBoxLayout()
        self.content.setSpacing(2)
        row.addLayout(self.content, 1)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        said = [self._add(runs) for runs in said_of(look.words, line)]
        give_name(self, line.label, "; ".join(said))

    def take_focus(self) -> None:
        """The keyboard to this fact."""
        self.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is on this fact or in it."""
        focus = self.window().focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def enterEvent(self, _event: QEnterEvent) -> None:
        """The pointer came: show its words."""
        self.pointed.emit(self.line, False)

    def leaveEvent(self, _event: QEvent) -> None:
        """The pointer went."""
        self.let_go.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard came: show its words and bring them into view."""
        super().focusInEvent(event)
        self.reached()

    def reached(self) -> None:
        """The keyboard is here."""
        self.pointed.emit(self.line, True)

    def light(self, *, lit: bool) -> None:
        """Stand out, or no longer."""
        self._is_lit = lit
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Stand out while pointed at."""
        if self._is_lit:
            painter_of(self).fillRect(
                self.rect().adjusted(4, 0, -1, 0), self._look.colour("selected")
            )

    def _add(self, runs: list[Run]) -> str:
        text = RunningText(self._look, runs)
        self.content.addWidget(text)
        return text.text


def said_of(words: Words, line: FactLine) -> list[list[Run]]:
    """A paragraph for each thing a fact says; without one that the letter does not say it."""
    if line.choices:
        return []
    if not line.items:
        return [[Run(words.text("not in the letter"), Hand.ASIDE)]]
    return [_with_words(words, item) for item in line.items]


def in_letter(words: Words, span: Span) -> Run:
    """Words of the letter on one line, in quotation marks."""
    shown = re.sub(r"\s+", " ", span.words)
    if len(shown) > _LONGEST:
        shown = shown[:_LONGEST].rsplit(" ", 1)[0] + " …"
    return Run(words.quoted(shown), Hand.WORDS)


def _with_words(words: Words, item: FactItem) -> list[Run]:
    """What a fact says, then its words; the words alone where they say just that."""
    if item.span is None:
        return [Run(item.text)]
    quoted = in_letter(words, item.span)
    said, words_there = item.text.casefold(), item.span.words.casefold()
    is_same = words_there.endswith(said) and len(words_there) - len(said) <= _ARTICLE
    return [quoted] if is_same else [Run(item.text), _GAP, quoted]
