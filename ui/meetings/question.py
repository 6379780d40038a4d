"""The line in which a question is written, with the entry that raises it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from tracker.register.questions.lines import StatementLine
from ui.look.drafts import given_back
from ui.look.parts import as_long_choice, button, in_column, in_row
from ui.look.plain_text import give_name
from ui.look.space import BETWEEN, INSIDE
from ui.look.theme import Look

SHOWN = 60  #: characters of an entry's words in the list to choose from


class QuestionForm(QWidget):
    """Emits `asked` with the question and the id of its entry, None for no entry."""

    asked = Signal(str, object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.text = QLineEdit()
        given_back(self.text, "question of a meeting")
        self.entry = as_long_choice(QComboBox())
        self.add = button("", self._ask)
        self.text.returnPressed.connect(self._ask)
        self.text.textChanged.connect(self._check)
        below = in_row(self.entry, self.add, gap=INSIDE)
        below.setStretch(0, 1)
        column = in_column(self.text, below)
        column.setContentsMargins(0, BETWEEN, 0, 0)
        self.setLayout(column)
        look.changed.connect(self._write_texts)
        self._write_texts()

    def offer(self, entries: Sequence[StatementLine]) -> None:
        """Offer these entries as what raises the question; what is being written stays."""
        words, chosen = self._look.words, self.entry.currentData()
        self.entry.clear()
        self.entry.addItem(words.text("No entry raises it"), None)
        for line in entries:
            self.entry.addItem(self._entry_title(line), line.id)
            at = self.entry.count() - 1
            self.entry.setItemData(at, line.quote, Qt.ItemDataRole.AccessibleTextRole)
        self.entry.setCurrentIndex(max(self.entry.findData(chosen), 0))

    def _entry_title(self, line: StatementLine) -> str:
        words = self._look.words
        quote = line.quote if len(line.quote) <= SHOWN else f"{line.quote[:SHOWN].rstrip()}…"
        return words.text(
            "{entry}, {type}: {quotation}",
            entry=line.entry,
            type=words.label(line.type),
            quotation=words.quoted(quote),
        )

    def _ask(self) -> None:
        text = self.text.text().strip()
        if text:
            self.asked.emit(text, self.entry.currentData())
            self.text.clear()
            self.entry.setCurrentIndex(0)

    def _check(self) -> None:
        self.add.setEnabled(bool(self.text.text().strip()))

    def _write_texts(self) -> None:
        words = self._look.words
        self.text.setPlaceholderText(words.text("Write a question"))
        give_name(self.text, words.text("Question to ask"))
        give_name(self.entry, words.text("Entry that raises the question"))
        self.add.setText(words.text("Add the question"))
        self._check()
