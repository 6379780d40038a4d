"""Finding words in a letter the way people type them: without accents, capitals, line breaks."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

#: Hyphens and what the typesetter left: they make no difference to somebody who looks.
_IGNORED = frozenset("-\u00ad\u2010\u2011\u200b")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})

Range = tuple[int, int]


def occurrences(text: str, words: str) -> list[Range]:
    """Where `words` stand in `text`, in order and not overlapping; empty for no words.

    Capitals, accents, ligatures, hyphens and how much white space there is make
    no difference.
    """
    wanted = _folded(words)[0].strip()
    if not wanted:
        return []
    folded, places = _folded(text)
    found = re.finditer(re.escape(wanted), folded)
    return [(places[match.start()], places[match.end() - 1] + 1) for match in found]


@lru_cache(maxsize=4)
def _folded(text: str) -> tuple[str, tuple[int, ...]]:
    """The text as it is compared, and the place in `text` of each of its characters."""
    folded: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        if character in _IGNORED:
            continue
        plain = _plain(character)
        if plain == " " and folded[-1:] == [" "]:
            continue
        folded.extend(plain)
        places.extend([place] * len(plain))
    return "".join(folded), tuple(places)


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    if character.isspace():
        return " "
    apart = unicodedata.normalize("NFKD", character.translate(_PLAIN))
    return "".join(each for each in apart if not unicodedata.combining(each)).casefold()
