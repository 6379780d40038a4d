"""The question into which dossier a letter goes: one of those there are, or a new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QWidget

from ui.look.parts import as_field, in_column
from ui.look.plain_text import give_name, running_label
from ui.look.space import AROUND, BETWEEN
from ui.look.theme import Look


class WhichDossier(QDialog):
    """Emits `chosen` with the name of the dossier."""

    chosen = Signal(str)

    def __init__(self, look: Look, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._create_widgets(names)
        self._lay_out()
        self._show(look)
        self._connect()

    def _create_widgets(self, names: Sequence[str]) -> None:
        self._question = running_label()
        self.name = as_field(QComboBox())
        self.name.setEditable(True)
        self.name.addItems(list(names))
        self.name.setMinimumWidth(360)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )

    def _lay_out(self) -> None:
        column = in_column(self._question, self.name, self.buttons, gap=BETWEEN)
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self.setLayout(column)

    def _show(self, look: Look) -> None:
        words = look.words
        self.setWindowTitle(words.text("Into which dossier?"))
        self._question.setText(
            words.text("Choose a dossier for this letter, or write the name of a new one.")
        )
        give_name(self.name, words.text("Dossier"))
        line = self.name.lineEdit()
        if line is not None:
            line.setPlaceholderText(words.text("Name of the dossier"))
            give_name(line, words.text("Dossier"))
        self._check()

    def _connect(self) -> None:
        self.name.currentTextChanged.connect(self._check)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def accept(self) -> None:
        """Give the name and close."""
        self.chosen.emit(self.name.currentText().strip())
        super().accept()

    def _check(self) -> None:
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self.name.currentText().strip()))
