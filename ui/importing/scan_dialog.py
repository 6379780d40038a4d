"""Asking once whether the text of scans is to be recognised, which takes its time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from ui.look.lettering import sans
from ui.look.parts import at_least, heading, in_column
from ui.look.plain_text import running_label
from ui.look.space import AROUND, BETWEEN
from ui.look.theme import Look

_MOST_NAMED = 6


class ScanDialog(QDialog):
    """Accepted, the text is recognised; rejected, the scans are left out."""

    def __init__(self, look: Look, files: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = look.words
        self.setWindowTitle(words.count("A scan", "Scans", len(files)))
        more = ["…"] if len(files) > _MOST_NAMED else []
        named = heading("\n".join([*files[:_MOST_NAMED], *more]))
        named.setWordWrap(True)
        question = words.count(
            "This letter, or one that came with it, has scanned pages without text. Should their "
            "text be recognised? It takes some seconds per page, and may hold slips.",
            "These letters, or others that came with them, have scanned pages without text. "
            "Should their text be recognised? It takes some seconds per page, and may hold slips.",
            len(files),
        )
        self.question = running_label(question, sans(), "quiet")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.recognise = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.recognise.setProperty("kind", "primary")
        self.recognise.setText(words.text("Recognise the text"))
        leave = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        leave.setText(words.text("Leave scans out"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = in_column(named, self.question, self.buttons, gap=BETWEEN)
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self.setLayout(column)
        at_least(self, 480)
        self.setAccessibleDescription(question)
        self.recognise.setFocus()
