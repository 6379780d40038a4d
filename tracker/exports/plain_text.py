"""Text from outside that no spreadsheet takes for a formula and every format can hold."""

from __future__ import annotations

import unicodedata

#: A cell that a spreadsheet would take for a formula starts with one of these, or their wide twins.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_BREAKS = frozenset("\n\t")
_UNHELD = frozenset({0xFFFE, 0xFFFF})


def holdable(text: str) -> str:
    """`text` without what no XML can hold: controls, half letters, what is no letter at all."""
    return "".join(
        character
        for character in text.replace("\r\n", "\n").replace("\r", "\n")
        if character in _BREAKS
        or (unicodedata.category(character) not in ("Cc", "Cs") and ord(character) not in _UNHELD)
    )


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet might run it, blanks before it or not."""
    return text.lstrip().startswith(FORMULA_STARTS) or text.startswith(FORMULA_STARTS)


def unrunnable(text: str) -> str:
    """The text where texts are not told from formulas: with an apostrophe before it."""
    return f"'{text}" if looks_like_formula(text) else text
