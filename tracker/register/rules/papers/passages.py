"""Passages: exact stretches of a letter's text, start included and end excluded."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.letters.letter import Letter
from tracker.register.errors import EmptyPassageError, PassageOutsideError
from tracker.register.rules.names import is_blank

Range = tuple[int, int]

#: How many characters before and after a passage are kept to recognise its place.
AROUND = 60


def check_range(letter: Letter, place: Range) -> None:
    """`PassageOutsideError` or `EmptyPassageError` unless `place` holds words of the letter."""
    start, end = place
    if not 0 <= start <= end <= len(letter.text):
        raise PassageOutsideError(start=start, end=end, length=len(letter.text))
    if is_blank(words_of(letter, place)):
        raise EmptyPassageError()


def check_ranges(letter: Letter, places: Iterable[Range]) -> None:
    """The same for each of `places`."""
    for place in places:
        check_range(letter, place)


def words_of(letter: Letter, place: Range) -> str:
    """The words at `place`, exactly as they stand."""
    return letter.text[place[0] : place[1]]


def words_around(letter: Letter, place: Range) -> tuple[str, str]:
    """Up to `AROUND` characters before and after `place`, to recognise it by."""
    start, end = place
    return letter.text[max(0, start - AROUND) : start], letter.text[end : end + AROUND]
