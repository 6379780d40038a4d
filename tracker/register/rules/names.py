"""Names that people give: never empty, and the same whatever the capitals or blanks."""

from __future__ import annotations

import unicodedata

from tracker.register.errors import FieldEmptyError


def required(field: str, text: str) -> str:
    """`text` without blanks around it; `FieldEmptyError` names the `field` when nothing is left."""
    if is_blank(text):
        raise FieldEmptyError(field=field)
    return text.strip()


def is_blank(text: str) -> bool:
    """Whether nothing of `text` can be seen: blanks, control and invisible characters alone."""
    return all(each.isspace() or not each.isprintable() for each in text)


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same but for capitals, blanks and how letters are composed."""
    return _plain(one) == _plain(other) != ""


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())
