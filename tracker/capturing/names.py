"""Finding a name by its beginning while it is typed, whatever its capitals and accents."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


def folded(text: str) -> str:
    """The text without capitals, accents and double blanks, to compare with."""
    parted = unicodedata.normalize("NFKD", text)
    bare = "".join(each for each in parted if not unicodedata.combining(each))
    return " ".join(bare.casefold().split())


def fitting(
    typed: str, among: Iterable[T], names_of: Callable[[T], Iterable[str]]
) -> tuple[T, ...]:
    """What `typed` may mean, likeliest first: names that begin so, then words in them that do.

    Of each only once, in the order given where they fit alike; all for nothing typed.
    """
    wanted = folded(typed)
    ranked = [(_fit(wanted, names_of(each)), each) for each in among]
    return tuple(each for rank in (0, 1) for fit, each in ranked if fit == rank)


def _fit(wanted: str, names: Iterable[str]) -> int | None:
    """0 where a name begins with it, 1 where a word of a name does, None where none does."""
    listed = [folded(name) for name in names]
    if any(name.startswith(wanted) for name in listed):
        return 0
    if any(f" {wanted}" in name for name in listed):
        return 1
    return None
