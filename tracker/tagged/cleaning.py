"""Text from outside made fit for print: on one line, and only what the faces can show."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache

from tracker.tagged.faces import SANS, SERIF, UNKNOWN, characters

#: More than this of one text is not printed; the register holds the rest.
LONGEST_TEXT = 200_000

ELLIPSIS = "\N{NO-BREAK SPACE}[\N{HORIZONTAL ELLIPSIS}]"
_LEFT_OUT = frozenset({"Cf", "Cc", "Cs", "Co", "Cn"})  # formats, controls, surrogates, unassigned
_KEPT = {"\t": " ", "\n": " ", "\r": " ", "\N{NARROW NO-BREAK SPACE}": "\N{NO-BREAK SPACE}"}


def printable(text: str, longest: int = LONGEST_TEXT) -> str:
    """`text` on one line, as the faces can show it; cut at a blank when longer than `longest`."""
    return _on_one_line(text, longest, _shown)


def legible(text: str, longest: int = LONGEST_TEXT) -> str:
    """As `printable`, with the letters our faces lack left in: whoever shows it has others."""
    return _on_one_line(text, longest, _kept)


def _on_one_line(text: str, longest: int, shown: Callable[[str], str]) -> str:
    if len(text) <= longest and _is_plain(text, shown):
        return text
    cut = text[: longest + 1]
    letters = "".join(shown(character) for character in unicodedata.normalize("NFC", cut))
    line = " ".join(part for part in letters.split(" ") if part)
    if len(text) <= longest:
        return line
    kept, _, _ = line.rpartition(" ")
    return (kept or line[:longest]) + ELLIPSIS


def _is_plain(text: str, shown: Callable[[str], str]) -> bool:
    """Whether a text is fit for print as it is, as most are."""
    return (
        all(shown(letter) == letter for letter in set(text))
        and unicodedata.is_normalized("NFC", text)
        and "  " not in text
        and not text.startswith(" ")
        and not text.endswith(" ")
    )


@lru_cache(maxsize=4_096)
def _shown(character: str) -> str:
    kept = _kept(character)
    return kept if not kept or ord(kept) in _common_characters() else UNKNOWN


def _kept(character: str) -> str:
    """A blank for any space or break, nothing for what is no letter and no sign."""
    if character in _KEPT:
        return _KEPT[character]
    category = unicodedata.category(character)
    if category in _LEFT_OUT:
        return ""
    if category in ("Zs", "Zl", "Zp") and character != "\N{NO-BREAK SPACE}":
        return " "
    return character


@cache
def _common_characters() -> frozenset[int]:
    """What both our own face and that of quotations can show."""
    return characters(SANS) & characters(SERIF)
