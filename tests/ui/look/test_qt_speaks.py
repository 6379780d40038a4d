"""Qt's own buttons, menus and dialogs speak the language of the app, also after a change."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLabel

from tracker.words import LANGUAGES
from ui.look.theme import Look

#: What Qt says in a standard button, a menu of a field, a message and its own file dialog.
SAID = (
    ("QPlatformTheme", "Cancel"),
    ("QPlatformTheme", "Save"),
    ("QWidgetTextControl", "Select All"),
    ("QLineEdit", "&Undo"),
    ("QMessageBox", "Show Details..."),
    ("QFileDialog", "File &name:"),
    ("QFileDialog", "%1 already exists.\nDo you want to replace it?"),
    ("QFileSystemModel", "Date Modified"),
    ("QFileDialog", "&Look in:"),
    ("QFileDialog", "Files of &type:"),
    ("QPrintSettingsOutput", "Duplex Printing"),
)


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - {"en"}))
@pytest.mark.parametrize(("context", "english"), SAID)
def test_qt_says_it_in_the_language_of_the_app(
    look: Look, language: str, context: str, english: str
):
    look.use_language(language)
    assert QCoreApplication.translate(context, english) != english
    look.use_language("en")
    assert QCoreApplication.translate(context, english) == english


def test_buttons_that_are_shown_already_change_with_the_language(look: Look, qtbot):
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)
    buttons.show()
    look.use_language("nl")
    qtbot.waitUntil(lambda: buttons.buttons()[0].text() == "Annuleren")


def test_the_file_dialog_of_qt_speaks_too(look: Look, qtbot):
    look.use_language("nl")
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    assert "Bestands&naam:" in {label.text() for label in dialog.findChildren(QLabel)}
