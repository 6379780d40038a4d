"""Where the words stand that a part of a meeting's page shows."""

from __future__ import annotations

from tracker.register.questions.lines import StatementLine
from ui.commitment.row import place_in_words
from ui.look.theme import Look


def origin(look: Look, cause: StatementLine) -> str:
    """Where the words of an entry stand."""
    words = look.words
    return words.text(
        "Entry {entry}, {document}, {place}",
        entry=cause.entry,
        document=cause.place.document,
        place=place_in_words(cause, words),
    )
