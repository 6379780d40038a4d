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
    """Emits `chosen` with the name of the dossier.

    `subject` is what the letter is about: the name of the first dossier, and
    one to choose where there are others.
    """

    chosen = Signal(str)

    def __init__(
        self, look: Look, names: Sequence[str], subject: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._create_widgets(list(dict.fromkeys([*names, *([subject] if subject else [])])))
        self._lay_out()
        self._show(look)
        self._connect()

    def _create_widgets(self, names: Sequence[str]) -> None:
        self._question = running_label()
        self.name = as_field(QComboBox())
        self.name.setEditable(True)
        self.name.addItems(list(names))
        self.name.setMinimumWidth(420)
        self._land_on_the_name()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setProperty("kind", "primary")

    def _land_on_the_name(self) -> None:
        """The keyboard begins on the name, all of it selected: typing writes another."""
        line = self.name.lineEdit()
        if line is not None:
            line.setCursorPosition(0)
            line.selectAll()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

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
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(
            words.text("Put it in this dossier")
        )
        give_name(self.name, words.text("Dossier"))
        line = self.name.lineEdit()
        if line is not None:
            line.setPlaceholderText(words.text("Name of the dossier"))
            give_name(line, words.text("Dossier"))
        self._check()

    def _connect(self) -> None:
        self.name.currentTextChanged.connect(self._check)
        line = self.name.lineEdit()
        if line is not None:  # the box keeps Enter to itself; here it means the button
            line.returnPressed.connect(
                self.buttons.button(QDialogButtonBox.StandardButton.Ok).click
            )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def accept(self) -> None:
        """Give the name and close."""
        self.chosen.emit(self.name.currentText().strip())
        super().accept()

    def _check(self) -> None:
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self.name.currentText().strip()))
