"""Numbers as lists print them: 3, c, iii."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    ("m", 1000),
    ("cm", 900),
    ("d", 500),
    ("cd", 400),
    ("c", 100),
    ("xc", 90),
    ("l", 50),
    ("xl", 40),
    ("x", 10),
    ("ix", 9),
    ("v", 5),
    ("iv", 4),
    ("i", 1),
)
#: Above these nobody reads letters or Roman figures any more.
_MOST_ROMAN = 3999
_MOST_LETTERS = 26 * 4


def figures(number: int) -> str:
    """1, 2, 3."""
    return str(number)


def padded(number: int) -> str:
    """01, 02, 03."""
    return f"{number:02}"


def letters(number: int) -> str:
    """Small letters; after z come aa, bb, cc, as office programs have it."""
    if not 0 < number <= _MOST_LETTERS:
        return str(number)
    times, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (times + 1)


def roman(number: int) -> str:
    """Small Roman figures."""
    if not 0 < number <= _MOST_ROMAN:
        return str(number)
    text = ""
    for sign, worth in _ROMAN:
        times, number = divmod(number, worth)
        text += sign * times
    return text


def capitals(printed: Callable[[int], str]) -> Callable[[int], str]:
    """The same in capitals."""
    return lambda number: printed(number).upper()
