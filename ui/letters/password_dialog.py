"""Asking for the password of a letter; a wrong one is asked again, with the reason."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from ui.look.theme import Look
from ui.registers.passphrase_dialog import PassphraseDialog, Question


class PasswordDialog(PassphraseDialog):
    """Emits `given` with what was typed; rejected, the letter is not read."""

    def __init__(self, look: Look, file: str, parent: QWidget | None = None) -> None:
        words = look.words
        question = Question(
            title=words.text("A letter under a password"),
            about=words.text("This letter can only be read with its password. It is not kept."),
            label=words.text("Password"),
            action=words.text("Read the letter"),
        )
        super().__init__(look, file, parent, question)

    def offer_leaving_out(self) -> None:
        """It is one of those that are brought in: what leaving it unread means stands there."""
        leave = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        leave.setText(self._look.words.text("Leave this letter out"))
