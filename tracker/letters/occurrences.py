"""Finding words in a letter the way people type them: without accents, capitals, line breaks."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from tracker.letters.folding import plain

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
        as_typed = _as_typed(character)
        if as_typed == " " and folded[-1:] == [" "]:
            continue
        folded.extend(as_typed)
        places.extend([place] * len(as_typed))
    return "".join(folded), tuple(places)


@lru_cache(maxsize=4096)
def _as_typed(character: str) -> str:
    """A character as one types it in a hurry; nothing for a hyphen."""
    if character.isspace():
        return " "
    apart = unicodedata.normalize("NFKD", plain(character))
    bare = "".join(each for each in apart if not unicodedata.combining(each))
    return bare.casefold().replace("-", "")
