"""A choice out of what is known, in which one may also write a name that is not."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter

from ui.look.parts import as_field


class OpenChoice(QComboBox):
    """`known` are names with what stands for each; nothing is chosen at first."""

    def __init__(self, known: Iterable[tuple[str, object]]) -> None:
        super().__init__()
        as_field(self)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for name, value in known:
            self.addItem(name, value)
        self.setCurrentIndex(-1)
        completer = QCompleter(self.model(), self)
        self.setCompleter(completer)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)

    @property
    def named(self) -> str:
        """What is chosen or written, without blanks around it; empty for nothing."""
        return self.currentText().strip()
