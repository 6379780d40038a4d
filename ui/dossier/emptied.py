"""What stands in the place of a list of a dossier that has nothing to show."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from ui.look.parts import EmptyState
from ui.look.theme import Look


class Nothing(NamedTuple):
    """What is not there yet, where it comes from, and what to do next in words."""

    headline: str
    sentence: str
    next_step: str = ""


def write_nothing(empty: EmptyState, look: Look, nothing: Nothing, as_of: date | None) -> None:
    """Say that there is nothing yet; on an earlier day nothing can be done about it."""
    if as_of is None:
        empty.write(*nothing)
    else:
        empty.write(nothing.headline, look.words.text("There was none yet on that day."))


def way_to_letters(look: Look, *, has_letters: bool) -> str:
    """What leads on from a page whose content comes from letters, in words."""
    words = look.words
    return words.text("Go to the letters") if has_letters else words.text("Import a letter")


def write_emptied(empty: EmptyState, look: Look) -> None:
    """Say that filters leave nothing, and offer to see everything."""
    empty.write(
        look.words.text("The filters leave nothing here"),
        look.words.text("The timeline above is narrowed by the same filters."),
        look.words.text("Clear all filters"),
    )
