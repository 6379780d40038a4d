"""A line for a passphrase: typed unseen, and shown to whoever asks to see it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit

from ui.look.plain_text import give_name, plain_label


def hidden_line() -> QLineEdit:
    """A line whose letters stand as dots; spelling help and prediction stay away from it."""
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    line.setInputMethodHints(
        Qt.InputMethodHint.ImhHiddenText
        | Qt.InputMethodHint.ImhSensitiveData
        | Qt.InputMethodHint.ImhNoPredictiveText
        | Qt.InputMethodHint.ImhNoAutoUppercase
    )
    return line


def box_that_shows(title: str, *lines: QLineEdit) -> QCheckBox:
    """A box that shows what is typed in `lines` while it is ticked."""
    box = QCheckBox(title)

    def turn(shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        for line in lines:
            line.setEchoMode(mode)

    box.toggled.connect(turn)
    return box


def add_line(form: QFormLayout, title: str, line: QLineEdit) -> None:
    """A row of the form: its title names the line for a screen reader too."""
    label = plain_label(title)
    label.setBuddy(line)
    give_name(line, title)
    form.addRow(label, line)
