"""For whom a paper is, in words."""

from __future__ import annotations

from tracker.vocabulary import Audience
from tracker.words.language import Words

#: Whose papers stay inside the house.
INSIDE = frozenset({Audience.NOTE, Audience.TEAM, Audience.ORGANISATION})


def classification(audience: Audience, words: Words, level: str = "") -> str:
    """What stands in the head of every page: for whom it is, and from whom it stays.

    `level` is what the house calls the audience; empty: what everybody does.
    """
    level = level or words.title(audience)
    if audience in INSIDE:
        return words.text("{audience}. Not for the other side.", audience=level)
    return level


def marked(classification: str, words: Words, *, is_example: bool) -> str:
    """A classification that says first of all when nothing of the paper is real."""
    if is_example:
        return words.text("Invented example. {marking}", marking=classification)
    return classification
