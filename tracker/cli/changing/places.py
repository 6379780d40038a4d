"""Words quoted in a field, found in the text they stand in."""

from __future__ import annotations

import re

from tracker.cli.changing.errors import WordsNotFoundError, WordsTwiceError
from tracker.register.rules.papers.passages import Range

_PLACE = re.compile(r"(\d+)-(\d+)")


def place_of(words: str, text: str, document: str, within: Range | None = None) -> Range:
    """Where `words` stand in a text: the one place, or the one `within` a stretch of it.

    `120-180` is a place itself. `WordsNotFoundError` or `WordsTwiceError` names the document.
    """
    given = _PLACE.fullmatch(words.strip())
    if given:
        return int(given[1]), int(given[2])
    places = _places(words.strip(), text)
    inside = [
        place for place in places if within and within[0] <= place[0] and place[1] <= within[1]
    ]
    if len(inside) == 1:
        return inside[0]
    if not places:
        raise WordsNotFoundError(words=words, document=document)
    if len(places) > 1:
        raise WordsTwiceError(words=words, document=document, count=len(places))
    return places[0]


def _places(words: str, text: str) -> list[Range]:
    """Every place of `words`, however the lines of the text are broken."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    return [match.span() for match in re.finditer(pattern, text)] if pattern else []
