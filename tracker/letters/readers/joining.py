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
_FIRST_WORD = re.compile(r"[\w-]+")

#: After these a hyphen stands for the rest of a compound: "ziekte- en zorgverlof".
_AND_OR = frozenset({"en", "of", "and", "or", "et", "ou", "und", "oder", "bzw"})


def hyphenated_words(lines: Iterable[str]) -> frozenset[str]:
    """The words with a hyphen that stand unbroken in `lines`, in small letters."""
    return frozenset(
        word.casefold() for line in lines for word in re.findall(r"\b\w++(?:-\w++)+", line)
    )


def joined(lines: Iterable[str], hyphenated: frozenset[str] = frozenset()) -> str:
    """One line of text; only line ends and the typesetter's hyphens are gone.

    `hyphenated` holds the words that the same letter writes with a hyphen.
    """
    text = ""
    for line in (line.strip(" \t") for line in lines):
        text = _continued(text, line, hyphenated) if text else line
    return text


def _continued(text: str, line: str, hyphenated: frozenset[str]) -> str:
    if not text.endswith(_HYPHENS):
        return f"{text} {line}"
    if text.endswith(SOFT_HYPHEN):
        return text[:-1] + line
    broken, follows = _BROKEN.search(text[-80:]), _FIRST_WORD.match(line)
    if not broken or not follows:
        return f"{text} {line}"
    head, tail = broken["head"], follows[0]
    if tail.casefold() in _AND_OR:
        return f"{text} {line}"
    if _belongs(head, tail) or f"{head}-{tail}".casefold() in hyphenated:
        return text + line
    return text[:-1] + line


def _belongs(head: str, tail: str) -> bool:
    """Whether the hyphen is the word's own: after an abbreviation, before a capital, in a chain."""
    abbreviation = len(head) < 2 or not head[-1].islower()
    return abbreviation or not tail[0].islower() or "-" in head or "-" in tail
