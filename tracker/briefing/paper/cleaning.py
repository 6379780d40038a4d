"""Text from outside made fit for print: on one line, and only what the faces can show."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from tracker.tagged.faces import SANS, SERIF, UNKNOWN, characters

#: More than this of one text is not printed; the register holds the rest.
LONGEST_TEXT = 200_000

ELLIPSIS = "\N{NO-BREAK SPACE}[\N{HORIZONTAL ELLIPSIS}]"
_LEFT_OUT = frozenset({"Cf", "Cc", "Cs", "Co", "Cn"})  # formats, controls, surrogates, unassigned
_KEPT = {"\t": " ", "\n": " ", "\r": " ", "\N{NARROW NO-BREAK SPACE}": "\N{NO-BREAK SPACE}"}


def printable(text: str, longest: int = LONGEST_TEXT) -> str:
    """`text` on one line, as the faces can show it; cut at a blank when longer than `longest`."""
    cut = text[: longest + 1]
    shown = "".join(_shown(character) for character in unicodedata.normalize("NFC", cut))
    line = " ".join(part for part in shown.split(" ") if part)
    if len(text) <= longest:
        return line
    kept, _, _ = line.rpartition(" ")
    return (kept or line[:longest]) + ELLIPSIS


@lru_cache(maxsize=4_096)
def _shown(character: str) -> str:
    if character in _KEPT:
        return _KEPT[character]
    category = unicodedata.category(character)
    if category in _LEFT_OUT:
        return ""
    if category in ("Zs", "Zl", "Zp") and character != "\N{NO-BREAK SPACE}":
        return " "
    return character if ord(character) in _common_characters() else UNKNOWN


@cache
def _common_characters() -> frozenset[int]:
    """What both our own face and that of quotations can show."""
    return characters(SANS) & characters(SERIF)
