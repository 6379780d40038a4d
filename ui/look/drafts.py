"""Fields whose text is given back as it was, and fields of which nothing is kept."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

Field = QLineEdit | QPlainTextEdit | QTextEdit

#: The properties of a field: its name among all forms, that it only searches, that it is
#: of no place.
NAME, PASSING, ANYWHERE = "draft", "passing", "anywhere"


def given_back(field: Field, name: str, *, anywhere: bool = False) -> None:
    """Fill this field again with what was written in it and not kept.

    At the same place only, or `anywhere`, for one that is not of a place. `name` is the
    field's alone among all that can be seen at one place.
    """
    field.setProperty(NAME, name)
    field.setProperty(ANYWHERE, anywhere)


def passing(field: Field) -> None:
    """Keep nothing that is typed here: it looks for something, or is kept at once."""
    field.setProperty(PASSING, True)


def is_typed(field: Field) -> bool:
    """Whether somebody typed in it since it was last filled."""
    if isinstance(field, QLineEdit):
        return field.isModified()
    return field.document().isModified()


def text_of(field: Field) -> str:
    """What stands in it."""
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def write(field: Field, text: str) -> None:
    """Write in it, with the keyboard at the end."""
    if isinstance(field, QLineEdit):
        field.setText(text)
    else:
        field.setPlainText(text)
        field.moveCursor(field.textCursor().MoveOperation.End)
