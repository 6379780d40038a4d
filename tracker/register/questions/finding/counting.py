"""How many were found, as a person is told: never more exactly than was counted."""

from __future__ import annotations

from tracker.register.questions.finding.find import Count
from tracker.words import Words


def counted(count: Count, words: Words) -> str:
    """The number, or that it may be more where nobody counted further."""
    number = words.number(count.number)
    return words.text("{number} or more", number=number) if count.is_more else number
