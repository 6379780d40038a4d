"""A text made plain for looking words up in, with the way back to the text itself.

A quotation keeps what the page has; a search takes a ligature for its letters,
any blank for a blank, a curly quotation mark for a straight one, and passes
over a soft hyphen.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import chain

from tracker.frozen import Frozen, replace
from tracker.letters.letter import Letter

_LIGATURES = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
_QUOTES = {mark: "'" for mark in "‘’‚‛ʼ"} | {mark: '"' for mark in "“”„‟"}
_HYPHENS = {mark: "-" for mark in "\u2010\u2011"}
_BLANKS = dict.fromkeys(["\u00a0", *map(chr, range(0x2002, 0x200B)), "\u202f", "\u205f"], " ")
_NOTHING = dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", "")

_PLAIN = _LIGATURES | _QUOTES | _HYPHENS | _BLANKS | _NOTHING
_ODD = re.compile(f"[{''.join(_PLAIN)}]")
_TABLE = str.maketrans(_PLAIN)


class Folded(Frozen):
    """A plain text; `places[i]` is where its character i stands in the text it was made of."""

    text: str
    places: tuple[int, ...] | range
    length: int  # of the text it was made of

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The range of the text itself that holds these characters."""
        if start == end:
            place = self.places[start] if start < len(self.places) else self.length
            return place, place
        return self.places[start], self.places[end - 1] + 1


def plain(text: str) -> str:
    """The text as it is looked up in."""
    return text.translate(_TABLE)


def folded(text: str) -> Folded:
    """The plain text, and where each of its characters came from."""
    if not _ODD.search(text):
        return Folded(text, range(len(text)), len(text))
    parts = [_PLAIN.get(character, character) for character in text]
    places = tuple(chain.from_iterable([at] * len(part) for at, part in enumerate(parts)))
    return Folded("".join(parts), places, len(text))


def folded_letter(letter: Letter) -> tuple[Letter, Folded]:
    """The letter with its text made plain, and the way back; the order of blocks is the same."""
    made = folded(letter.text)
    if made.text == letter.text:
        return letter, made
    moved = _moved(letter.text)
    blocks = tuple(
        replace(
            block,
            start=moved[block.start],
            end=moved[block.end],
            mark=None if block.mark is None else moved[block.mark],
        )
        for block in letter.blocks
    )
    pages = tuple((moved[start], moved[end]) for start, end in letter.pages)
    return replace(letter, text=made.text, blocks=blocks, pages=pages), made


def _moved(text: str) -> list[int]:
    """Where each place of the text, and its end, comes in the plain text."""
    places = [0]
    for character in text:
        places.append(places[-1] + len(_PLAIN.get(character, character)))
    return places
