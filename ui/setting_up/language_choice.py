"""A choice among the languages that papers are made in, each by its own name."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from tracker.words import LANGUAGES
from ui.look.naming import NAMES
from ui.look.parts import as_field


def language_choice(chosen: str) -> QComboBox:
    """The field; the data of each line is the language (nl, en, fr, de)."""
    made = as_field(QComboBox())
    for language in sorted(LANGUAGES, key=lambda each: NAMES[each]):
        made.addItem(NAMES[language], language)
    made.setCurrentIndex(made.findData(chosen))
    return made
