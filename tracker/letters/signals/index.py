"""From the words of a sentence to the wordings that may stand in it.

A file has hundreds of wordings and a sentence few of their words; so each
wording waits under its rarest words until a sentence has one of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set

from tracker.frozen import Frozen
from tracker.letters.signals.wording import Wording


class Index(Frozen):
    """The wordings of the entries of a file; `always` holds those that no word leads to."""

    wordings: tuple[tuple[int, Wording], ...]  # with the number of the entry, in order
    by_word: Mapping[str, tuple[int, ...]]
    always: tuple[int, ...]

    def likely(self, forms: Set[str]) -> Iterator[tuple[int, Wording]]:
        """The wordings for which `forms` has a word of every set they need, in order."""
        places = set(self.always)
        for form in forms:
            places.update(self.by_word.get(form, ()))
        for place in sorted(places):
            entry, wording = self.wordings[place]
            if not any(need.isdisjoint(forms) for need in wording.needs):
                yield entry, wording


def index_of(entries: Iterable[tuple[Wording, ...]]) -> Index:
    """The index of entries that have these wordings."""
    wordings = tuple((number, w) for number, entry in enumerate(entries) for w in entry)
    by_word: dict[str, list[int]] = {}
    always: list[int] = []
    for place, (_, wording) in enumerate(wordings):
        if not wording.needs:
            always.append(place)
            continue
        for word in max(wording.needs, key=_rarity):
            by_word.setdefault(word, []).append(place)
    return Index(wordings, {word: tuple(found) for word, found in by_word.items()}, tuple(always))


def _rarity(need: frozenset[str]) -> int:
    """How rare the most common of these words is: long words are."""
    return min(map(len, need))
