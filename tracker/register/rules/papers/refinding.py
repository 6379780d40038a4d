"""Finding words again in a text that was read anew, and never taking others for them.

Line breaks and other white space may differ, and so may what a search takes
for the same: ligatures, curly quotation marks, soft hyphens. The words themselves, and the
words that stood before and after them, must be there, and at one place only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tracker.letters import folding
from tracker.letters.letter import Letter
from tracker.register.rules.papers.passages import AROUND, Range, words_around, words_of

_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Remembered:
    """Words as they stood in the earlier text; fewer than `AROUND` around them: its very edge."""

    quote: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Folded:
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
    lead, trail = _around_core(words)
    before, quote, after = _fold_three(lead, core, trail)
    if len(words.before) < AROUND:
        before = before.lstrip()
    if len(words.after) < AROUND:
        after = after.rstrip()
    at = _only_place(before + quote + after, text.text)
    if at is None or not _at_its_edges(words, text, at, at + len(before + quote + after)):
        return None
    start = at + len(before)
    return text.places[start], text.places[start + len(quote) - 1] + 1


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
