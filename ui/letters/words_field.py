"""A field for words of a letter: what is typed is looked up in it, and shown as it stands there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from tracker.letters.letter import Letter
from tracker.register.rules.papers.passages import Range
from ui.letters.words_of_letter import where_written
from ui.look.lettering import Size, sans
from ui.look.parts import in_column
from ui.look.plain_text import running_label
from ui.look.quotation import QuotationView, Quoted
from ui.look.space import UNIT
from ui.look.theme import Look

_MOST_OFFERED = 8


class WordsField(QWidget):
    """Offers what fits as one types; `place` is where the words stand, None where they do not."""

    changed = Signal()

    def __init__(self, look: Look, letter: Letter, offered: Sequence[str]) -> None:
        super().__init__()
        self._look, self._letter = look, letter
        self.line = QLineEdit()
        self.line.setPlaceholderText(look.words.text("Type some of the words of the letter"))
        completer = QCompleter(list(offered), self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(_MOST_OFFERED)
        self.line.setCompleter(completer)
        self._shown = QuotationView(look, Quoted(""), Size.TEXT)
        self._remark = running_label("", sans(Size.SMALL), "quiet")
        self.setLayout(in_column(self.line, self._shown, self._remark, gap=UNIT))
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._tell)
        self._tell()

    @property
    def place(self) -> Range | None:
        """Where the words stand in the letter; None while they are not found in it."""
        return where_written(self._letter, self.line.text())

    @property
    def words(self) -> str:
        """The words as they stand in the letter; nothing where they do not."""
        return "" if self.place is None else self._letter.text[slice(*self.place)]

    @property
    def is_clear(self) -> bool:
        """Whether nothing is typed, or what stands in the letter."""
        return not self.line.text().strip() or self.place is not None

    def show_place(self, place: Range) -> None:
        """Write the words that stand there."""
        self.line.setText(" ".join(self._letter.text[slice(*place)].split()))
        self.line.setCursorPosition(0)

    def _tell(self, _text: str = "") -> None:
        """Show the words with their page, or that they do not stand there."""
        words, place = self._look.words, self.place
        self._shown.setVisible(place is not None)
        if place is not None:
            self._shown.show_quoted(Quoted(" ".join(self.words.split())))
            self._remark.setText(words.text("p. {page}", page=self._letter.page_of(place[0])))
        else:
            self._remark.setText(words.text("These words do not stand in the letter."))
        self._remark.setVisible(bool(self.line.text().strip()))
        self.changed.emit()
