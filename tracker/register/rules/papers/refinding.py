"""Finding words again in a text that was read anew, and never taking others for them.

Line breaks and other white space may differ, and so may what a search takes for
the same: ligatures, curly quotation marks, soft hyphens. The words themselves,
and the words that stood before and after them, must be there, and at one place
only. A slip put right near by, as in a corrected scan, is no reason to lose
them: then the words on one side must be the same, and those on the other nearly.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from tracker.frozen import Frozen
from tracker.letters import folding
from tracker.letters.letter import Letter
from tracker.register.rules.papers.passages import AROUND, Range, words_around, words_of

_BLANKS = re.compile(r"\s+")
#: How many characters on one side tell a place, and how alike the other side must be.
_ENOUGH, _ALIKE = 40, 0.85


class Remembered(Frozen):
    """Words as they stood in the earlier text; fewer than `AROUND` around them: its very edge."""

    quote: str
    before: str
    after: str


class Folded(Frozen):
    """A plain text, one blank for any white space, none around it; where each character stood."""

    text: str
    places: tuple[int, ...]


def remembered(letter: Letter, place: Range) -> Remembered:
    """What there is to find the words at `place` again by."""
    return Remembered(words_of(letter, place), *words_around(letter, place))


def folded(text: str) -> Folded:
    """A text made ready to look words up in."""
    characters: list[str] = []
    places: list[int] = []
    searched = folding.folded(text)
    for match in re.finditer(r"\s+|\S", searched.text):
        characters.append(" " if match.group().isspace() else match.group())
        places.append(searched.places[match.start()])
    first = 1 if characters[:1] == [" "] else 0
    last = len(characters) - (1 if characters[first:][-1:] == [" "] else 0)
    return Folded("".join(characters[first:last]), tuple(places[first:last]))


def find_again(words: Remembered, text: Folded) -> Range | None:
    """Where the very same words stand now, blanks around them left out; None when not just once."""
    core = words.quote.strip()
    if not core:
        return None
    before, quote, after = _three_parts(words, core)
    at = _only_place(before + quote + after, text.text)
    if at is not None and not _at_its_edges(words, text, at, at + len(before + quote + after)):
        return None
    start = _corrected_place(before, quote, after, text.text) if at is None else at + len(before)
    return None if start is None else _place_in(text, start, len(quote))


def _place_in(text: Folded, start: int, length: int) -> Range:
    return text.places[start], text.places[start + length - 1] + 1


def _three_parts(words: Remembered, core: str) -> tuple[str, str, str]:
    """What stood before, the words, what stood after, with one blank for any white space."""
    lead, trail = _around_core(words)
    before, quote, after = _fold_three(lead, core, trail)
    before = before.lstrip() if len(words.before) < AROUND else before
    after = after.rstrip() if len(words.after) < AROUND else after
    return before, quote, after


def _corrected_place(before: str, quote: str, after: str, text: str) -> int | None:
    """Where the quotation begins when a slip was put right on one side of it; else None.

    The other side must be long enough to know the place by, and the characters
    that touch the quotation must be those that did: part of a word is no quotation.
    """
    if len(before) >= _ENOUGH:
        at = _only_place(before + quote, text)
        end = 0 if at is None else at + len(before + quote)
        if at is not None and _nearly(text[end : end + len(after)], after, touching=0):
            return at + len(before)
    if len(after) >= _ENOUGH:
        at = _only_place(quote + after, text)
        first = 0 if at is None else max(at - len(before), 0)
        if at is not None and _nearly(text[first:at], before, touching=-1):
            return at
    return None


def _nearly(now: str, then: str, touching: int) -> bool:
    """Whether all but a slip or two is the same, the character that touches the words surely."""
    if not now or not then or now[touching] != then[touching]:
        return False
    return SequenceMatcher(None, now, then, autojunk=False).ratio() >= _ALIKE


def _around_core(words: Remembered) -> tuple[str, str]:
    """What stood around the words, with the blanks at the edges of the quotation."""
    quote = words.quote
    leading = quote[: len(quote) - len(quote.lstrip())]
    trailing = quote[len(quote.rstrip()) :]
    return words.before + leading, trailing + words.after


def _fold_three(before: str, quote: str, after: str) -> tuple[str, str, str]:
    return _fold(before), _fold(quote), _fold(after)


def _fold(words: str) -> str:
    return _BLANKS.sub(" ", folding.plain(words))


def _only_place(wanted: str, text: str) -> int | None:
    at = text.find(wanted)
    return at if at >= 0 and text.find(wanted, at + 1) < 0 else None


def _at_its_edges(words: Remembered, text: Folded, start: int, end: int) -> bool:
    """Words at the very beginning or end of the earlier text are only known there."""
    first = len(words.before) >= AROUND or start == 0
    last = len(words.after) >= AROUND or end == len(text.text)
    return first and last
