"""Words as a search compares them: without case, accents and hyphens, each with its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

#: A word with its combining accents and soft hyphens, which fold away.
_LETTER = "(?:[^\\W_]|[\u0300-\u036f\u00ad])"
_WORD = re.compile(f"[^\\W_]{_LETTER}*")
#: What ties the parts of a compound together, also over the end of a line.
HYPHEN = re.compile("[-\u2010\u2011](?:[ \t]*\r?\n[ \t]*)?")
#: What no decomposition of Unicode takes apart.
_LETTERS = str.maketrans(
    {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ŀ": "l"}
)
#: Longer ones are no words that anybody searches for; databases have limits too.
LONGEST = 60


class Word(NamedTuple):
    """A word as it is compared, and where it stands in its text."""

    folded: str
    start: int
    end: int


def words_of(text: str, start: int = 0) -> Iterator[Word]:
    """The words of a text from `start` on, in their order; the parts of a compound one each."""
    for match in _WORD.finditer(text, start):
        folded = fold(match.group())
        if folded:
            yield Word(folded, match.start(), match.end())


def compounds_of(text: str, words: list[Word]) -> Iterator[Word]:
    """The words among `words` of `text` that hyphens tie together, as one word without them."""
    first = 0
    for last, word in enumerate(words):
        ends = last + 1 == len(words) or not HYPHEN.fullmatch(text, word.end, words[last + 1].start)
        if ends:
            if last > first:
                tied = "".join(each.folded for each in words[first : last + 1])[:LONGEST]
                yield Word(tied, words[first].start, word.end)
            first = last + 1


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """One word without case and accents: "Één" and "een" are the same, as are "œuvre", "oeuvre"."""
    if word.isascii():
        return word.lower()[:LONGEST]
    apart = unicodedata.normalize("NFKD", word.casefold()).casefold()
    kept = "".join(each for each in apart if each.isalnum())
    return kept.translate(_LETTERS)[:LONGEST]
