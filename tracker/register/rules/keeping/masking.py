"""Making a name unreadable in a text, without moving anything that stands after it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

#: What stands for each character of a name.
SQUARE = "█"

#: What stands between the words of a name: blanks, and what names of files have in their place.
_BETWEEN = r"[\s_.\-]"
#: A letter or digit; an underscore parts words, as it does in names of files.
_LETTER = r"[^\W_]"
#: Nothing: what is not there cannot be found.
_NOTHING = re.compile(r"(?!)")


def name_pattern(names: Iterable[str]) -> re.Pattern[str]:
    """Finds any of `names` as whole words, however composed, across line breaks too.

    Names of several words are found in whatever capitals, one word as written and
    in capitals (in small letters it is too often an ordinary word). An empty name,
    and one that is squares already, finds nothing.
    """
    forms = {form for name in names for form in _forms(name.replace(SQUARE, " ").split())}
    if not forms:
        return _NOTHING
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    # An accent of its own after the last letter makes it another letter.
    return re.compile(rf"(?<!{_LETTER})(?:{'|'.join(longest_first)})(?!{_LETTER}|[\u0300-\u036f])")


def masked(text: str, pattern: re.Pattern[str]) -> str:
    """`text` with what `pattern` finds in squares: as long as it was, blanks where they were."""
    return pattern.sub(lambda found: re.sub(r"\S", SQUARE, found[0]), text)


def _forms(words: list[str]) -> Iterable[str]:
    """The ways in which the `words` of one name are written, as patterns."""
    if not words:
        return
    for form in ("NFC", "NFD"):
        written = [unicodedata.normalize(form, word) for word in words]
        capitals = [unicodedata.normalize(form, word.upper()) for word in words]
        if len(words) > 1:
            yield f"(?i:{_joined(written)})"
        else:
            yield _joined(written)
        yield _joined(capitals)


def _joined(words: list[str]) -> str:
    """After an initial with its full stop, nothing needs to stand before the next word."""
    *first, last = words
    apart = [re.escape(word) + _BETWEEN + ("*" if word.endswith(".") else "+") for word in first]
    return "".join(apart) + re.escape(last)
