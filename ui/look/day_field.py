"""How a field writes its day: as the language of the moment does."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QDateEdit

from tracker.words import Words


def write_day(field: QDateEdit, words: Words, *, with_weekday: bool = False) -> None:
    """26 May 2026, 26. Mai 2026; with the weekday before it where that is asked for."""
    is_german = words.language == "de"
    day = "d. MMMM yyyy" if is_german else "d MMMM yyyy"
    weekday = ("dddd, " if is_german else "dddd ") if with_weekday else ""
    field.setLocale(QLocale(words.locale))
    field.setDisplayFormat(weekday + day)
