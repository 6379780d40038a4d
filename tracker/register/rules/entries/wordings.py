"""Two wordings of the same thing: what stayed, what went, what came, and which way it moved."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from tracker.frozen import Frozen
from tracker.reports import Movement, WordFate
from tracker.vocabulary import Strength

#: From how many words, marks and blanks on a wording is long.
LONG = 2000

_WORDS = re.compile(r"\w+|[^\w\s]|\s+")


class WordingPart(Frozen):
    """A stretch of words, white space included, and what became of it."""

    fate: WordFate
    words: str


class _Stretch(Frozen):
    """Words of the earlier wording and the later words in their place; equal where kept."""

    before: str
    after: str
    kept: bool


def compare(earlier: str, later: str) -> tuple[WordingPart, ...]:
    """The two wordings word by word; where both differ, what was removed comes first.

    Nothing is lost: what was kept and removed gives `earlier` back, what was
    kept and added gives `later`.
    """
    parts: list[WordingPart] = []
    for stretch in _joined(_stretches(_WORDS.findall(earlier), _WORDS.findall(later))):
        if stretch.kept:
            parts.append(WordingPart(WordFate.KEPT, stretch.before))
            continue
        if stretch.before:
            parts.append(WordingPart(WordFate.REMOVED, stretch.before))
        if stretch.after:
            parts.append(WordingPart(WordFate.ADDED, stretch.after))
    return tuple(parts)


def movement(earlier: Strength, later: Strength) -> Movement:
    """Whether the `later` wording obliges less, more, or as much as the earlier one."""
    if later.rank == earlier.rank:
        return Movement.SAME
    return Movement.SOFTENED if later.rank > earlier.rank else Movement.HARDENED


def _stretches(earlier: list[str], later: list[str]) -> list[_Stretch]:
    # Words that come very often are no landmarks in a long text; with them it takes minutes.
    is_long = max(len(earlier), len(later)) > LONG
    matcher = SequenceMatcher(None, earlier, later, autojunk=is_long)
    return [
        _Stretch("".join(earlier[i:j]), "".join(later[k:m]), kept=tag == "equal")
        for tag, i, j, k, m in matcher.get_opcodes()
    ]


def _joined(stretches: list[_Stretch]) -> Iterator[_Stretch]:
    """Stretches with a blank alone between two changes taken into them: one change to a reader."""
    open_: _Stretch | None = None
    for number, stretch in enumerate(stretches):
        inside = 0 < number < len(stretches) - 1
        if stretch.kept and not (inside and stretch.before.isspace()):
            yield from _some(open_)
            open_ = None
            yield stretch
        else:
            open_ = _together(open_, stretch)
    yield from _some(open_)


def _together(one: _Stretch | None, other: _Stretch) -> _Stretch:
    if one is None:
        return _Stretch(other.before, other.after, kept=False)
    return _Stretch(one.before + other.before, one.after + other.after, kept=False)


def _some(stretch: _Stretch | None) -> Iterable[_Stretch]:
    return () if stretch is None else (stretch,)
