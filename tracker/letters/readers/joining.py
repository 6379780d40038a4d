"""Lines of a paragraph joined into the one line a person reads.

A hyphen at a line's end is either part of the word or put there by the
typesetter. It is taken out only where nothing speaks for the word having it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

SOFT_HYPHEN = "\u00ad"
_HYPHENS = ("-", "\u2010", SOFT_HYPHEN)
_BROKEN = re.compile(r"(?P<head>[^\W_](?:[\w’'-]*[^\W_])?)[-\u2010]$")
_HYPHENATED = re.compile(r"\b\w++(?:-\w++)+")
_FIRST_WORD = re.compile(r"[\w-]+")

#: After these a hyphen stands for the rest of a compound: "ziekte- en zorgverlof".
_AND_OR = frozenset({"en", "of", "and", "or", "et", "ou", "und", "oder", "bzw"})


#: A broken word is looked for in so many characters before it.
_LOOKED_AT = 80


def hyphenated_words(lines: Iterable[str]) -> frozenset[str]:
    """The words with a hyphen that stand unbroken in `lines`, in small letters."""
    with_hyphen = (line for line in lines if "-" in line)
    return frozenset(word.casefold() for line in with_hyphen for word in _HYPHENATED.findall(line))


def joined(lines: Iterable[str], hyphenated: frozenset[str] = frozenset()) -> str:
    """One line of text; only line ends and the typesetter's hyphens are gone.

    `hyphenated` holds the words that the same letter writes with a hyphen.
    """
    pieces: list[str] = []
    end = ""
    for line in (line.strip(" \t") for line in lines):
        if not end:
            pieces, end = [line], line[-_LOOKED_AT:]
            continue
        between = _between(end, line, hyphenated)
        if between is None:
            pieces[-1], end, between = pieces[-1][:-1], end[:-1], ""
        pieces.append(between + line)
        end = (end + pieces[-1])[-_LOOKED_AT:]
    return "".join(pieces)


def _between(end: str, line: str, hyphenated: frozenset[str]) -> str | None:
    """What comes between a text with this end and the next line; None when its hyphen goes."""
    if not end.endswith(_HYPHENS):
        return " "
    if end.endswith(SOFT_HYPHEN):
        return None
    broken, follows = _BROKEN.search(end), _FIRST_WORD.match(line)
    if not broken or not follows:
        return " "
    head, tail = broken["head"], follows[0]
    if tail.casefold() in _AND_OR:
        return " "
    if _belongs(head, tail) or f"{head}-{tail}".casefold() in hyphenated:
        return ""
    return None


def _belongs(head: str, tail: str) -> bool:
    """Whether the hyphen is the word's own: after an abbreviation, before a capital, in a chain."""
    abbreviation = len(head) < 2 or not head[-1].islower()
    return abbreviation or not tail[0].islower() or "-" in head or "-" in tail
