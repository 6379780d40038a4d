"""Asking for the passphrase of a register; a wrong one is asked again, with the reason."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QWidget

from tracker.frozen import Frozen
from ui.look.lettering import sans
from ui.look.parts import at_least, heading, in_column
from ui.look.plain_text import give_name, running_label
from ui.look.space import AROUND, BETWEEN, INSIDE
from ui.look.theme import Look
from ui.registers.hidden_line import add_line, box_that_shows, hidden_line


class Question(Frozen):
    """What the dialog says: its title, what it is about, what is typed, what is done with it."""

    title: str
    about: str
    label: str
    action: str


def _of_register(look: Look) -> Question:
    words = look.words
    return Question(
        title=words.text("Open a register"),
        about=words.text(
            "This file can only be read with its passphrase. "
            "If it never had one, it is not a register of Overleg."
        ),
        label=words.text("Passphrase"),
        action=words.text("Open the register"),
    )


class PassphraseDialog(QDialog):
    """Emits `given` with what was typed and stays open until it is told how that went."""

    given = Signal(str)

    def __init__(
        self,
        look: Look,
        name: str,
        parent: QWidget | None = None,
        question: Question | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look = look
        self._is_trying = False
        self.line = hidden_line()
        self.show_typed = box_that_shows(look.words.text("Show what is typed"), self.line)
        self.answer = running_label("", sans(), "attention")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.open_it = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.open_it.setProperty("kind", "primary")
        self._lay_out(name, question or _of_register(look))
        self.line.textChanged.connect(self._check)
        self.buttons.accepted.connect(self._give)
        self.buttons.rejected.connect(self.reject)
        self._check()

    def _lay_out(self, name: str, question: Question) -> None:
        self.setWindowTitle(question.title)
        self.open_it.setText(question.action)
        about = running_label(question.about, sans(), "quiet")
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setVerticalSpacing(INSIDE)
        form.setHorizontalSpacing(BETWEEN)
        add_line(form, question.label, self.line)
        form.addRow("", self.show_typed)
        named = heading(name)
        named.setWordWrap(True)
        column = in_column(named, about, form, self.answer, gap=BETWEEN)
        column.addStretch(1)
        column.addWidget(self.buttons)
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self.setLayout(column)
        at_least(self, 480)
        self.answer.hide()
        self.line.setFocus()

    def refuse(self, sentence: str) -> None:
        """It does not open: say why, and let it be typed again."""
        self._try(under_way=False)
        self.answer.setText(sentence)
        give_name(self.answer, sentence)
        self.line.setAccessibleDescription(sentence)
        self.answer.show()
        self.adjustSize()
        self.line.selectAll()
        self.line.setFocus()

    def accept(self) -> None:
        """It opened."""
        self._try(under_way=False)
        super().accept()

    def reject(self) -> None:
        """Let it be; not while an answer is on its way, which would come to nobody."""
        if not self._is_trying:
            super().reject()

    def _give(self) -> None:
        self._try(under_way=True)
        self.given.emit(self.line.text())

    def _try(self, *, under_way: bool) -> None:
        self._is_trying = under_way
        self.answer.hide()
        self.line.setEnabled(not under_way)
        self.buttons.setEnabled(not under_way)

    def _check(self) -> None:
        self.open_it.setEnabled(bool(self.line.text()))
