"""How well a few typed letters fit a title: forgiving of accents, order, endings and a slip."""

from __future__ import annotations

import unicodedata

#: How far a word is from what was typed, from the best fit on.
BEGINS, INSIDE, SLIP, SCATTERED = range(4)
#: A word shorter than this is too short to forgive a slip in.
LONG_ENOUGH = 4


def bare(text: str) -> str:
    """A text as one types it in a hurry: no accents, no capitals."""
    apart = unicodedata.normalize("NFKD", text)
    return "".join(each for each in apart if not unicodedata.combining(each)).casefold()


def fit_of(typed: str, title: str) -> int | None:
    """How far `title` is from what was typed, 0 for the best fit; None when it does not fit.

    Each typed word has to be found in it, in whatever order.
    """
    words = bare(title).replace("-", " ").replace("’", " ").split()
    fits = [_fit_of_word(each, words) for each in bare(typed).replace("-", " ").split()]
    found = [fit for fit in fits if fit is not None]
    return sum(found) if len(found) == len(fits) else None


def _fit_of_word(typed: str, words: list[str]) -> int | None:
    if any(word.startswith(typed) for word in words):
        return BEGINS
    if any(typed in word for word in words):
        return INSIDE
    if len(typed) >= LONG_ENOUGH and any(_is_slip(typed, word) for word in words):
        return SLIP
    if len(typed) >= LONG_ENOUGH and any(_stands_scattered(typed, word) for word in words):
        return SCATTERED
    return None


def _is_slip(typed: str, word: str) -> bool:
    """Whether one letter too many, too few, wrong, or swapped makes the beginning of the word."""
    size = len(typed)
    for at in range(size):
        without = typed[:at] + typed[at + 1 :]
        if word.startswith(without):
            return True  # one too many
        if len(word) > at and word.startswith(typed[:at] + word[at] + typed[at + 1 :]):
            return True  # a wrong one
        if len(word) > at and word.startswith(typed[:at] + word[at] + typed[at:]):
            return True  # one too few
        swapped = typed[:at] + typed[at + 1 : at + 2] + typed[at] + typed[at + 2 :]
        if word.startswith(swapped):
            return True
    return False


def _stands_scattered(typed: str, word: str) -> bool:
    """Whether the letters stand in the word in this order, with others in between."""
    letters = iter(word)
    return typed[0] == word[0] and all(letter in letters for letter in typed)
