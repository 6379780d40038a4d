"""Making a name unreadable in a text, without moving anything that stands after it."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable

#: What stands for each character of a name.
SQUARE = "█"


def name_pattern(names: Iterable[str]) -> re.Pattern[str]:
    """Finds any of `names` as whole words, however composed, across line breaks too.

    Found as written and in capitals; of names of several words also in small letters
    (one word in small letters is too often an ordinary word).
    """
    forms = {form for name in names for form in _forms(" ".join(name.split()))}
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    choices = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in longest_first)
    return re.compile(rf"(?<!\w)(?:{choices})(?!\w)")


def masked(text: str, pattern: re.Pattern[str]) -> str:
    """`text` with what `pattern` finds in squares: as long as it was, blanks where they were."""
    return pattern.sub(lambda found: re.sub(r"\S", SQUARE, found[0]), text)


def _forms(name: str) -> Iterable[str]:
    cases = [name, name.upper()]
    if " " in name:
        cases.append(name.lower())
    for case in cases:
        for form in ("NFC", "NFD"):
            written = unicodedata.normalize(form, case)
            yield written
            # As it stands inside a text that is kept as JSON.
            yield json.dumps(written, ensure_ascii=False)[1:-1]
