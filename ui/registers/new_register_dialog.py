"""Asking whether a new register comes under a passphrase, and for which one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QWidget

from ui.look.lettering import sans
from ui.look.parts import at_least, heading, in_column
from ui.look.plain_text import running_label
from ui.look.space import AROUND, BETWEEN, INSIDE
from ui.look.theme import Look
from ui.registers.hidden_line import add_line, box_that_shows, hidden_line


class NewRegisterDialog(QDialog):
    """Emits `wanted` with the passphrase; with None for a register that anybody can read."""

    wanted = Signal(object)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look = look
        self._create_widgets()
        self._lay_out(name)
        self._connect()
        self._check()

    def _create_widgets(self) -> None:
        words = self._look.words
        self.locked = QCheckBox(words.text("Put it under a passphrase"))
        self.line, self.again = hidden_line(), hidden_line()
        self.show_typed = box_that_shows(words.text("Show what is typed"), self.line, self.again)
        self.remark = running_label("", sans(), "attention")
        keeps_its_room = self.remark.sizePolicy()
        keeps_its_room.setRetainSizeWhenHidden(True)
        self.remark.setSizePolicy(keeps_its_room)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.make = self.buttons.addButton(
            words.text("Make the register"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.make.setProperty("kind", "primary")

    def _lay_out(self, name: str) -> None:
        words = self._look.words
        self.setWindowTitle(words.text("New register"))
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setVerticalSpacing(INSIDE)
        form.setHorizontalSpacing(BETWEEN)
        add_line(form, words.text("Passphrase"), self.line)
        add_line(form, words.text("The same again"), self.again)
        form.addRow("", self.show_typed)
        named = heading(name)
        named.setWordWrap(True)
        self.below = QWidget()
        self.below.setLayout(in_column(form, self.remark, self._what_if_lost(), gap=BETWEEN))
        column = in_column(named, self._why(), self.locked, self.below, gap=BETWEEN)
        column.addStretch(1)
        column.addWidget(self.buttons)
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self.setLayout(column)
        at_least(self, 520)

    def _why(self) -> QLabel:
        text = self._look.words.text(
            "Whoever has the file of a register can read all of it. Under a passphrase only those "
            "who know it can; the copies that Overleg keeps are under the same one."
        )
        return running_label(text, sans(), "quiet")

    def _what_if_lost(self) -> QLabel:
        text = self._look.words.text(
            "Without its passphrase nobody can open the register, and nobody can find the "
            "passphrase again. Keep it in a safe place. Several words that have nothing to do "
            "with each other are easy to remember and hard to guess."
        )
        return running_label(text, sans(), "quiet")

    def _connect(self) -> None:
        self.locked.toggled.connect(self._lock)
        for line in (self.line, self.again):
            line.textChanged.connect(self._check)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def accept(self) -> None:
        """Say what is wanted, and close."""
        self.wanted.emit(self.line.text() if self.locked.isChecked() else None)
        super().accept()

    def _lock(self, locked: bool) -> None:
        """Ask for the passphrase, or no more."""
        self._check()
        self.adjustSize()
        if locked:
            self.line.setFocus()

    def _check(self) -> None:
        """The button waits for two equal lines; a remark says so once both are there."""
        locked, same = self.locked.isChecked(), self.line.text() == self.again.text()
        differ = bool(self.again.text()) and not same
        text = self._look.words.text("The two are not the same yet.")
        self.remark.setText(text)
        self.remark.setVisible(differ)
        self.again.setAccessibleDescription(text if differ else "")
        self.below.setVisible(locked)
        self.make.setEnabled(not locked or (same and bool(self.line.text())))
